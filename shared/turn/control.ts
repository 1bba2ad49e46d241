import type { Rules } from '../fact/decide.ts'
import { openPen, type Pen, type Step } from '../fact/pen.ts'
import { type Refusal, refuse } from '../model/refusal.ts'
import { read } from '../model/state.ts'
import { seat } from '../noun/seat.ts'
import { setting } from '../noun/setting.ts'
import type { World } from '../state/world.ts'
import type { ControlAct } from '../wire/control-act.ts'
import { clockOf } from './clock-facts.ts'
import { actOnInject, type Hand } from './control-injects.ts'
import { closeRoom, openRoom, seeToRequest } from './control-rooms.ts'
import { overrideFigure } from './control-set.ts'
import { endExercise, nextPhase } from './phases.ts'

/** Acts that the server decides, or that come with more than the world: they are not for `decideControl`. */
const elsewhere = ['look', 'admit', 'suspend', 'speak', 'undo', 'rewind'] as const
type Elsewhere = (typeof elsewhere)[number]
export type GameAct = Exclude<ControlAct, { readonly do: Elsewhere }>

/** What control may still do in a real emergency. */
const whileStopped: ReadonlySet<GameAct['do']> = new Set([
  ...(['lift-stop', 'end-exercise', 'open-room', 'close-room', 'own-request', 'answer-request'] as const),
])

export const isGameAct = (act: ControlAct): act is GameAct => !(elsewhere as readonly string[]).includes(act.do)

/** `mint` makes the ids of what the act makes: the command's own id. */
type Asked = Hand & { readonly person: string; readonly at: number; readonly act: GameAct }

/** What control asks of the game, or why not. */
export function decideControl(rules: Rules, world: World, { person, at, act, ...hand }: Asked): Step | Refusal {
  const now = clockOf(world)
  const pen = openPen(world, rules.facts, { turn: now.turn, at: Math.max(now.at, at), cause: { by: 'control', person } })
  const refusal = carryOut(rules, pen, { act, person, ...hand })
  return refusal ?? pen.step()
}

function carryOut(rules: Rules, pen: Pen, { act, person, ...hand }: Omit<Asked, 'at'>): Refusal | null {
  const now = clockOf(pen.state)
  const over = now.phase === 'hot-wash' || now.phase === 'review'
  if (now.stopped === true && !whileStopped.has(act.do))
    return refuse('stopped', 'A real emergency stopped the exercise. Lift the stop first.')
  switch (act.do) {
    case 'start':
      if (now.phase !== 'lobby') return refuse('already-done', 'The exercise has begun.')
      nextPhase(pen, rules)
      return null
    case 'pause':
      if (now.paused) return refuse('already-done', 'The clock is paused already.')
      pen.tell({ kind: 'clock-paused', data: {} })
      return null
    case 'resume':
      if (!now.paused) return refuse('already-done', 'The clock is running.')
      pen.tell({ kind: 'clock-resumed', data: {} })
      return null
    case 'lift-stop':
      if (now.stopped !== true) return refuse('already-done', 'The exercise is not stopped.')
      pen.tell({ kind: 'stop-lifted', data: {} })
      return null
    case 'extend':
      if (over || now.phase === 'lobby') return refuse('wrong-phase', 'This phase has no clock to extend.')
      pen.tell({ kind: 'phase-extended', data: { minutes: act.minutes } })
      return null
    case 'end-phase':
      if (over) return refuse('ended', 'The exercise is over.')
      nextPhase(pen, rules)
      return null
    case 'end-exercise':
      if (over) return refuse('ended', 'The exercise is over.')
      endExercise(pen)
      return null
    case 'seat':
      return handSeat(pen, act.seat, act.playedBy)
    case 'release-inject':
    case 'hold-inject':
    case 'skip-inject':
    case 'edit-inject':
    case 'resend-inject':
    case 'improvise':
      return over ? refuse('ended', 'The exercise is over.') : actOnInject(pen, act, hand)
    case 'open-room':
      return openRoom(pen, { seats: act.seats, name: hand.words.name, mint: hand.mint })
    case 'close-room':
      return closeRoom(pen, act.room)
    case 'own-request':
      return seeToRequest(pen, { id: act.request, owner: person })
    case 'answer-request':
      return seeToRequest(pen, { id: act.request, owner: person, ...(hand.words.text === undefined ? {} : { answer: hand.words.text }) })
    case 'set':
      return over ? refuse('ended', 'The exercise is over.') : overrideFigure(rules, pen, { ...act, reason: hand.words.reason })
  }
}

function handSeat(pen: Pen, id: string, playedBy: 'person' | 'computer'): Refusal | null {
  const found = read(pen.state, seat, `seat:${id}`)
  const known = read(pen.state, setting, 'setting:main')?.states.find((s) => s.id === id)
  if (found === undefined || known === undefined) return refuse('unknown-id', 'There is no such seat.')
  if (!known.playable && playedBy === 'person') return refuse('not-allowed', 'This state is always played by the computer.')
  if (found.playedBy === playedBy) return refuse('already-done', 'The seat is played that way already.')
  pen.tell({ kind: 'seat-handed', data: { seat: id, playedBy } })
  return null
}
