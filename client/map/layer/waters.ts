import type { MarkBrush } from '../brush.ts'
import { labelStyle } from '../label-style.ts'
import type { PlacedLabel } from '../place-labels.ts'
import { measured, pointAlong, projected } from '../spline.ts'
import { fontOf, lettersOf } from '../text.ts'

/** Layer 15, lowest: names of seas and straits, letter by letter on their curve. They turn with the water and scale with the map. */
export const drawWaters = (brush: MarkBrush, waters: readonly PlacedLabel[]): void => {
  for (const water of waters) drawWater(brush, water)
}

const drawWater = ({ ctx, ink, scale, sheet }: MarkBrush, water: PlacedLabel): void => {
  if (!water.curve) return
  const curve = measured(projected(water.curve, { scale, dx: sheet.dx, dy: sheet.dy }))
  const style = labelStyle(water.style, ink)
  ctx.font = fontOf(style)
  const letters = lettersOf(water.text).map((letter) => ({ letter, width: ctx.measureText(letter).width }))
  const spacing = style.spacing ?? 0
  const total = letters.reduce((sum, l) => sum + l.width + spacing, -spacing)
  let from = (curve.length - total) / 2
  ctx.textAlign = 'center'
  ctx.textBaseline = 'alphabetic'
  ctx.fillStyle = ink.water
  for (const { letter, width } of letters) {
    const p = pointAlong(curve, from + width / 2)
    ctx.save()
    ctx.translate(p.x, p.y)
    ctx.rotate(p.angle)
    ctx.fillText(letter, 0, style.size * 0.3)
    ctx.restore()
    from += width + spacing
  }
  ctx.textAlign = 'left'
}
