/** How many tokens a bucket holds, and how many come back each second. */
export type BucketSize = { readonly burst: number; readonly perSecond: number }

/** Lets bursts pass and holds back floods. `take` answers whether there were enough tokens; nothing is taken when there were not. */
export type TokenBucket = { readonly take: (tokens?: number) => boolean }

export function createTokenBucket({ burst, perSecond }: BucketSize, steadyMs: () => number): TokenBucket {
  let tokens = burst
  let filledMs = steadyMs()
  return {
    take: (wanted = 1) => {
      const nowMs = steadyMs()
      tokens = Math.min(burst, tokens + ((nowMs - filledMs) * perSecond) / 1000)
      filledMs = nowMs
      if (tokens < wanted) return false
      tokens -= wanted
      return true
    },
  }
}
