import type * as Phaser from 'phaser'
import type { GroundBrush, MarkBrush } from './brush.ts'
import { type Camera, levelOf, type Size } from './camera.ts'
import { geometryPaths } from './geometry-paths.ts'
import { labelMeasure } from './label-style.ts'
import { drawGround } from './layer/ground.ts'
import { drawMarks } from './layer/marks.ts'
import { nameWidth } from './layer/names.ts'
import { TOKEN_SIZE } from './layer/tokens.ts'
import type { MapInk } from './map-ink.ts'
import { type Chosen, mapSprites, shownTokens } from './map-sprites.ts'
import type { MapPicture } from './picture.ts'
import { nextPulses, type Pulse, pulsePart, pulsePoint } from './pulses.ts'
import type { Redraw } from './redraw-plan.ts'
import { type SettledLabels, settleLabels } from './settle-labels.ts'
import { createSheet } from './sheet.ts'
import { createSpritePool } from './sprite-pool.ts'
import type { DrawnToken } from './stack-tokens.ts'

/** What one frame is drawn from. */
export type StageInput = {
  readonly picture: MapPicture
  readonly camera: Camera
  readonly view: Size
  readonly ratio: number
  readonly chosen: Chosen
  readonly ink: MapInk
  readonly shade: CanvasImageSource | undefined
}

/** The drawn map: two sheets and the sprites above them. It owns textures, no state of the game. */
export type MapStage = {
  /** Draws again what the input changes: `ground` everything, `marks` all but the ground, `sprites` only what stands on points. */
  readonly redraw: (input: StageInput, what: Redraw) => void
  /** Moves everything to the camera of this frame. */
  readonly place: (input: StageInput, now: number) => void
  /** Whether the sheets cover the view of a camera. */
  readonly covers: (camera: Camera) => boolean
  /** Takes up new pulses of a picture. */
  readonly arrived: (picture: MapPicture, now: number) => void
  /** Whether a pulse is still running. */
  readonly pulsing: (now: number) => boolean
  /** Forgets textures: theme, fonts or context changed. */
  readonly forget: (ratio: number) => void
  readonly redraws: () => number
  readonly destroy: () => void
}

const groundBrush = (input: StageInput, ctx: CanvasRenderingContext2D, size: Size): GroundBrush => {
  const { camera, picture, ink, shade } = input
  const { scale } = camera
  const dx = size.width / 2 - camera.x * scale
  const dy = size.height / 2 - camera.y * scale
  ctx.translate(dx, dy)
  ctx.scale(scale, scale)
  return {
    ctx,
    ink,
    picture,
    paths: geometryPaths(picture.geometry),
    scale,
    level: levelOf(scale),
    px: (pixels) => pixels / scale,
    visible: { x: -dx / scale, y: -dy / scale, width: size.width / scale, height: size.height / scale },
    shade,
  }
}

const markBrush = (input: StageInput, ctx: CanvasRenderingContext2D, size: Size): MarkBrush => {
  const { camera, picture, ink, chosen } = input
  const { scale } = camera
  const dx = size.width / 2 - camera.x * scale
  const dy = size.height / 2 - camera.y * scale
  return {
    ctx,
    ink,
    picture,
    paths: geometryPaths(picture.geometry),
    scale,
    level: levelOf(scale),
    at: (x, y) => [x * scale + dx, y * scale + dy],
    sheet: { width: size.width, height: size.height, dx, dy },
    ...chosen,
  }
}

const labelsOf = (input: StageInput, tokens: readonly DrawnToken[]): SettledLabels => {
  const { picture, camera, chosen, ink, view } = input
  const level = levelOf(camera.scale)
  return settleLabels({
    picture,
    tokens,
    scale: camera.scale,
    view: {
      x: camera.x - view.width / 2 / camera.scale,
      y: camera.y - view.height / 2 / camera.scale,
      width: view.width / camera.scale,
      height: view.height / camera.scale,
    },
    level,
    tokenSize: TOKEN_SIZE[level],
    ...chosen,
    measure: labelMeasure(ink),
    wide: nameWidth(ink),
  })
}

/** Builds the stage in a scene. */
export const createMapStage = (scene: Phaser.Scene): MapStage => {
  const ground = createSheet(scene, 'map ground', 0)
  const marks = createSheet(scene, 'map marks', 1)
  const pool = createSpritePool(scene, 'map sprite')
  let pulses: { played: ReadonlySet<string>; running: readonly Pulse[] } = { played: new Set(), running: [] }
  let redraws = 0
  let watersDrawn = ''

  const placePulses = (input: StageInput, now: number): void => {
    for (const pulse of pulses.running) {
      const image = pool.image(`pulse ${pulse.id}`)
      const part = pulsePart(pulse, now)
      if (!image) continue
      if (part === undefined) image.setAlpha(0)
      else if (pulse.kind === 'ring') image.setScale(0.25 + 0.75 * part).setAlpha(0.8 * (1 - part))
      else {
        const at = pulsePoint(input.picture, pulse.id, part)
        const { camera, view, ratio } = input
        const x = ((at?.[0] ?? 0) - camera.x) * camera.scale + view.width / 2
        const y = ((at?.[1] ?? 0) - camera.y) * camera.scale + view.height / 2
        image.setPosition(x * ratio, y * ratio).setAlpha(at ? 1 : 0)
      }
    }
  }

  return {
    redraw: (input, what) => {
      redraws++
      const { camera, view, ratio, picture, ink, chosen } = input
      scene.cameras.main.setBackgroundColor(ink.sea)
      const level = levelOf(camera.scale)
      const tokens = shownTokens(picture, { scale: camera.scale, level }, chosen)
      const labels = labelsOf(input, tokens)
      const resized = ground.resize(view, ratio)
      marks.resize(view, ratio)
      if (what === 'ground' || resized) ground.draw(camera, (ctx, size) => drawGround(groundBrush(input, ctx, size)))
      const waters = labels.labels.filter((label) => label.role === 'water')
      // A name that moved may uncover or cover a water's name, and those are drawn on the sheet.
      const names = waters.map((water) => water.id).join()
      if (what !== 'sprites' || names !== watersDrawn) marks.draw(camera, (ctx, size) => drawMarks(markBrush(input, ctx, size), waters))
      watersDrawn = names
      pool.show(mapSprites(picture, { ink, scale: camera.scale, level, chosen, tokens, labels, pulses: pulses.running }), ink)
    },
    place: (input, now) => {
      ground.place(input.camera)
      marks.place(input.camera)
      pool.place(input.camera, input.view)
      placePulses(input, now)
    },
    covers: (camera) => ground.covers(camera),
    arrived: (picture, now) => {
      pulses = nextPulses(pulses, picture, now)
    },
    pulsing: (now) => pulses.running.some((pulse) => pulsePart(pulse, now) !== undefined),
    forget: (ratio) => pool.clear(ratio),
    redraws: () => redraws,
    destroy: () => {
      pool.destroy()
      ground.destroy()
      marks.destroy()
    },
  }
}
