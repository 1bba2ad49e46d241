import type { GroundBrush } from '../brush.ts'

/** Layer 7: provinces, a fine line from theatre level. */
export const drawProvinces = ({ ctx, ink, paths, px, level }: GroundBrush): void => {
  if (level === 'region') return
  ctx.strokeStyle = ink.province
  ctx.globalAlpha = ink.provinceO
  ctx.lineWidth = px(0.8)
  ctx.stroke(paths.provinces)
  ctx.globalAlpha = 1
}
