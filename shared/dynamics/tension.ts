import type { Parts } from './settle.ts'
import { settle } from './settle.ts'

/** A posture 0..5 in one zone, as the other side knows it: notice level 0, 0.5 or 1, and whether observers are there. */
export type Posture = { readonly level: number; readonly notice: number; readonly observed: boolean }

/** How a mediator works (2.11): the more active the style, the more it lowers tension. */
export type Mediation = 'none' | 'facilitate' | 'formulate' | 'manipulate'

/** An incident to be counted: severity 0..10, the larger belief of its parties, and the belief it was last counted with, if it was. */
export type CountedIncident = { readonly severity: number; readonly b: number; readonly countedAt?: number | undefined }

/** What moves the tension of a pair in one turn. `tension` and `base` 0..100. */
export type TensionTurn = {
  readonly tension: number
  readonly base: number
  /** N and P: perceived weighted conduct of both sides, as magnitudes (sums of E1's negative and positive). */
  readonly negative: number
  readonly positive: number
  /** Those for which `isCounted` holds, no others. */
  readonly incidents: readonly CountedIncident[]
  readonly postures: readonly Posture[]
  /** The larger infected share 0..1 of a narrative against the other side. */
  readonly rumour: number
  readonly answeredCall: boolean
  readonly standDown: boolean
  readonly mediation: Mediation
  /** `tri()` of the turn, -1..1; 0 leaves the noise out. */
  readonly noise: number
}

/** Every reason that tension moves for. */
export type TensionCause =
  | 'negative'
  | 'incidents'
  | 'posture'
  | 'rumour'
  | 'positive'
  | 'calls'
  | 'standDown'
  | 'mediator'
  | 'decay'
  | 'noise'

export type TensionAfter = { readonly tension: number; readonly parts: Parts<TensionCause | 'limit'> }

/** Five words for tension, coarser than the ladder's rungs. */
export type TensionBand = 'calm' | 'uneasy' | 'strained' | 'dangerous' | 'critical'

const CONDUCT_MAX = 25
const RELIEF_MAX = 15
const RUMOUR_FLOOR = 0.15
const RECOUNT_BELIEF_STEP = 0.2
/** Beliefs are stored with three decimals; a step of exactly .2 must count in spite of binary fractions. */
const EPSILON = 1e-9
const MEDIATION_RELIEF: Readonly<Record<Mediation, number>> = { none: 0, facilitate: 2, formulate: 3, manipulate: 4 }

/**
 * E4, game-model.md 2.5: `X' = X + up - down - 0.05·(X-X_base) + 0.5·tri()`, with
 * `up = 0.45·min(25,N) + Σ sev·(0.5+2.5·b) + 2·unexplained posture + 8·max(0, i_narr-0.15)` and
 * `down = min(15, 0.30·min(25,P) + 2·[answered call] + 2·[stand-down] + mediator)`. What exceeds 15 is in `limit`.
 */
export function nextTension(turn: TensionTurn): TensionAfter {
  const positive = 0.3 * Math.min(CONDUCT_MAX, turn.positive)
  const calls = turn.answeredCall ? 2 : 0
  const standDown = turn.standDown ? 2 : 0
  const mediator = MEDIATION_RELIEF[turn.mediation]
  const over = Math.max(0, positive + calls + standDown + mediator - RELIEF_MAX)
  const parts = {
    negative: 0.45 * Math.min(CONDUCT_MAX, turn.negative),
    incidents: incidentsUp(turn.incidents),
    posture: 2 * unexplainedPosture(turn.postures),
    rumour: 8 * Math.max(0, turn.rumour - RUMOUR_FLOOR),
    positive: -positive,
    calls: -calls,
    standDown: -standDown,
    mediator: -mediator,
    decay: -0.05 * (turn.tension - turn.base),
    noise: 0.5 * turn.noise,
  }
  const settled = settle<TensionCause>(turn.tension, parts, over)
  return { tension: settled.after, parts: settled.parts }
}

function incidentsUp(incidents: readonly CountedIncident[]): number {
  let sum = 0
  for (const incident of incidents) sum += incidentWeight(incident)
  return sum
}

/**
 * E4: `sev·(0.5 + 2.5·b)` the first time. Counted again, only the change of belief weighs, `sev·2.5·(b - b_counted)`: counting it in
 * full once more would let good news raise tension, against invariant 13 (fuzzed: 141 of 20,000 runs).
 */
export function incidentWeight({ severity, b, countedAt }: CountedIncident): number {
  return countedAt === undefined ? severity * (0.5 + 2.5 * b) : severity * 2.5 * (b - countedAt)
}

/** E4, E21: `Σ max(0, posture-1)·(1 - 0.6·notif - 0.2·observed)`: what is up beyond normal and not accounted for. */
export function unexplainedPosture(postures: readonly Posture[]): number {
  let sum = 0
  for (const { level, notice, observed } of postures) sum += Math.max(0, level - 1) * (1 - 0.6 * notice - (observed ? 0.2 : 0))
  return sum
}

/** Troops from which an exercise weighs as a posture, and the posture: the thresholds of observation, of notice, and of what is seen at all. */
const EXERCISE_POSTURES = [
  { troops: 13_000, level: 3 },
  { troops: 9_000, level: 2 },
  { troops: 3_000, level: 1.5 },
] as const

/** How an exercise across the border looks, as a posture 1..3 (E4): resting below 3,000 troops, a raised one from 9,000. */
export const exercisePosture = (troops: number): number => EXERCISE_POSTURES.find((row) => troops >= row.troops)?.level ?? 1

/** E4, incident lifetime: counted in the turn it opens, and again only when new evidence has moved `b` by .2 or more since. */
export function isCounted(incident: { readonly b: number; readonly countedAt: number | undefined }): boolean {
  if (incident.countedAt === undefined) return true
  return Math.abs(incident.b - incident.countedAt) >= RECOUNT_BELIEF_STEP - EPSILON
}

/** The word for a tension of 0..100: calm below 16, uneasy below 32, strained below 48, dangerous below 72. */
export function tensionBand(tension: number): TensionBand {
  if (tension < 16) return 'calm'
  if (tension < 32) return 'uneasy'
  if (tension < 48) return 'strained'
  return tension < 72 ? 'dangerous' : 'critical'
}
