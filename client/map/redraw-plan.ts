import type { Camera } from './camera.ts'

/** How much is drawn again: the symbols and names alone, the marks with them, or the ground with all. */
export type Redraw = 'ground' | 'marks' | 'sprites'

const RANK: Readonly<Record<Redraw, number>> = { sprites: 0, marks: 1, ground: 2 }

/** Decides when the sheets are drawn again: at once when the content changed, else when the camera has settled or has left what was drawn. */
export type RedrawPlan = {
  /** The content changed; of several wishes in one frame the greatest counts. */
  readonly want: (what: Redraw) => void
  /** A hand or a key moved the camera. */
  readonly moved: () => void
  /** What to draw in this frame, if anything. */
  readonly due: (camera: Camera, covered: boolean) => Redraw | undefined
  readonly drawn: (camera: Camera) => void
  /** Whether a redraw is still to come: the loop must stay awake for it. */
  readonly waiting: (camera: Camera) => boolean
}

/** Milliseconds without movement after which the camera counts as settled. */
const SETTLE = 110
/** At most one redraw in this time while the camera moves outside what was drawn. */
const HURRY = 250

const same = (a: Camera | undefined, b: Camera): boolean => a !== undefined && a.x === b.x && a.y === b.y && a.scale === b.scale

/** Creates a plan with a monotonic clock in milliseconds. */
export const createRedrawPlan = (now: () => number): RedrawPlan => {
  let wanted: Redraw | undefined
  let drawnCamera: Camera | undefined
  let last: Camera | undefined
  let movedAt = Number.NEGATIVE_INFINITY
  let drawnAt = Number.NEGATIVE_INFINITY
  return {
    want: (what) => {
      if (wanted === undefined || RANK[what] > RANK[wanted]) wanted = what
    },
    moved: () => {
      movedAt = now()
    },
    due: (camera, covered) => {
      if (!same(last, camera)) {
        movedAt = last ? now() : Number.NEGATIVE_INFINITY
        last = camera
      }
      const away = !same(drawnCamera, camera)
      // Content that changes during a movement is drawn with the movement's own camera, ground included: both sheets share it.
      if (wanted) return away ? 'ground' : wanted
      if (!away) return undefined
      const settled = now() - movedAt >= SETTLE
      return settled || (!covered && now() - drawnAt >= HURRY) ? 'ground' : undefined
    },
    drawn: (camera) => {
      wanted = undefined
      drawnCamera = camera
      drawnAt = now()
    },
    waiting: (camera) => wanted !== undefined || !same(drawnCamera, camera),
  }
}
