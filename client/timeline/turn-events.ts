import { timeOf } from './timeline-layout.ts'
import type { TimelineMark, TimelinePicture, TimelineTurn } from './timeline-picture.ts'

/** A turn with everything the lanes hold for it, in order of time, each with its lane's name. */
export type TurnEvents = { readonly turn: TimelineTurn; readonly events: readonly { readonly mark: TimelineMark; readonly lane: string }[] }

/** The timeline as turns and events, for readers of lists. */
export const turnEvents = (picture: TimelinePicture): readonly TurnEvents[] =>
  picture.turns.map((turn) => ({
    turn,
    events: picture.lanes
      .flatMap((lane) => lane.marks.filter((mark) => mark.turn === turn.n).map((mark) => ({ mark, lane: lane.name })))
      .sort((a, b) => timeOf(a.mark) - timeOf(b.mark)),
  }))
