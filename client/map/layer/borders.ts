import type { GroundBrush } from '../brush.ts'
import { pairKey } from '../geometry-paths.ts'

/** Layer 10: borders and coast; with the tension layer, the border of a tense pair glows in the ladder's colour under its line. */
export const drawBorders = ({ ctx, ink, paths, px, picture, level }: GroundBrush): void => {
  ctx.lineJoin = 'round'
  ctx.lineCap = 'round'
  if (picture.layers.tension)
    for (const arc of picture.arcs) {
      const path = arc.style === 'tension' && arc.between ? paths.pair.get(pairKey(arc.between[0], arc.between[1])) : undefined
      if (!path || !arc.rung) continue
      ctx.strokeStyle = ink.rung[arc.rung] ?? ink.ink3
      for (const [width, alpha] of [
        [4 + arc.rung * 1.6, 0.22],
        [3 + arc.rung * 0.7, 0.35],
      ] as const) {
        ctx.globalAlpha = alpha
        ctx.lineWidth = px(width)
        ctx.stroke(path)
      }
    }
  ctx.strokeStyle = ink.border
  ctx.globalAlpha = ink.borderO
  ctx.lineWidth = px(1.2)
  ctx.stroke(paths.borders)
  ctx.strokeStyle = ink.coast
  ctx.globalAlpha = 1
  ctx.lineWidth = px(0.9)
  ctx.stroke(level === 'region' ? paths.landLow : paths.land)
  ctx.lineCap = 'butt'
}
