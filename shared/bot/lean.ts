import { u01 } from '../lib/dice.ts'
import { allSeen, seen, type View } from '../model/view.ts'
import { clock } from '../noun/clock.ts'
import { commitment } from '../noun/commitment.ts'
import { dyad } from '../noun/dyad.ts'
import { motion } from '../noun/motion.ts'
import { need } from '../noun/need.ts'
import { sighting } from '../noun/sighting.ts'
import { state } from '../noun/state.ts'
import { statement } from '../noun/statement.ts'

/** How much more, or less, a policy thinks of some kinds of order now. */
export type Lean = Readonly<Record<string, number>>

const level: Lean = {}
/** How often a reciprocator lets an unkind turn pass: under noise, forgiving does best (2.7). */
const forgives = 0.2
/** From this rung on an opportunist has seen enough of the price. */
const highRung = 5
/** Below this credibility a freerider begins to pay. */
const poorName = 45
/** Turns after which an overwhelmed state clears relief whoever coordinates. */
const slowTurns = 2

const seatOf = (view: View): string => view.viewer.seat ?? ''
const turnOf = (view: View): number => seen(view, clock, 'clock:main')?.turn ?? 0

/** Last turn's conduct, as far as it was seen: somebody raised a posture unannounced, or spoke firmly to this seat. */
export function answersInKind(view: View): Lean {
  const last = turnOf(view) - 1
  const raised = allSeen(view, sighting).some((s) => s.what === 'posture' && s.turn === last && s.value > 1 && s.source === 'intelligence')
  const harsh = allSeen(view, statement).some(
    (s) => s.turn === last && s.targets.includes(seatOf(view)) && (s.tone === 'firm' || s.tone === 'threat'),
  )
  if ((!raised && !harsh) || u01('forgives', seatOf(view), last) < forgives) return level
  return { 'set-posture': 1.6, 'request-risk': 1.3, 'make-statement': 0.5, 'invite-observers': 0.6 }
}

/** Presses on where nobody has drawn a line, and steps back where one was drawn or a pair stands high (E17). */
export function probes(view: View): Lean {
  const me = seatOf(view)
  const deterred = allSeen(view, commitment).some((c) => c.against === me && c.status === 'standing')
  const costly = allSeen(view, dyad).some((d) => d.between.includes(me) && d.rung >= highRung)
  return deterred || costly ? { 'set-posture': 0.4, 'commit-deterrence': 0.3, 'make-joint-statement': 1.3 } : { 'set-posture': 2 }
}

/** Gives like the others once its word is worth little (E16). */
export function paysForItsName(view: View): Lean {
  const credibility = seen(view, state, `state:${seatOf(view)}`)?.credibility ?? 100
  return credibility < poorName ? { 'offer-relief': 2, 'ship-relief': 2, 'convene-council': 2.5 } : level
}

/** Keeps relief waiting until a council has put it under one hand, or until people have waited too long. */
export function clearsOnceCoordinated(view: View): Lean {
  const coordinated = allSeen(view, motion).some((m) => m.what === 'relief' && m.status === 'adopted')
  const waiting = allSeen(view, need).some((n) => n.owner === seatOf(view) && turnOf(view) - n.fromTurn >= slowTurns)
  return coordinated || waiting ? level : { 'grant-clearance': 0.3 }
}
