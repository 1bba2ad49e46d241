import { assertNever } from '../lib/assert.ts'
import { clamp } from '../lib/round.ts'

/** The hidden truth of an incident: 0 accident, misread or third party; 1 deliberate. */
export type Theta = 0 | 1

/** What a side thinks before it knows anything of the incident: trust and tension 0..100, `rumour` the infected share 0..1. */
export type Prior = { readonly trust: number; readonly tension: number; readonly rumour: number }

/**
 * One thing a side holds about an incident (E3).
 * - `intel`: own or shared assessment of quality 0..0.95; `k` is 1 in the first window, 3 from the next turn.
 * - `notice`: the activity keeps inside what was notified, at level 0, 0.5 or 1; counts only if delivered.
 * - `call`: what the other side said on a line; `strength` from `callStrength`. True if it says theta.
 * - `inquiry`: a signed joint report, weight 0..1. It finds the truth: give it theta.
 * - `visit`: the zone was shown to a visitor (CB5); `reassuring` when there was nothing hostile to see, that is theta = 0.
 * - `entry-procedure`: an agreed procedure for lost units was followed (2.11, Dangerous Military Activities).
 */
export type Evidence =
  | { readonly kind: 'intel'; readonly says: Theta; readonly quality: number; readonly k: 1 | 3 }
  | { readonly kind: 'notice'; readonly level: number }
  | { readonly kind: 'observers' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'call'; readonly says: Theta; readonly strength: number }
  | { readonly kind: 'inquiry'; readonly finds: Theta; readonly joint: number }
  | { readonly kind: 'visit'; readonly reassuring: boolean }
  | { readonly kind: 'entry-procedure' }

/** A belief and how it came about: `b` and `prior` 0..1; `ratios` holds the likelihood ratio of each piece of evidence, in order. */
export type Belief = { readonly b: number; readonly prior: number; readonly ratios: readonly number[] }

/** What the holder may be told of a piece of evidence: nothing here depends on the hidden truth. */
export type Leaning = { readonly leans: 'accident' | 'deliberate'; readonly strength: 'weak' | 'fair' | 'strong' }

/** A range of probability, both ends multiples of .05. */
export type Band = { readonly low: number; readonly high: number }

const CALL_QUALITY = [0.4, 0.6, 0.8, 1] as const
const FAIR_RATIO = 2
const STRONG_RATIO = 4
const BAND_STEPS = 20
const BAND_WIDTH_STEPS = 4

/** E3, game-model.md 2.5: `p0 = clamp(0.80 - 0.0065·T + 0.0015·(X-30) + 0.15·i_narr, .05, .92)`. */
export function priorBelief({ trust, tension, rumour }: Prior): number {
  return clamp(0.8 - 0.0065 * trust + 0.0015 * (tension - 30) + 0.15 * rumour, 0.05, 0.92)
}

/** E3: how many times likelier the evidence is if the incident was deliberate. Only a call depends on theta: lies convince less. */
export function likelihoodRatio(evidence: Evidence, theta: Theta): number {
  switch (evidence.kind) {
    case 'intel':
      return toward(evidence.says, 1 + evidence.k * evidence.quality)
    case 'notice':
      return 1 / (1 + 2 * evidence.level)
    case 'observers':
      return 1 / 4
    case 'outside':
      return 1.5
    case 'call':
      return callRatio(evidence.says, theta, evidence.strength)
    case 'inquiry':
      return toward(evidence.finds, 1 + 2 * evidence.joint)
    case 'visit':
      return evidence.reassuring ? 1 / 3 : 1
    case 'entry-procedure':
      return 1 / 2
    default:
      return assertNever(evidence)
  }
}

function toward(side: Theta, factor: number): number {
  return side === 1 ? factor : 1 / factor
}

/** Truthful: theta 0 `/(1+6s)`, theta 1 `·(1+2s)`. False: an accident claimed of a deliberate act `/(1+2.4s)`, the reverse `·(1+s)`. */
function callRatio(says: Theta, theta: Theta, s: number): number {
  if (says === 1) return theta === 1 ? 1 + 2 * s : 1 + s
  return theta === 0 ? 1 / (1 + 6 * s) : 1 / (1 + 2.4 * s)
}

/**
 * E3: the belief that an incident was deliberate, given all that a side holds. A product, so the order of the evidence does not matter.
 * NPCs act on `b`; people are shown their evidence and `suggestedBand(b)`, never `b`, `ratios` or theta.
 */
export function believe(known: { readonly prior: Prior; readonly evidence: readonly Evidence[]; readonly theta: Theta }): Belief {
  const prior = priorBelief(known.prior)
  const ratios = known.evidence.map((evidence) => likelihoodRatio(evidence, known.theta))
  const odds = ratios.reduce((product, ratio) => product * ratio, prior / (1 - prior))
  return { b: odds / (1 + odds), prior, ratios }
}

/** E3: `M = |b - theta|`, how far a side is from the truth. Never shown before the end of the exercise. */
export function misperception(b: number, theta: Theta): number {
  return Math.abs(b - theta)
}

/** E3: `s = quality·(0.35 + 0.65·credibility/100)`. A correct read-back counts as one protocol step more (HC2). */
export function callStrength(call: { readonly protocol: number; readonly readBack: boolean; readonly credibility: number }): number {
  const step = clamp(call.protocol + (call.readBack ? 1 : 0), 0, CALL_QUALITY.length - 1)
  return (CALL_QUALITY[step] ?? 1) * (0.35 + (0.65 * call.credibility) / 100)
}

/** E3: what intelligence says: the wrong thing if the draw (0..1) falls below `0.3·(1-q)`. */
export function intelSays(intel: { readonly theta: Theta; readonly quality: number; readonly draw: number }): Theta {
  const isWrong = intel.draw < 0.3 * (1 - intel.quality)
  return isWrong ? (intel.theta === 1 ? 0 : 1) : intel.theta
}

/** E3: intelligence weighs 1 in the turn it comes in, 3 from the next turn on. */
export function intelWeight(turnsHeld: number): 1 | 3 {
  return turnsHeld >= 1 ? 3 : 1
}

/** How a piece of evidence reads to its holder, taking what was said at its word; `undefined` if it says nothing either way. */
export function leaning(evidence: Evidence): Leaning | undefined {
  const ratio = likelihoodRatio(evidence, evidence.kind === 'call' ? evidence.says : 0)
  if (ratio === 1) return undefined
  const factor = Math.max(ratio, 1 / ratio)
  const strength = factor < FAIR_RATIO ? 'weak' : factor < STRONG_RATIO ? 'fair' : 'strong'
  return { leans: ratio > 1 ? 'deliberate' : 'accident', strength }
}

/** The band a cell is shown for `b`: .2 wide, ends rounded to .05, inside 0..1. */
export function suggestedBand(b: number): Band {
  const low = clamp(Math.round((b - 0.1) * BAND_STEPS), 0, BAND_STEPS - BAND_WIDTH_STEPS)
  return { low: low / BAND_STEPS, high: (low + BAND_WIDTH_STEPS) / BAND_STEPS }
}
