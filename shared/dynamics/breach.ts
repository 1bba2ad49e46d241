import type { Settled } from './settle.ts'
import { settle } from './settle.ts'

/** How the other side dealt with a found breach: not at all, by the ladder of E14, to a verified remedy, or by retaliating first. */
export type BreachHandling = 'none' | 'ladder' | 'ladder-remedied' | 'retaliated-first'

/** A found breach. `severity` 0..1; `clarity` 0..1 of the agreement's articles (E21). */
export type Breach = { readonly severity: number; readonly clarity: number; readonly handling: BreachHandling }

/** What it costs, each zero or less: the victim's trust in the breacher, the breacher's standing, the retaliator's legitimacy. */
export type BreachLoss = {
  readonly trust: number
  readonly credibility: number
  readonly legitimacy: number
  readonly retaliatorLegitimacy: number
}

/** How a breach is made good (E14b): by what kind of fault it was and what was done about it. */
export type Repair = 'competence-compensated' | 'integrity-acknowledged' | 'integrity-corrected' | 'denial-disproved' | 'denial-confirmed'

const TRUST_LOSS_MIN = 6
const TRUST_LOSS_SPAN = 8
const HANDLING_FACTOR: Readonly<Record<BreachHandling, number>> = {
  none: 1,
  ladder: 0.6,
  'ladder-remedied': 0.4,
  'retaliated-first': 1.6,
}
const REPAIR: Readonly<Record<Repair, { readonly share: number; readonly turns: number }>> = {
  'competence-compensated': { share: 0.4, turns: 3 },
  'integrity-acknowledged': { share: 0.15, turns: 3 },
  'integrity-corrected': { share: 0.35, turns: 3 },
  'denial-disproved': { share: -0.5, turns: 1 },
  'denial-confirmed': { share: 1, turns: 1 },
}

/**
 * E14, game-model.md 2.5: raw loss T -(6..14), credibility -6, legitimacy -8; the ladder x0.6, remedied and verified x0.4; unilateral
 * retaliation first x1.6 and -4 for the retaliator. Unclear articles make it worse: severity x(1.2 - .4·clarity), at most 1.
 */
export function breachLoss({ severity, clarity, handling }: Breach): BreachLoss {
  const factor = HANDLING_FACTOR[handling]
  const weight = Math.min(1, severity * (1.2 - 0.4 * clarity))
  return {
    trust: 0 - (TRUST_LOSS_MIN + TRUST_LOSS_SPAN * weight) * factor,
    credibility: 0 - 6 * factor,
    legitimacy: 0 - 8 * factor,
    retaliatorLegitimacy: handling === 'retaliated-first' ? -4 : 0,
  }
}

/**
 * E14b: what comes back, in points, `turnsSince` the repair (0 the turn it is made). `loss` as a magnitude. Acknowledged faults return over
 * three turns; a denial later disproved costs half the loss again, one confirmed by inquiry gives all of it back, at once.
 */
export function repaired(repair: Repair, loss: { readonly loss: number; readonly turnsSince: number }): number {
  const { share, turns } = REPAIR[repair]
  return loss.turnsSince >= 0 && loss.turnsSince < turns ? (share * loss.loss) / turns : 0
}

/** A meter 0..100 after a breach or its repair. */
export function settleBreach(before: number, by: number): Settled<'breach'> {
  return settle(before, { breach: by })
}
