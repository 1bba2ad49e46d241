import type { GroundBrush } from '../brush.ts'

/** Map units between two lines. */
const STEP = 100

/** Layer 2: a line every 100 map units (81 nautical miles), 1 px, on beyond the region's edge. */
export const drawGraticule = ({ ctx, ink, px, visible }: GroundBrush): void => {
  ctx.beginPath()
  for (let x = Math.ceil(visible.x / STEP) * STEP; x <= visible.x + visible.width; x += STEP) {
    ctx.moveTo(x, visible.y)
    ctx.lineTo(x, visible.y + visible.height)
  }
  for (let y = Math.ceil(visible.y / STEP) * STEP; y <= visible.y + visible.height; y += STEP) {
    ctx.moveTo(visible.x, y)
    ctx.lineTo(visible.x + visible.width, y)
  }
  ctx.strokeStyle = ink.graticule
  ctx.globalAlpha = ink.graticuleO
  ctx.lineWidth = px(1)
  ctx.stroke()
  ctx.globalAlpha = 1
}
