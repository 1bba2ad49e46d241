import { type MarkBrush, traceRun } from '../brush.ts'
import type { MapCable } from '../picture.ts'
import { type Curve, measured, pointAlong, projected, spline } from '../spline.ts'

/** Sea cables: a fine double line from theatre level; a cut one is open at its middle with a cross. */
export const drawCables = (brush: MarkBrush): void => {
  for (const cable of brush.picture.cables) {
    const to = { scale: brush.scale, dx: brush.sheet.dx, dy: brush.sheet.dy }
    const curve = measured(projected(spline(cable.path).run, to))
    if (curve.length > 0) drawCable(brush, cable, curve)
  }
}

const drawCable = ({ ctx, ink, selected, hovered }: MarkBrush, cable: MapCable, curve: Curve): void => {
  const chosen = cable.id === selected || cable.id === hovered
  ctx.lineCap = 'round'
  // The gap of a cut cable is eight pixels to either side of its middle.
  if (cable.cut) ctx.setLineDash([curve.length / 2 - 8, 16, curve.length])
  traceRun(ctx, curve.run)
  ctx.strokeStyle = ink.halo
  ctx.globalAlpha = 0.7
  ctx.lineWidth = chosen ? 7 : 5
  ctx.stroke()
  ctx.globalAlpha = cable.cut ? 1 : 0.85
  ctx.strokeStyle = cable.cut ? ink.crit : chosen ? ink.ink : ink.zone
  ctx.lineWidth = 2.6
  ctx.stroke()
  ctx.strokeStyle = ink.halo
  ctx.lineWidth = 0.9
  ctx.stroke()
  ctx.setLineDash([])
  ctx.globalAlpha = 1
  if (cable.cut) cross(ctx, ink.crit, pointAlong(curve, curve.length / 2))
  ctx.lineCap = 'butt'
}

const cross = (ctx: CanvasRenderingContext2D, colour: string, at: { x: number; y: number }): void => {
  ctx.beginPath()
  ctx.moveTo(at.x - 4, at.y - 4)
  ctx.lineTo(at.x + 4, at.y + 4)
  ctx.moveTo(at.x + 4, at.y - 4)
  ctx.lineTo(at.x - 4, at.y + 4)
  ctx.strokeStyle = colour
  ctx.lineWidth = 2.2
  ctx.stroke()
}
