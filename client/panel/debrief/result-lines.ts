import { idKind } from '../../../shared/lib/ids.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import type { View } from '../../../shared/model/view.ts'
import type { Heard } from '../../../shared/wire/socket.ts'
import { linesOfTurn } from '../briefing/briefing-facts.ts'
import { type Cause, causesOf, movesOf, type TurnMove } from '../figures/figure-history.ts'

/** One line of a turn's result: what came of it, its largest cause, and where on the map it is. */
export type ResultLine = {
  readonly id: string
  /** A sentence, or a figure that moved. */
  readonly what: { readonly says: Sentence } | { readonly move: TurnMove }
  readonly cause: Cause | undefined
  /** An object of the map, and the place it is in. */
  readonly object: string | undefined
  readonly place: string | undefined
}

/** At most so many (design README, The desk). */
const LINES_MAX = 7
/** The figures whose moves are lines of their own when there is room, and the least move that is: tension is told in half points, chance among them. */
const leastMoves: Readonly<Record<string, number>> = {
  approval: 0.5,
  credibility: 0.5,
  trust: 0.5,
  tension: 1,
  coopSupport: 0.5,
  legitimacy: 0.5,
  treasury: 0.5,
}

/** How far a figure moved, as it is shown: money in millions, the rest in points. */
export const movedBy = ({ field, from, to }: TurnMove): number => (to - from) / (field === 'treasury' ? 1000 : 1)

/** What a turn came to: what happened first, then the largest moves of figures with their largest causes. */
export function resultLines(view: View, heard: readonly Heard[], turn: number): readonly ResultLine[] {
  const events = linesOfTurn(
    heard.filter(({ feed }) => feed !== 'line'),
    turn,
  ).map((line) => eventLine(view, line))
  const moves = movesOf(heard.filter((line) => line.turn === turn))
    .filter((move) => Math.abs(movedBy(move)) >= (leastMoves[move.field] ?? Number.POSITIVE_INFINITY))
    .sort((a, b) => Math.abs(movedBy(b)) - Math.abs(movedBy(a)))
    .map((move) => moveLine(move))
  // Two places are kept for figures, so that a busy turn still says what it cost.
  const room = Math.max(LINES_MAX - moves.length, LINES_MAX - 2)
  const shown = events.slice(0, room)
  return [...shown, ...moves.slice(0, LINES_MAX - shown.length)]
}

const onMap = new Set(['incident', 'activity', 'notice', 'posture', 'sighting', 'need', 'shipment', 'offer', 'inspection', 'line'])

function eventLine(view: View, line: Heard): ResultLine {
  const object = line.about?.find((id) => onMap.has(idKind(id)) && view.get(id) !== undefined)
  const record = object === undefined ? undefined : (view.get(object) as { readonly place?: string } | undefined)
  return { id: `line-${line.i}`, what: { says: line }, cause: undefined, object, place: record?.place }
}

function moveLine(move: TurnMove): ResultLine {
  const [cause] = [...causesOf(move)].sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
  return { id: `move-${move.i}`, what: { move }, cause, object: idKind(move.id) === 'dyad' ? move.id : undefined, place: undefined }
}
