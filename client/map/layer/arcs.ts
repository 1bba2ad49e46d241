import type { ArcShape } from '../arc-shape.ts'
import { type MarkBrush, traceRun } from '../brush.ts'
import type { MapArc } from '../picture.ts'
import { shapedArcs } from '../shaped-arcs.ts'
import { measured, pointAlong, projected } from '../spline.ts'
import { paintText, textWidth } from '../text.ts'

/** Hotline and tension arcs with casing, then the plates and numbers of all, so that no line crosses one. */
export const drawArcs = (brush: MarkBrush): void => {
  const shaped = shapedArcs(brush.picture)
  for (const { arc, shape } of shaped) drawLine(brush, arc, shape)
  for (const { arc, shape } of shaped) {
    if (arc.style === 'tension') drawRung(brush, arc, shape)
    else if (arc.plate) drawPlate(brush, { text: arc.plate, degraded: arc.style === 'line-degraded' }, shape)
  }
}

const DASHES: Readonly<Record<MapArc['style'], readonly number[]>> = {
  'line-good': [],
  'line-degraded': [9, 5],
  'line-none': [0.1, 6],
  'line-cut': [0.1, 6],
  tension: [],
}

const lineWidth = (arc: MapArc): number => {
  if (arc.style === 'tension') return 1.5 + 0.75 * (arc.rung ?? 0)
  return arc.mine ? 2 + 0.45 * (arc.protocol ?? 1) : 1.5
}

const drawLine = (brush: MarkBrush, arc: MapArc, shape: ArcShape): void => {
  const { ctx, ink, scale, sheet, selected, hovered } = brush
  const curve = measured(projected(shape.curve.run, { scale, dx: sheet.dx, dy: sheet.dy }))
  const width = lineWidth(arc)
  const chosen = arc.id === selected || arc.id === hovered
  traceRun(ctx, curve.run)
  ctx.strokeStyle = chosen ? ink.ink : ink.halo
  ctx.globalAlpha = 0.7
  ctx.lineWidth = width + (chosen ? 5 : 3.2)
  ctx.stroke()
  const none = arc.style === 'line-none' || arc.style === 'line-cut'
  ctx.lineCap = none ? 'round' : 'butt'
  ctx.setLineDash([...DASHES[arc.style]])
  ctx.strokeStyle = lineColour(brush, arc)
  ctx.globalAlpha = arc.style === 'tension' || arc.mine ? 1 : 0.5
  ctx.lineWidth = width
  ctx.stroke()
  ctx.setLineDash([])
  ctx.lineCap = 'butt'
  ctx.globalAlpha = 1
  if (arc.style === 'line-cut') cutMark(brush, pointAlong(curve, curve.length * (arc.plate ? 0.32 : 0.5)))
}

const lineColour = ({ ink }: MarkBrush, arc: MapArc): string => {
  if (arc.style === 'tension') return ink.rung[arc.rung ?? 0] ?? ink.ink3
  if (arc.style === 'line-degraded') return ink.warn
  return arc.style === 'line-good' ? ink.ink : ink.ink3
}

/** A line that was there and is cut: a cross on it. */
const cutMark = ({ ctx, ink }: MarkBrush, at: { x: number; y: number }): void => {
  for (const [colour, width] of [
    [ink.halo, 6],
    [ink.crit, 2.4],
  ] as const) {
    ctx.beginPath()
    ctx.moveTo(at.x - 5, at.y - 5)
    ctx.lineTo(at.x + 5, at.y + 5)
    ctx.moveTo(at.x + 5, at.y - 5)
    ctx.lineTo(at.x - 5, at.y + 5)
    ctx.strokeStyle = colour
    ctx.lineWidth = width
    ctx.stroke()
  }
}

const drawRung = ({ ctx, ink, at, selected }: MarkBrush, arc: MapArc, shape: ArcShape): void => {
  const rung = arc.rung ?? 0
  const [x, y] = at(shape.middle[0], shape.middle[1])
  ctx.beginPath()
  ctx.arc(x, y, rung >= 6 ? 13 : 10, 0, Math.PI * 2)
  ctx.fillStyle = ink.halo
  ctx.fill()
  ctx.strokeStyle = arc.id === selected ? ink.ink : (ink.rung[Math.max(rung, 3)] ?? ink.ink3)
  ctx.lineWidth = 2
  ctx.stroke()
  const style = { family: ink.ui, size: rung >= 6 ? 14 : 12, weight: 700 }
  paintText(ctx, { text: String(rung), x, y: y + style.size * 0.36, style, colour: ink.ink, align: 'center' })
}

const drawPlate = ({ ctx, ink, at }: MarkBrush, plate: { text: string; degraded: boolean }, shape: ArcShape): void => {
  const [x, y] = at(shape.middle[0], shape.middle[1])
  const style = { family: ink.ui, size: 11.5, weight: 600 }
  const width = textWidth(plate.text, style) + 16
  ctx.beginPath()
  ctx.roundRect(Math.round(x - width / 2) + 0.5, Math.round(y - 10) + 0.5, Math.round(width), 20, 4)
  ctx.fillStyle = ink.chip
  ctx.fill()
  ctx.strokeStyle = plate.degraded ? ink.warnLine : ink.line2
  ctx.lineWidth = 1
  ctx.stroke()
  paintText(ctx, { text: plate.text, x, y: y + 4, style, colour: ink.ink, align: 'center' })
}
