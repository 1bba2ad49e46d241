import { type GroundBrush, kept } from '../brush.ts'
import type { MapState } from '../picture.ts'
import { statePattern } from '../state-pattern.ts'

/** Layer 4 to 6: land, each state's fill with its inner band at border and coast, patterns when wanted. */
export const drawTerritory = (brush: GroundBrush): void => {
  const { ctx, ink, paths, picture, level } = brush
  const land = level === 'region' ? paths.landLow : paths.land
  ctx.fillStyle = ink.land
  ctx.fill(land, 'evenodd')
  for (const state of picture.states) drawState(brush, state, land)
}

const drawState = (brush: GroundBrush, state: MapState, land: Path2D): void => {
  const { ctx, ink, paths, px, picture } = brush
  const shape = paths.states.get(state.id)
  const border = paths.bordersOf.get(state.id)
  if (!shape || !border) return
  const colour = ink.state[state.colour] ?? ink.ink3
  const tint = state.tint ?? 1
  kept(ctx, () => {
    ctx.clip(shape, 'evenodd')
    ctx.fillStyle = colour
    ctx.globalAlpha = ink.fillO * tint
    ctx.fill(shape, 'evenodd')
    if (picture.patterns || ink.forced) {
      const pattern = statePattern(ctx, state.colour, { colour, scale: px(1) })
      ctx.globalAlpha = 0.5
      if (pattern) {
        ctx.fillStyle = pattern
        ctx.fill(shape, 'evenodd')
      }
    }
    ctx.strokeStyle = colour
    ctx.globalAlpha = ink.bandO
    ctx.lineJoin = 'round'
    for (const [path, width] of [
      [border, 15],
      [border, 6],
      [land, 7],
    ] as const) {
      ctx.lineWidth = px(width)
      ctx.stroke(path)
    }
  })
}
