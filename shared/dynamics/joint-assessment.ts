/** What one partner brings: the quality 0.2..0.9 of its intelligence, and whether it shows its sources or a sanitised version. */
export type Contribution = { readonly quality: number; readonly sanitised: boolean }

const QUALITY_MAX = 0.95
const SANITISED_SHARE = 0.6

/** E20, game-model.md 2.5: `q_joint = min(.95, 1 - Π(1 - q_k·share_k))`, share 1 or .6 if sanitised. 0 without partners. */
export function jointQuality(contributions: readonly Contribution[]): number {
  let missed = 1
  for (const { quality, sanitised } of contributions) missed *= 1 - quality * (sanitised ? SANITISED_SHARE : 1)
  return Math.min(QUALITY_MAX, 1 - missed)
}
