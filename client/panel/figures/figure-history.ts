import type { Move } from '../../../shared/model/fact.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import type { Heard } from '../../../shared/wire/socket.ts'

/** Why a figure moved at the close of a turn, as this seat heard it. */
export type TurnMove = Move & { readonly turn: number; readonly i: number }

/** One cause of a change. `unseen`: the seat may know by how much, not why. Without `why` it is what was paid. */
export type Cause = {
  readonly id: string
  readonly turn: number
  readonly by: number
  readonly why: Sentence | undefined
  readonly unseen: boolean
}

/** A figure over time: values at the end of each turn, then now; the change since turn `since` began, and its causes, whose sum it is. */
export type FigureHistory = {
  readonly points: readonly number[]
  readonly since: number
  readonly change: number
  readonly causes: readonly Cause[]
  /** Every cause since turn 1, oldest turn first. */
  readonly all: readonly Cause[]
}

/** Smaller amounts are rounding, not causes. */
const WORTH_NAMING = 0.05

const UNSEEN = 'Something you cannot see'

/** The moves this seat has heard of, oldest first. */
export const movesOf = (heard: readonly Heard[]): readonly TurnMove[] =>
  heard.flatMap(({ move, turn, i, withdrawn }) => (move === undefined || withdrawn === true ? [] : [{ ...move, turn, i }]))

/** The causes that one move names. */
export const causesOf = (move: TurnMove): readonly Cause[] =>
  move.parts.map(({ by, why }, n) => ({ id: `${move.i}-${n}`, turn: move.turn, by, why, unseen: why.say === UNSEEN }))

/** The last turn that has been closed: in Debrief the present one, else the one before; 0 in turn 1. */
export const lastClosed = ({ turn, phase }: { readonly turn: number; readonly phase: string }): number =>
  phase === 'debrief' || phase === 'hot-wash' || phase === 'review' ? turn : Math.max(0, turn - 1)

type Asked = {
  readonly moves: readonly TurnMove[]
  readonly id: string
  readonly field: string
  /** What it is now. */
  readonly value: number
  readonly closed: number
  /** What it was when the exercise began, where that is known otherwise. */
  readonly first?: number | undefined
}

/**
 * A figure's story from the moves heard. Moves chain: where one does not begin at the value at which the last one ended, the seat paid
 * in between, which is a cause too. The same window for value, change and causes, so that the causes always sum to the change shown.
 */
export function figureHistory({ moves, id, field, value, closed, first }: Asked): FigureHistory {
  const mine = moves.filter((m) => m.id === id && m.field === field)
  const start = first ?? mine[0]?.from ?? value
  const since = Math.max(1, closed)
  const points = [start]
  const all: Cause[] = []
  let at = start
  for (let turn = 1; turn <= closed; turn++) {
    for (const move of mine) {
      if (move.turn !== turn) continue
      all.push(...paid(move.from - at, turn, `${id}-${move.i}`), ...causesOf(move))
      at = move.to
    }
    points.push(at)
  }
  all.push(...paid(value - at, closed + 1, `${id}-now`))
  if (Math.abs(value - at) >= WORTH_NAMING) points.push(value)
  const before = points[since - 1] ?? start
  return { points, since, change: value - before, causes: all.filter(({ turn }) => turn >= since), all }
}

function paid(by: number, turn: number, id: string): readonly Cause[] {
  return Math.abs(by) < WORTH_NAMING ? [] : [{ id: `paid-${id}`, turn, by, why: undefined, unseen: false }]
}

/** What moved the tension of a pair, by turn: a seat hears half points and causes, never tension itself (game-model.md 2.3). */
export function pairCauses(moves: readonly TurnMove[], dyad: string): readonly Cause[] {
  return moves.filter((m) => m.id === dyad && m.field === 'tension').flatMap(causesOf)
}
