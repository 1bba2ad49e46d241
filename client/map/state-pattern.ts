import type { StateColour } from './picture.ts'

/** Tile edge in CSS pixels. */
const TILE = 8

/** The eight patterns of DESIGN 3.2 on an 8 px tile: plain, level, dots, diagonal, upright, grid, zigzag, crosses. */
const STROKES: Readonly<Record<StateColour, string>> = {
  1: '',
  2: 'M0 4H8',
  3: 'M2 1.2a.8.8 0 1 0 0 1.6a.8.8 0 1 0 0-1.6M6 5.2a.8.8 0 1 0 0 1.6a.8.8 0 1 0 0-1.6',
  4: 'M-1 1 1-1M-1 9 9-1M7 9 9 7',
  5: 'M4 0V8',
  6: 'M0 4H8M4 0V8',
  7: 'M0 6 2 2 4 6 6 2 8 6',
  8: 'M4 2V6M2 4H6',
}

const tiles = new Map<string, HTMLCanvasElement>()

const tile = (state: StateColour, colour: string): HTMLCanvasElement | undefined => {
  const key = `${state} ${colour}`
  const known = tiles.get(key)
  if (known) return known
  const canvas = document.createElement('canvas')
  // Four pixels a unit: the pattern stays sharp at any device pixel ratio in use.
  canvas.width = TILE * 4
  canvas.height = TILE * 4
  const ctx = canvas.getContext('2d')
  if (!ctx) return undefined
  ctx.scale(4, 4)
  ctx.strokeStyle = colour
  ctx.lineWidth = 1
  ctx.stroke(new Path2D(STROKES[state]))
  tiles.set(key, canvas)
  return canvas
}

/** The fill pattern of a state. `scale` is one CSS pixel in units of the context; undefined for the plain state 1. */
export const statePattern = (
  ctx: CanvasRenderingContext2D,
  state: StateColour,
  how: { readonly colour: string; readonly scale: number },
): CanvasPattern | undefined => {
  if (state === 1) return undefined
  const canvas = tile(state, how.colour)
  const pattern = canvas ? ctx.createPattern(canvas, 'repeat') : null
  pattern?.setTransform(new DOMMatrix().scale(how.scale / 4))
  return pattern ?? undefined
}

/** Diagonal hatching: lines of a width every `gap` CSS pixels, at 45 degrees falling (`sign` 1) or rising (-1). */
export const hatching = (
  ctx: CanvasRenderingContext2D,
  how: {
    readonly colour: string
    readonly gap: number
    readonly width: number
    readonly scale: number
    readonly sign: 1 | -1
    readonly ground?: string
  },
): CanvasPattern | undefined => {
  const key = `hatch ${how.colour} ${how.gap} ${how.width} ${how.ground ?? ''}`
  let canvas = tiles.get(key)
  if (!canvas) {
    canvas = document.createElement('canvas')
    canvas.width = how.gap * 4
    canvas.height = 4
    const draw = canvas.getContext('2d')
    if (!draw) return undefined
    draw.scale(4, 4)
    if (how.ground) {
      draw.fillStyle = how.ground
      draw.fillRect(0, 0, how.gap, 1)
    }
    draw.fillStyle = how.colour
    draw.fillRect(0, 0, how.width, 1)
    tiles.set(key, canvas)
  }
  const pattern = ctx.createPattern(canvas, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(how.scale / 4).rotate(45 * how.sign))
  return pattern ?? undefined
}
