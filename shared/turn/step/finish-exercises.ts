import { interopOf } from '../../action/exercise/_interop.ts'
import type { Pen } from '../../fact/pen.ts'
import { round3 } from '../../lib/round.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { type Activity, activity } from '../../noun/activity.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { clockOf } from '../clock-facts.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** EI1 and E19: what an exercise that ends gives: training of each pair that took part, memory and readiness; field exercises tire. */
const trainingGain: Readonly<Record<string, number>> = { ttx: 6, cpx: 8, ftx: 10, hadr: 10, sar: 8, cyber: 8, drill: 0 }
const memoryGain = 4
const readinessGain = 5
const fieldFatigue = 2

/** Exercises that ended with this close leave something behind. Runs after they end, before conduct is counted. */
export function finishExercises(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  const ended = all(pen.state, activity).filter((a) => a.status === 'done' && a.endTurn === turn)
  const moves: (FigureMove | undefined)[] = []
  for (const a of ended) {
    for (const [one, other] of pairsOf(a)) train(pen, a, one, other)
    for (const seat of takingPart(a)) moves.push(...gains(pen.state, a, seat))
  }
  tellMoves(pen, 'exercises', moves)
}

const takingPart = (a: Activity): readonly string[] => [a.owner, ...(a.parties ?? [])]

const pairsOf = (a: Activity): readonly (readonly [string, string])[] => {
  const seats = takingPart(a)
  return seats.flatMap((one, i) => seats.slice(i + 1).map((other) => [one, other] as const))
}

function train(pen: Pen, a: Activity, one: string, other: string): void {
  const gain = trainingGain[a.type] ?? 0
  const from = interopOf(pen.state, one, other).training
  const to = round3(Math.min(100, from + gain))
  if (to > from) pen.tell({ kind: 'training-shared', data: { a: one, b: other, from, to } })
}

function gains(state: State, a: Activity, seat: string): readonly (FigureMove | undefined)[] {
  const own = read(state, stateNoun, `state:${seat}`)
  if (own === undefined) return []
  const why = sentence('“{title}” is over', { title: a.title })
  const gain = (name: 'memory' | 'readiness' | 'fatigue', by: number) => {
    const to = round3(Math.min(100, own[name] + by))
    return moveOf({ id: own.id, field: name, from: own[name], to, heardBy: [seat], parts: [part(to - own[name], why)] })
  }
  return [gain('memory', memoryGain), gain('readiness', readinessGain), gain('fatigue', a.type === 'ftx' ? fieldFatigue : 0)]
}
