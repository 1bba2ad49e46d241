import type { ProvinceShape } from '../../../shared/model/geometry.ts'
import { type GroundBrush, kept } from '../brush.ts'
import { hatching } from '../state-pattern.ts'

/** Layer 9: damage as hatching, severe 2.6 px lines over a tint, moderate 1.2 px lines; never a second hue. */
export const drawDamage = (brush: GroundBrush): void => {
  const { ctx, ink, px, picture } = brush
  for (const damage of picture.damage) {
    const province = picture.geometry.provinces.find((p) => p.state === damage.state && p.name === damage.province)
    if (!province) continue
    const severe = damage.level === 'severe'
    const pattern = hatching(ctx, { colour: ink.crit, gap: severe ? 6 : 7, width: severe ? 2.6 : 1.2, scale: px(1), sign: 1 })
    kept(ctx, () => {
      traceProvince(ctx, province)
      ctx.clip()
      if (severe) {
        ctx.globalAlpha = 0.12
        ctx.fillStyle = ink.crit
        ctx.fill()
      }
      ctx.globalAlpha = severe ? 0.75 : 0.6
      if (pattern) ctx.fillStyle = pattern
      ctx.fill()
    })
  }
}

const traceProvince = (ctx: CanvasRenderingContext2D, province: ProvinceShape): void => {
  const { ring } = province
  ctx.beginPath()
  ctx.moveTo(ring[0] ?? 0, ring[1] ?? 0)
  for (let i = 2; i + 1 < ring.length; i += 2) ctx.lineTo(ring[i] ?? 0, ring[i + 1] ?? 0)
  ctx.closePath()
}
