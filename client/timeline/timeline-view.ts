import type * as Phaser from 'phaser'
import { type CanvasGame, createCanvasGame } from '../map/canvas-game.ts'
import { canvasTexture } from '../map/canvas-texture.ts'
import { textWidth } from '../map/text.ts'
import { type LaidMark, layMarks } from './lay-marks.ts'
import { drawFrame, drawNow } from './layer/frame.ts'
import { drawLanes, markStyle } from './layer/lanes.ts'
import { drawTension } from './layer/tension.ts'
import type { TimelineInk } from './timeline-ink.ts'
import { type TimelineLayout, timelineLayout } from './timeline-layout.ts'
import type { TimelineHandle, TimelinePicture } from './timeline-picture.ts'

/** What one running timeline holds. Fields change in place: view, hands and handle share this one object. */
export type TimelineState = {
  picture: TimelinePicture
  ink: TimelineInk
  selected: string | undefined
  hovered: string | undefined
}

/** The running picture of a timeline: one canvas texture, drawn when something changed, asleep otherwise. */
export type TimelineView = {
  readonly redraw: () => void
  readonly layout: () => TimelineLayout
  readonly marks: () => readonly LaidMark[]
  readonly stats: TimelineHandle['stats']
  readonly destroy: () => void
}

const TEXTURE = 'timeline'

/** Starts drawing the state in the host. Canvas 2D: nothing here moves, so a graphics context would be spent for nothing. */
export const createTimelineView = (host: HTMLElement, state: TimelineState): TimelineView => {
  let texture: Phaser.Textures.CanvasTexture | undefined
  let image: Phaser.GameObjects.Image | undefined
  let redraws = 0
  let dirty = true
  let known: { readonly layout: TimelineLayout; readonly marks: readonly LaidMark[] } | undefined

  const laid = () => {
    const layout = timelineLayout(state.picture, game.size())
    const wide = (text: string, mark: Parameters<typeof markStyle>[0]): number => textWidth(text, markStyle(mark, state.ink))
    known ??= { layout, marks: layMarks(state.picture, layout, wide) }
    return known
  }
  const draw = (): void => {
    if (!texture || !image) return
    redraws++
    const ratio = game.ratio()
    const { layout, marks } = laid()
    texture.setSize(Math.round(layout.width * ratio), Math.round(layout.height * ratio))
    image.setSizeToFrame(texture.get())
    const ctx = texture.getContext()
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    const brush = { ctx, layout, ...state }
    drawFrame(brush)
    drawTension(brush)
    drawNow(brush)
    drawLanes(brush, marks)
    texture.refresh()
  }
  const redraw = (): void => {
    known = undefined
    dirty = true
    game.wake()
  }
  const game: CanvasGame = createCanvasGame({
    host,
    name: TEXTURE,
    type: 'canvas',
    ready: (scene) => {
      texture = canvasTexture(scene, TEXTURE, { width: 4, height: 4 })
      image = scene.add.image(0, 0, TEXTURE).setOrigin(0, 0)
      redraw()
    },
    tick: () => {
      if (dirty) draw()
      dirty = false
      return false
    },
    resized: redraw,
    restored: redraw,
  })
  return {
    redraw,
    layout: () => laid().layout,
    marks: () => laid().marks,
    stats: () => ({ frames: game.frames(), redraws, renderer: game.renderer() }),
    destroy: game.destroy,
  }
}
