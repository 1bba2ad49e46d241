import type { TimelineMoment, TimelinePicture } from './timeline-picture.ts'

/** Where things stand on the timeline, CSS pixels. `from` and `turns` are the window in turns: from 0, fractions count. */
export type TimelineLayout = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly head: number
  /** The tension row; no height on the strip. */
  readonly tension: { readonly top: number; readonly height: number }
  readonly lanes: { readonly top: number; readonly height: number; readonly count: number }
  readonly strip: boolean
  readonly from: number
  readonly turns: number
}

const LEFT = 132
const RIGHT = 14
const HEAD = 22
/** Below this height the timeline is a strip: one row with every lane's marks. */
const STRIP_BELOW = 80
/** From this height the tension curve gets more room. */
const TALL_FROM = 240

/** A moment in turns from the start: turn 1 at its beginning is 0. */
export const timeOf = (moment: TimelineMoment): number => moment.turn - 1 + moment.at

/** The moment of a time, inside the exercise; a whole number belongs to the turn it begins, the very end to the last. */
export const momentOf = (time: number, count: number): TimelineMoment => {
  const inside = Math.min(Math.max(time, 0), count)
  const turn = Math.min(count, Math.floor(inside) + 1)
  return { turn: Math.max(1, turn), at: Math.min(1, inside - (turn - 1)) }
}

/** The window of a scale round a time: all turns, the one turn, or four with the time in the third where possible. */
const windowOf = (scale: TimelinePicture['scale'], time: number, count: number): { from: number; turns: number } => {
  if (scale === 'all' || count <= 1) return { from: 0, turns: Math.max(1, count) }
  if (scale === 'turn') return { from: Math.min(count - 1, Math.max(0, Math.floor(time))), turns: 1 }
  const turns = Math.min(4, count)
  return { from: Math.min(count - turns, Math.max(0, Math.floor(time) - 2)), turns }
}

/** Lays the timeline out in a host of a size. */
export const timelineLayout = (picture: TimelinePicture, size: { readonly width: number; readonly height: number }): TimelineLayout => {
  const strip = size.height < STRIP_BELOW
  const head = strip ? 16 : HEAD
  const tension = strip ? 0 : size.height >= TALL_FROM ? Math.round(size.height * 0.36) : Math.min(56, Math.round(size.height * 0.33))
  const count = strip ? 1 : Math.max(1, picture.lanes.length)
  const now = picture.now.turn - 1 + picture.now.fraction
  return {
    ...size,
    left: LEFT,
    right: size.width - RIGHT,
    head,
    tension: { top: head, height: tension },
    lanes: { top: head + tension, height: (size.height - head - tension - (strip ? 0 : 2)) / count, count },
    strip,
    ...windowOf(picture.scale, picture.playhead ? timeOf(picture.playhead) : now, picture.turns.length),
  }
}

/** Pixels of a time. */
export const timeX = (layout: TimelineLayout, time: number): number =>
  layout.left + ((time - layout.from) / layout.turns) * (layout.right - layout.left)

/** The time at a pixel, inside the window. */
export const xTime = (layout: TimelineLayout, x: number): number => {
  const part = (x - layout.left) / (layout.right - layout.left)
  return layout.from + Math.min(1, Math.max(0, part)) * layout.turns
}

/** Middle of a lane's row. */
export const laneY = (layout: TimelineLayout, index: number): number =>
  layout.lanes.top + (layout.strip ? 0 : index) * layout.lanes.height + layout.lanes.height / 2

/** The part of the ladder the tension row shows: from 0 to just above whatever is highest, the threshold included. */
export const tensionTop = (picture: TimelinePicture): number => {
  const { tension } = picture
  const values = [...tension.regional, ...(tension.pair?.points ?? [])].map((point) => point.value)
  return Math.min(tension.max, Math.max(tension.threshold.value + 1, ...values.map((value) => value + 1)))
}

/** Pixels of a rung. */
export const tensionY = (layout: TimelineLayout, top: number, value: number): number =>
  layout.tension.top + layout.tension.height - 5 - (value / top) * (layout.tension.height - 11)
