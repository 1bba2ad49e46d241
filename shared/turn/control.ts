import type { Rules } from '../fact/decide.ts'
import { openPen, type Pen, type Step } from '../fact/pen.ts'
import { type Refusal, refuse } from '../model/refusal.ts'
import { read } from '../model/state.ts'
import { inject } from '../noun/inject.ts'
import { seat } from '../noun/seat.ts'
import { setting } from '../noun/setting.ts'
import type { World } from '../state/world.ts'
import type { ControlAct } from '../wire/socket.ts'
import { clockOf } from './clock-facts.ts'
import { endExercise, nextPhase } from './phases.ts'
import { releaseInject } from './release-injects.ts'

type Asked = { readonly person: string; readonly at: number; readonly act: ControlAct }

/** What control asks of the game, or why not. `look` and `admit` are the server's own and never come here. */
export function decideControl(rules: Rules, world: World, { person, at, act }: Asked): Step | Refusal {
  const now = clockOf(world)
  const pen = openPen(world, rules.facts, { turn: now.turn, at: Math.max(now.at, at), cause: { by: 'control', person } })
  const refusal = carryOut(rules, pen, act)
  return refusal ?? pen.step()
}

function carryOut(rules: Rules, pen: Pen, act: ControlAct): Refusal | null {
  const now = clockOf(pen.state)
  const over = now.phase === 'hot-wash' || now.phase === 'review'
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
      return over ? refuse('ended', 'The exercise is over.') : moveInject(pen, act.do, act.inject)
    case 'look':
    case 'admit':
      return refuse('not-allowed', 'This is not for the game to decide.')
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

function moveInject(pen: Pen, what: 'release-inject' | 'hold-inject' | 'skip-inject', id: string): Refusal | null {
  const found = read(pen.state, inject, id)
  if (found === undefined) return refuse('unknown-id', 'There is no such inject.')
  if (found.run === 'released') return refuse('already-done', 'This inject is out already.')
  if (what === 'release-inject') {
    if (clockOf(pen.state).phase === 'lobby') return refuse('not-running', 'Start the exercise first.')
    releaseInject(pen, found)
    return null
  }
  pen.tell({ kind: what === 'hold-inject' ? 'inject-held' : 'inject-skipped', data: { id } })
  return null
}
