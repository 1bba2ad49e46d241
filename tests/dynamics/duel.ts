import type { Evidence, Theta } from '../../shared/dynamics/belief.ts'
import { believe, callStrength, misperception } from '../../shared/dynamics/belief.ts'
import type { Act } from '../../shared/dynamics/conduct.ts'
import { conduct } from '../../shared/dynamics/conduct.ts'
import { ownUp } from '../../shared/dynamics/owning-up.ts'
import type { CountedIncident } from '../../shared/dynamics/tension.ts'
import { isCounted, nextTension } from '../../shared/dynamics/tension.ts'
import { nextTrust } from '../../shared/dynamics/trust.ts'
import { u01 } from '../../shared/lib/dice.ts'

/** Two forgiving reciprocators after one incident: side 0 suffered it, side 1 was involved. The script of the prototype, E4 and E4b. */
export type DuelScript = {
  readonly seed: number
  readonly theta: Theta
  readonly trust: number
  readonly tension: number
  readonly severity: number
  readonly quality: number
  /** Intelligence says the wrong thing. */
  readonly misled?: boolean
  /** The line there is; `used`: side 1 tells the truth over it in the first turn, and both go on talking. */
  readonly line?: { readonly protocol: number; readonly used: boolean }
  readonly mediatorFromTurn?: number
  /** What side 1 does about a deliberate act: nothing, admit it on the line, or admit it with a stop and a remedy. */
  readonly answer: 'silence' | 'admit' | 'commit'
  /** A running exercise: its posture, and what was done to explain it. */
  readonly exercise?: { readonly level: number; readonly notice: number; readonly observed: boolean }
  /** The hostile act is repeated every turn: an attack, not an incident. */
  readonly goesOn?: boolean
}

export type DuelTurn = { readonly tension: number; readonly misperception: number; readonly b: number }

const TURNS = 6
const FORGIVES = 0.2
const HOSTILE_BELIEF = 0.5
const CREDIBILITY = 55
const BASE = 20
const HOSTILE: Act = { g: -5, grade: 'D' }
const FRIENDLY: Act = { g: 3, grade: 'D' }
/** A reciprocator lets smaller grievances pass. */
const GRIEVANCE_BORNE = 2
const CALM = 1
const POSTURE_MAX = 5

type Side = { trust: number; streak: number; seen: number; posture: number }

/** Plays six turns. All draws are keyed by the seed, so that two scripts of one seed differ only in what the script changes. */
export function playDuel(script: DuelScript): readonly DuelTurn[] {
  const turns: DuelTurn[] = []
  const newSide = (): Side => ({ trust: script.trust, streak: 0, seen: 0, posture: CALM })
  const sides = [newSide(), newSide()] as const
  let { tension } = script
  let countedAt: number | undefined
  for (let turn = 1; turn <= TURNS; turn++) {
    const { b } = believe({
      prior: { trust: sides[0].trust, tension, rumour: 0 },
      evidence: evidenceHeld(script, turn),
      theta: script.theta,
    })
    const acts = [answerOf(script, { turn, side: sides[0], who: 0, b }), answerOf(script, { turn, side: sides[1], who: 1, b: 0 })] as const
    const seenBy = [conduct([acts[1]]), conduct([acts[0]])] as const
    const incident = { severity: weightOf(script), b, countedAt: script.goesOn === true ? undefined : countedAt }
    const incidents: CountedIncident[] = isCounted(incident) ? [incident] : []
    if (incidents.length > 0) countedAt = b
    tension = nextTension({
      tension,
      base: BASE,
      negative: seenBy[0].negative + seenBy[1].negative,
      positive: seenBy[0].positive + seenBy[1].positive,
      incidents,
      postures: [...sides.map(({ posture }) => plain(posture)), ...(script.exercise ? [script.exercise] : [])],
      rumour: 0,
      answeredCall: script.line?.used === true,
      standDown: script.answer === 'commit',
      mediation: script.mediatorFromTurn !== undefined && turn >= script.mediatorFromTurn ? 'formulate' : 'none',
      noise: 0,
    }).tension
    for (const who of [0, 1] as const) learn(sides[who], seenBy[who])
    turns.push({ tension, b, misperception: misperception(b, script.theta) })
  }
  return turns
}

const plain = (level: number) => ({ level, notice: 0, observed: false })

function weightOf(script: DuelScript): number {
  const { severity } = script
  return script.answer === 'commit' ? ownUp({ severity, grievance: 0 }).severity : severity
}

const opposite = (theta: Theta): Theta => (theta === 1 ? 0 : 1)

function evidenceHeld(script: DuelScript, turn: number): Evidence[] {
  const says = script.misled === true ? opposite(script.theta) : script.theta
  const held: Evidence[] = [{ kind: 'intel', says, quality: script.quality, k: turn === 1 ? 1 : 3 }]
  if (script.exercise) held.push({ kind: 'notice', level: script.exercise.notice })
  if (script.exercise?.observed === true) held.push({ kind: 'observers' })
  if (script.line?.used === true) {
    const strength = callStrength({ protocol: script.line.protocol, readBack: false, credibility: CREDIBILITY })
    held.push({ kind: 'call', says: script.theta, strength })
  }
  return held
}

/** Answers in kind, forgiving one time in five. Side 0 answers what it believes was an attack; a commitment holds its answer one turn. */
function answerOf(
  script: DuelScript,
  { turn, side, who, b }: { readonly turn: number; readonly side: Side; readonly who: 0 | 1; readonly b: number },
): Act {
  const attacks = who === 1 && script.theta === 1 && (turn === 1 || script.goesOn === true)
  const resents = who === 0 && b > HOSTILE_BELIEF && script.answer !== 'commit'
  const forgives = u01(script.seed, turn, 'forgive', who) < FORGIVES
  const grievance = script.answer === 'commit' ? ownUp({ severity: 0, grievance: -side.seen }).grievance : -side.seen
  const isHostile = attacks || (!forgives && (resents || grievance > GRIEVANCE_BORNE))
  side.posture = isHostile ? Math.min(POSTURE_MAX, side.posture + 1) : Math.max(CALM, side.posture - 1)
  return isHostile ? HOSTILE : FRIENDLY
}

function learn(side: Side, seen: { readonly positive: number; readonly negative: number }): void {
  const next = nextTrust({ trust: side.trust, base: 30, memory: 40, streak: side.streak, conduct: seen })
  side.trust = next.trust
  side.streak = next.streak
  side.seen = seen.positive - seen.negative
}
