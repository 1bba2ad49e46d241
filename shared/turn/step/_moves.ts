import type { Pen } from '../../fact/pen.ts'
import { round3 } from '../../lib/round.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import type { Sentence } from '../../model/sentence.ts'

type Part = FigureMove['parts'][number]

/** One figure's move, stored to three decimals; parts that round to nothing are left out, the largest first. Undefined when it stands still. */
export function moveOf(move: Omit<FigureMove, 'parts'> & { readonly parts: readonly Part[] }): FigureMove | undefined {
  const to = round3(move.to)
  if (to === move.from) return undefined
  const parts = move.parts
    .map((p) => ({ ...p, by: round3(p.by) }))
    .filter((p) => p.by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
  return { ...move, to, parts }
}

/** Tells the moves of one step, if any figure moved. */
export function tellMoves(pen: Pen, step: string, moves: readonly (FigureMove | undefined)[]): void {
  const moved = moves.filter((m) => m !== undefined)
  if (moved.length > 0) pen.tell({ kind: 'figures-moved', data: { step, moves: moved } })
}

export const part = (by: number, why: Sentence, knownTo?: readonly string[]): Part =>
  knownTo === undefined ? { by, why } : { by, why, knownTo }
