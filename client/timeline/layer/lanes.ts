import { paintText, type TextStyle } from '../../map/text.ts'
import type { LaidMark } from '../lay-marks.ts'
import type { TimelineBrush } from '../timeline-brush.ts'
import type { TimelineInk } from '../timeline-ink.ts'
import { timeOf, timeX } from '../timeline-layout.ts'
import type { TimelineMark } from '../timeline-picture.ts'

/** How a mark's label is set. */
export const markStyle = (mark: Pick<TimelineMark, 'tone'> | undefined, ink: Pick<TimelineInk, 'ui'>): TextStyle => ({
  family: ink.ui,
  size: 11,
  weight: mark?.tone === 'warn' || mark?.tone === 'crit' ? 600 : 400,
})

/** Half of the widest mark with its ring, px. */
const REACH = 10

/** Every lane's marks with the labels that have room. */
export const drawLanes = (brush: TimelineBrush, marks: readonly LaidMark[]): void => {
  const { ctx, layout } = brush
  ctx.save()
  ctx.beginPath()
  // A mark at either end of the window is drawn whole.
  ctx.rect(layout.left - REACH, 0, layout.right - layout.left + 2 * REACH, layout.height)
  ctx.clip()
  for (const mark of marks) drawMark(brush, mark)
  ctx.restore()
}

const drawMark = (brush: TimelineBrush, laid: LaidMark): void => {
  const { ctx, ink, picture } = brush
  const [mark] = laid.marks
  if (!mark) return
  const lit = laid.marks.some((m) => m.id === brush.selected || m.id === brush.hovered || m.id === picture.lit)
  const colour = colourOf(mark, ink)
  if (mark.end) drawBar(brush, laid, mark)
  if (lit) {
    ctx.beginPath()
    ctx.arc(laid.x, laid.y, 8.5, 0, Math.PI * 2)
    ctx.strokeStyle = ink.focus
    ctx.lineWidth = 1.5
    ctx.stroke()
  }
  if (laid.marks.length > 1) paintMany(ctx, ink, laid)
  else paintShape(ctx, mark.kind, { x: laid.x, y: laid.y, colour, ground: ink.ground })
  if (laid.label === undefined) return
  const past = timeOf(mark) <= picture.now.turn - 1 + picture.now.fraction
  const text = mark.tone === 'warn' ? ink.warn : mark.tone === 'dim' ? ink.ink3 : past || mark.tone === 'crit' ? ink.ink : ink.ink2
  const right = laid.side === 'right'
  paintText(ctx, {
    text: laid.label,
    x: laid.x + (right ? laid.gap : -laid.gap),
    y: laid.y + 4,
    style: markStyle(laid.marks.length > 1 ? undefined : mark, ink),
    colour: text,
    align: right ? 'left' : 'right',
    halo: { colour: mark.turn === picture.now.turn ? ink.current : ink.ground, width: 3, alpha: 1 },
  })
}

const colourOf = (mark: TimelineMark, ink: TimelineInk): string => {
  if (mark.tone === 'warn') return ink.warn
  if (mark.tone === 'crit') return ink.seal
  if (mark.tone === 'dim') return ink.ink3
  return mark.kind === 'ring' || mark.kind === 'flag' || mark.kind === 'flag-hollow' ? ink.ink2 : ink.ink
}

/** A span of time behind its mark: notice given, an exercise under way. */
const drawBar = ({ ctx, ink, layout }: TimelineBrush, laid: LaidMark, mark: TimelineMark): void => {
  if (!mark.end) return
  const to = timeX(layout, timeOf(mark.end))
  ctx.fillStyle = colourOf(mark, ink)
  ctx.globalAlpha = 0.35
  ctx.fillRect(laid.x, laid.y - 2, to - laid.x, 4)
  ctx.globalAlpha = 1
  ctx.fillRect(to - 1, laid.y - 5, 1.5, 10)
}

const FLAG = 'M-4 6V-6H5L2.5-2.8 5 .4H-4'
const DIAMOND = 'M0-5.5 5.5 0 0 5.5-5.5 0Z'

const paintShape = (
  ctx: CanvasRenderingContext2D,
  kind: TimelineMark['kind'],
  it: { x: number; y: number; colour: string; ground: string },
): void => {
  ctx.save()
  ctx.translate(it.x, it.y)
  ctx.lineJoin = 'round'
  ctx.fillStyle = it.colour
  ctx.strokeStyle = it.colour
  if (kind === 'square') ctx.fillRect(-4, -4, 8, 8)
  else if (kind === 'diamond') ctx.fill(new Path2D(DIAMOND))
  else if (kind === 'flag' || kind === 'flag-hollow') {
    const flag = new Path2D(FLAG)
    ctx.lineWidth = 1.3
    ctx.fillStyle = kind === 'flag' ? it.colour : it.ground
    ctx.fill(flag)
    ctx.stroke(flag)
  } else {
    ctx.beginPath()
    ctx.arc(0, 0, kind === 'ring' ? 3.6 : 4, 0, Math.PI * 2)
    if (kind === 'ring') ctx.fillStyle = it.ground
    ctx.fill()
    ctx.lineWidth = 1.6
    if (kind === 'ring') ctx.stroke()
  }
  ctx.restore()
}

/** Several events as one: a rounded mark with their number. */
const paintMany = (ctx: CanvasRenderingContext2D, ink: TimelineInk, laid: LaidMark): void => {
  const urgent = laid.marks.find((mark) => mark.tone === 'crit') ?? laid.marks.find((mark) => mark.tone === 'warn')
  ctx.beginPath()
  ctx.roundRect(laid.x - 7, laid.y - 7, 14, 14, 4)
  ctx.fillStyle = urgent ? colourOf(urgent, ink) : ink.ink
  ctx.fill()
  const style = { family: ink.ui, size: 10.5, weight: 700 }
  paintText(ctx, { text: String(laid.marks.length), x: laid.x, y: laid.y + 3.8, style, colour: ink.ground, align: 'center' })
}
