import type { TimelineInk } from './timeline-ink.ts'
import type { TimelineLayout } from './timeline-layout.ts'
import type { TimelinePicture } from './timeline-picture.ts'

/** What the timeline's layers draw with; the context is in CSS pixels. */
export type TimelineBrush = {
  readonly ctx: CanvasRenderingContext2D
  readonly ink: TimelineInk
  readonly picture: TimelinePicture
  readonly layout: TimelineLayout
  readonly selected: string | undefined
  readonly hovered: string | undefined
}

/** Now in turns from the start. */
export const nowOf = (picture: TimelinePicture): number => picture.now.turn - 1 + picture.now.fraction
