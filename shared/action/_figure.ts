import { clamp, round3 } from '../lib/round.ts'
import type { CommonFact, FigureMove } from '../model/common-fact.ts'
import type { Sentence } from '../model/sentence.ts'
import { read, type State } from '../model/state.ts'
import { type State as Figures, state as stateNoun } from '../noun/state.ts'

/** Figures of a state that orders move at once. `max` of each is 100, but for worry about sovereignty, a share. */
type Movable =
  | 'inclusion'
  | 'legitimacy'
  | 'politicalCapital'
  | 'memory'
  | 'sovereigntyCost'
  | 'transparency'
  | 'readiness'
  | 'credibility'
  | 'coopSupport'

const max = (field: Movable): number => (field === 'sovereigntyCost' ? 1 : 100)

/** One change of one's own figure, with its cause. */
export type OwnMove = { readonly field: Movable; readonly by: number; readonly why: Sentence }

/**
 * The fact that figures of a state move at once because of its order, each inside its scale; nothing where no figure moves.
 * A field stands once in `moves`.
 */
export function ownFiguresMoved(state: State, seat: string, moves: readonly OwnMove[]): readonly CommonFact[] {
  const own = read(state, stateNoun, `state:${seat}`)
  if (own === undefined) return []
  const moved = moves.flatMap((move) => moveOf(own, move))
  return moved.length === 0 ? [] : [{ kind: 'figures-moved', data: { step: 'order', moves: moved } }]
}

function moveOf(own: Figures, { field, by, why }: OwnMove): readonly FigureMove[] {
  const from = own[field]
  const to = round3(clamp(from + by, 0, max(field)))
  return to === from ? [] : [{ id: own.id, field, from, to, heardBy: [own.state], parts: [{ by: round3(to - from), why }] }]
}
