import { paintText, type TextStyle, textWidth } from '../../map/text.ts'
import type { TimelineBrush } from '../timeline-brush.ts'
import { tensionTop, tensionY, timeOf, timeX } from '../timeline-layout.ts'
import type { TensionPoint } from '../timeline-picture.ts'

/** The tension row: regional in ink with a light fill, the chosen pair dashed in its state's colour, lettered causes, direct labels. */
export const drawTension = (brush: TimelineBrush): void => {
  const { ctx, layout } = brush
  if (layout.tension.height === 0) return
  ctx.save()
  ctx.beginPath()
  ctx.rect(layout.left, 0, layout.right - layout.left, layout.height)
  ctx.clip()
  drawThreshold(brush)
  drawCurves(brush)
  drawCauses(brush)
  drawEnds(brush)
  ctx.restore()
}

const trace = ({ ctx, layout, picture }: TimelineBrush, points: readonly TensionPoint[]): void => {
  const top = tensionTop(picture)
  ctx.beginPath()
  for (const point of points) ctx.lineTo(timeX(layout, timeOf(point)), tensionY(layout, top, point.value))
}

const drawThreshold = ({ ctx, ink, layout, picture }: TimelineBrush): void => {
  const { threshold } = picture.tension
  const y = Math.round(tensionY(layout, tensionTop(picture), threshold.value)) + 0.5
  ctx.beginPath()
  ctx.moveTo(layout.left, y)
  ctx.lineTo(layout.right, y)
  ctx.strokeStyle = ink.crit
  ctx.globalAlpha = 0.55
  ctx.lineWidth = 1
  ctx.setLineDash([2, 3])
  ctx.stroke()
  ctx.setLineDash([])
  ctx.globalAlpha = 1
  const style = { family: ink.ui, size: 11, weight: 400 }
  paintText(ctx, { text: threshold.label, x: layout.right - 5, y: y + 12, style, colour: ink.crit, align: 'right' })
}

const drawCurves = (brush: TimelineBrush): void => {
  const { ctx, ink, layout, picture } = brush
  const { regional, pair } = picture.tension
  const first = regional[0]
  const last = regional[regional.length - 1]
  ctx.lineJoin = 'round'
  if (first && last) {
    const bottom = layout.tension.top + layout.tension.height
    trace(brush, regional)
    ctx.lineTo(timeX(layout, timeOf(last)), bottom)
    ctx.lineTo(timeX(layout, timeOf(first)), bottom)
    ctx.closePath()
    ctx.fillStyle = ink.ink
    ctx.globalAlpha = 0.08
    ctx.fill()
    ctx.globalAlpha = 1
  }
  if (pair) {
    trace(brush, pair.points)
    ctx.strokeStyle = ink.state[pair.colour] ?? ink.ink2
    ctx.lineWidth = 1.6
    ctx.setLineDash([5, 2.5])
    ctx.stroke()
    ctx.setLineDash([])
  }
  trace(brush, regional)
  ctx.strokeStyle = ink.ink
  ctx.lineWidth = 1.8
  ctx.stroke()
}

const drawCauses = ({ ctx, ink, layout, picture }: TimelineBrush): void => {
  const top = tensionTop(picture)
  for (const cause of picture.tension.causes) {
    const x = timeX(layout, timeOf(cause))
    const y = Math.max(layout.tension.top + 7.5, tensionY(layout, top, cause.value))
    ctx.beginPath()
    ctx.arc(x, y, 6.5, 0, Math.PI * 2)
    ctx.fillStyle = ink.raised
    ctx.fill()
    ctx.strokeStyle = ink.ink
    ctx.lineWidth = 1
    ctx.stroke()
    paintText(ctx, {
      text: cause.letter,
      x,
      y: y + 3.6,
      style: { family: ink.ui, size: 10.5, weight: 600 },
      colour: ink.ink,
      align: 'center',
    })
  }
}

/** Direct labels at the ends of the curves, kept 12 px apart and turned to the left at the right edge. */
const drawEnds = (brush: TimelineBrush): void => {
  const { ctx, ink, layout, picture } = brush
  const { regional, pair, label } = picture.tension
  const top = tensionTop(picture)
  const end = regional[regional.length - 1]
  if (!end) return
  const style: TextStyle = { family: ink.ui, size: 11, weight: 600 }
  const pairEnd = pair?.points[pair.points.length - 1]
  let own = tensionY(layout, top, end.value) + 4
  let other = pairEnd ? tensionY(layout, top, pairEnd.value) + 4 : own
  if (pairEnd && Math.abs(own - other) < 13) {
    const above = pairEnd.value >= end.value ? -1 : 1
    const middle = (own + other) / 2
    other = middle + above * 6.5
    own = middle - above * 6.5
  }
  // Both labels stay inside the row and keep their distance.
  const ceiling = layout.tension.top + 11
  const floor = layout.tension.top + layout.tension.height - 4
  const lift = Math.max(0, ceiling - Math.min(own, other)) - Math.max(0, Math.max(own, other) - floor)
  const x = timeX(layout, timeOf(end))
  const wide = Math.max(textWidth(label, style), pair ? textWidth(pair.label, style) : 0)
  const left = x + 9 + wide > layout.right
  const at = { x: left ? x - 9 : x + 9, align: left ? ('right' as const) : ('left' as const), style }
  const halo = { colour: end.turn === picture.now.turn ? ink.current : ink.ground, width: 3, alpha: 1 }
  if (pair) paintText(ctx, { ...at, text: pair.label, y: other + lift, colour: ink.state[pair.colour] ?? ink.ink2, halo })
  paintText(ctx, { ...at, text: label, y: own + lift, colour: ink.ink, halo })
}
