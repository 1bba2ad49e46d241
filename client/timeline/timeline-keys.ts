import { timeOf } from './timeline-layout.ts'
import type { TimelineMark, TimelineMoment, TimelinePicture } from './timeline-picture.ts'

/** Where a key takes the playhead, and the mark it stopped at, if any. */
export type TimelineStep = { readonly moment: TimelineMoment; readonly mark?: TimelineMark }

type Key = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const current = (picture: TimelinePicture): number =>
  picture.playhead ? timeOf(picture.playhead) : picture.now.turn - 1 + picture.now.fraction

/** The next or previous mark in time; several at one moment are passed one by one in the order of their lanes. */
const byEvent = (picture: TimelinePicture, at: { selected: string | undefined; step: 1 | -1 }): TimelineStep | undefined => {
  const marks = picture.lanes.flatMap((lane) => lane.marks)
  const sorted = marks.map((mark, order) => ({ mark, order, time: timeOf(mark) })).sort((a, b) => a.time - b.time || a.order - b.order)
  const from = sorted.findIndex(({ mark }) => mark.id === at.selected)
  const now = current(picture)
  const standing = from >= 0 && Math.abs((sorted[from]?.time ?? 0) - now) < 1e-6
  const found = standing
    ? sorted[from + at.step]
    : at.step === 1
      ? sorted.find(({ time }) => time > now + 1e-9)
      : sorted.filter(({ time }) => time < now - 1e-9).pop()
  return found ? { moment: { turn: found.mark.turn, at: found.mark.at }, mark: found.mark } : undefined
}

const byTurn = (picture: TimelinePicture, step: 1 | -1): TimelineStep => {
  const now = current(picture)
  const edge = step === 1 ? Math.floor(now + 1e-9) + 1 : Math.ceil(now - 1e-9) - 1
  const turn = Math.min(picture.turns.length, Math.max(1, edge + 1))
  return { moment: { turn, at: 0 } }
}

/** What a key does (DESIGN 9): arrows by event, with Shift by turn, Home to the start, End to now. Undefined for other keys. */
export const timelineStep = (picture: TimelinePicture, event: Key, selected: string | undefined): TimelineStep | undefined => {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  const step = event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -1 : 0
  if (step !== 0) return event.shiftKey ? byTurn(picture, step) : byEvent(picture, { selected, step })
  if (event.key === 'Home') return { moment: { turn: 1, at: 0 } }
  if (event.key === 'End') return { moment: { turn: picture.now.turn, at: picture.now.fraction } }
  return undefined
}
