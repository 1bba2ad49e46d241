import { largestRemainder } from '../lib/largest-remainder.ts'

/** A narrative in one state's public, as shares that sum to 1: could still believe it, spread it, are over it. */
export type Compartments = { readonly s: number; readonly i: number; readonly r: number }

/** How fast a narrative takes hold. `mediaLiteracy` and `prebunk` 0..1. */
export type Spreading = { readonly isFalse: boolean; readonly mediaLiteracy: number; readonly prebunk: number }

/** A public correction: by whom (credibility 0..100), to whom, how many turns after the seeding, and whether issued jointly. */
export type Correction = {
  readonly credibility: number
  readonly polarised: boolean
  readonly turnsLate: number
  readonly joint: boolean
}

/** One turn of one narrative, with what moved the infected share; `infected + recovered` is its change. */
export type NarrativeTurn = { readonly after: Compartments; readonly parts: { readonly infected: number; readonly recovered: number } }

const SUBSTEPS = 4
const WANE = 0.02
const GAMMA_BASE = 0.12
const GAMMA_MAX = 0.9
const PROMPT_TURNS = 1
const LESSON_GAMMA = 0.05
const PREBUNK_SHARE = 0.12
const PPM = 1_000_000

/** E10, game-model.md 2.5: `beta = 0.35·(1.7 if false)·(1-0.5·mediaLiteracy)·(1-0.6·prebunk)`. */
export function infectionRate({ isFalse, mediaLiteracy, prebunk }: Spreading): number {
  return 0.35 * (isFalse ? 1.7 : 1) * (1 - 0.5 * mediaLiteracy) * (1 - 0.6 * prebunk)
}

/** E10: `gamma = 0.12 + correction`, at most .9; a lesson adopted on corrections adds .05 (E19). */
export function recoveryRate(given: { readonly correction?: Correction; readonly lesson?: boolean }): number {
  const correction = given.correction ? correctionRate(given.correction) : 0
  return Math.min(GAMMA_MAX, GAMMA_BASE + correction + (given.lesson === true ? LESSON_GAMMA : 0))
}

/** E10: `0.30·(0.35+0.65·cred/100)·(0.45 if polarised)·(1.0 if <= 1 turn late else 0.6)·(1.5 if joint)`. */
export function correctionRate({ credibility, polarised, turnsLate, joint }: Correction): number {
  const heard = 0.3 * (0.35 + (0.65 * credibility) / 100) * (polarised ? 0.45 : 1)
  return heard * (turnsLate <= PROMPT_TURNS ? 1 : 0.6) * (joint ? 1.5 : 1)
}

/** E10: one turn in four Euler steps; `ni = min(s, beta·s·i/4)`, `rec = min(i, gamma·i/4)`, `wane = min(r, .02·r/4)`. */
export function spreadNarrative(before: Compartments, rates: { readonly beta: number; readonly gamma: number }): NarrativeTurn {
  let { s, i, r } = before
  let infected = 0
  let recovered = 0
  for (let step = 0; step < SUBSTEPS; step++) {
    const caught = Math.min(s, (rates.beta * s * i) / SUBSTEPS)
    const cured = Math.min(i, (rates.gamma * i) / SUBSTEPS)
    const waned = Math.min(r, (WANE * r) / SUBSTEPS)
    s += waned - caught
    i += caught - cured
    r += cured - waned
    infected += caught
    recovered -= cured
  }
  return { after: { s, i, r }, parts: { infected, recovered } }
}

/** PD4: telling a public beforehand moves 12 points from s to r, half as much where it is polarised. */
export function prebunk({ s, i, r }: Compartments, polarised: boolean): Compartments {
  const moved = Math.min(s, PREBUNK_SHARE * (polarised ? 0.5 : 1))
  return { s: s - moved, i, r: r + moved }
}

/** Seeds a narrative: `share` of the public goes from s to i (PD6: .05). */
export function seedNarrative({ s, i, r }: Compartments, share: number): Compartments {
  const moved = Math.min(s, share)
  return { s: s - moved, i: i + moved, r }
}

/** Compartments as they are stored: whole parts per million that sum to a million. */
export function toPpm({ s, i, r }: Compartments): Compartments {
  const [wholeS = 0, wholeI = 0, wholeR = 0] = largestRemainder(PPM, [s, i, r])
  return { s: wholeS, i: wholeI, r: wholeR }
}

/** Stored parts per million as shares. */
export function fromPpm({ s, i, r }: Compartments): Compartments {
  return { s: s / PPM, i: i / PPM, r: r / PPM }
}
