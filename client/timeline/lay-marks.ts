import { t } from '../text/i18n.ts'
import { crowding } from './crowding.ts'
import { laneY, type TimelineLayout, timeOf, timeX } from './timeline-layout.ts'
import type { TimelineMark, TimelinePicture } from './timeline-picture.ts'

/** One or several marks where they are drawn, CSS pixels. */
export type LaidMark = {
  readonly marks: readonly TimelineMark[]
  readonly x: number
  readonly y: number
  readonly label: string | undefined
  readonly side: 'right' | 'left'
  /** Pixels from x to the label. */
  readonly gap: number
}

/** Extra pixels the room of labels reaches beyond the last turn. */
const OVER = 4

/** Places the marks of every lane in the window. `wide` measures a label; a lane's own marks crowd one another, lanes never. */
export const layMarks = (
  picture: TimelinePicture,
  layout: TimelineLayout,
  wide: (text: string, mark: TimelineMark | undefined) => number,
): readonly LaidMark[] => {
  const rows = layout.strip ? [picture.lanes.flatMap((lane) => lane.marks)] : picture.lanes.map((lane) => lane.marks)
  return rows.flatMap((marks, i) => {
    const shown = marks.filter((mark) => {
      const time = timeOf(mark)
      return time >= layout.from - 1e-9 && time <= layout.from + layout.turns
    })
    const byId = new Map(shown.map((mark) => [mark.id, mark]))
    const items = crowding(
      shown.map((mark) => ({
        id: mark.id,
        x: timeX(layout, timeOf(mark)),
        label: mark.label,
        width: wide(mark.label, mark),
        urgent: mark.tone === 'crit' || mark.tone === 'warn',
        tail: mark.end ? Math.max(0, Math.min(layout.right, timeX(layout, timeOf(mark.end))) - timeX(layout, timeOf(mark))) : 0,
      })),
      { from: layout.left + 2, to: layout.right + OVER },
      (count) => {
        const label = t('map.events', { count })
        return { label, width: wide(label, undefined) }
      },
    )
    return items.map(({ ids, ...item }) => ({ ...item, y: laneY(layout, i), marks: ids.flatMap((id) => byId.get(id) ?? []) }))
  })
}

/** Pixels within which a mark is met. */
const REACH = 12

/** The mark under a point: the nearest, and of several as one the first. */
export const markAt = (laid: readonly LaidMark[], x: number, y: number): TimelineMark | undefined => {
  const near = laid
    .map((mark) => ({ mark, away: Math.hypot(mark.x - x, mark.y - y) }))
    .filter(({ away }) => away <= REACH)
    .sort((a, b) => a.away - b.away)
  return near[0]?.mark.marks[0]
}
