/** What an admission with a stop and a remedy leaves of an incident: severity, lingering grievance, turns without retaliation. */
export type OwnedUp = { readonly severity: number; readonly grievance: number; readonly retaliationHeldTurns: number }

const COMMIT_FACTOR = 0.5
const RETALIATION_HELD_TURNS = 1

/**
 * E4b, game-model.md 2.5: an admission alone raises b and can trip retaliation; with a `commit` (stop and remedy, made a
 * Promise) it halves the incident's severity and the other side's grievance and holds retaliation for one turn: a decent way out.
 */
export function ownUp(incident: { readonly severity: number; readonly grievance: number }): OwnedUp {
  return {
    severity: incident.severity * COMMIT_FACTOR,
    grievance: incident.grievance * COMMIT_FACTOR,
    retaliationHeldTurns: RETALIATION_HELD_TURNS,
  }
}

/** E4b: the chance per turn that new evidence exposes a lie: `.15 + .5·q_joint`, q_joint 0..0.95 (E20). */
export function lieExposureChance(jointQuality: number): number {
  return 0.15 + 0.5 * jointQuality
}

/** E4b: what an exposed lie costs its teller, and how much heavier the incident counts the second time. */
export const LIE_EXPOSED = { credibility: -8, trust: -8, severityFactor: 1.3 } as const
