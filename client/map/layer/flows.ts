import { type MarkBrush, traceRun } from '../brush.ts'
import { flowWidth } from '../flow-width.ts'
import type { MapFlow } from '../picture.ts'
import { type Curve, measured, pointAlong, projected, spline } from '../spline.ts'

/** Pixels between two chevrons. */
const CHEVRON_EVERY = 120

/** Layer 12: relief lanes and ribbons with casing and chevrons. Held is a row of dots, planned 50 %, closed has end bars. */
export const drawFlows = (brush: MarkBrush): void => {
  for (const flow of brush.picture.flows) drawFlow(brush, flow)
}

const drawFlow = (brush: MarkBrush, flow: MapFlow): void => {
  const { ctx, ink, scale, sheet, level, selected, hovered } = brush
  const curve = measured(projected(spline(flow.path).run, { scale, dx: sheet.dx, dy: sheet.dy }))
  if (curve.length === 0) return
  const width = flowWidth(flow, level)
  const colour = flow.state === 0 ? ink.flow : (ink.state[flow.state] ?? ink.flow)
  const chosen = flow.id === selected || flow.id === hovered
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  traceRun(ctx, curve.run)
  if (chosen) stroke(ctx, { colour: ink.ink, width: width + 7, alpha: 0.85 })
  stroke(ctx, { colour: ink.halo, width: width + 3.5, alpha: 0.6 })
  const alpha = flow.status === 'planned' ? 0.5 : flow.status === 'closed' ? 0.6 : 0.92
  // Dots need a round cap and a dash of nothing; their step grows with the width so that they never touch.
  if (flow.status === 'held') ctx.setLineDash([0.1, width + 4])
  stroke(ctx, { colour, width, alpha })
  ctx.setLineDash([])
  if (flow.status === 'open') chevrons(brush, curve, width)
  if (flow.status === 'closed') endBars(brush, curve, { width, colour })
  ctx.lineCap = 'butt'
}

const stroke = (ctx: CanvasRenderingContext2D, how: { colour: string; width: number; alpha: number }): void => {
  ctx.strokeStyle = how.colour
  ctx.lineWidth = how.width
  ctx.globalAlpha = how.alpha
  ctx.stroke()
  ctx.globalAlpha = 1
}

const chevrons = ({ ctx, ink }: MarkBrush, curve: Curve, width: number): void => {
  const count = Math.max(1, Math.floor(curve.length / CHEVRON_EVERY))
  const reach = Math.max(4, width * 0.42)
  for (let i = 0; i < count; i++) {
    const p = pointAlong(curve, ((i + 0.5) / count) * curve.length)
    ctx.save()
    ctx.translate(p.x, p.y)
    ctx.rotate(p.angle)
    ctx.beginPath()
    ctx.moveTo(-reach, -reach - 0.5)
    ctx.lineTo(reach, 0)
    ctx.lineTo(-reach, reach + 0.5)
    if (width < 8) stroke(ctx, { colour: ink.halo, width: 5, alpha: 1 })
    stroke(ctx, { colour: width < 8 ? ink.flow : ink.halo, width: 2, alpha: 1 })
    ctx.restore()
  }
}

const endBars = ({ ctx, ink }: MarkBrush, curve: Curve, how: { width: number; colour: string }): void => {
  const reach = how.width / 2 + 5
  for (const distance of [0, curve.length]) {
    const p = pointAlong(curve, distance)
    ctx.save()
    ctx.translate(p.x, p.y)
    ctx.rotate(p.angle)
    ctx.beginPath()
    ctx.moveTo(0, -reach)
    ctx.lineTo(0, reach)
    stroke(ctx, { colour: ink.halo, width: 6, alpha: 0.8 })
    stroke(ctx, { colour: how.colour, width: 3, alpha: 1 })
    ctx.restore()
  }
}
