import { labelStyle } from '../label-style.ts'
import type { MapInk } from '../map-ink.ts'
import type { Name } from '../name-boxes.ts'
import type { PlacedLabel } from '../place-labels.ts'
import { DEPTH, type Sprite } from '../sprite.ts'
import { paintText, type TextStyle, textWidth } from '../text.ts'

/** How the first line of a name is set, by what it names. */
const nameStyle = (look: Name['look'] | 'note', ink: Pick<MapInk, 'ui'>): TextStyle => {
  if (look === 'note' || look === 'veil') return { family: ink.ui, size: 11, weight: 400 }
  if (look === 'storm') return { family: ink.ui, size: 13, weight: 600 }
  if (look === 'seat') return { family: ink.ui, size: 12, weight: 600 }
  return { family: ink.ui, size: 11.5, weight: 600 }
}

/** The width `settleLabels` asks for. */
export const nameWidth =
  (ink: Pick<MapInk, 'ui'>) =>
  (text: string, look: Name['look'] | 'note'): number =>
    textWidth(text, nameStyle(look, ink))

/** Layer 15: names beside marks, and names of places and states. Water names turn with their curve: layer/waters.ts. */
export const nameSprites = (
  it: { readonly names: readonly Name[]; readonly labels: readonly PlacedLabel[] },
  ink: MapInk,
  scale: number,
): readonly Sprite[] => [
  ...it.names.map((name) => nameSprite(name)),
  ...it.labels.filter((label) => label.role !== 'water').map((label) => labelSprite(label, ink, scale)),
]

const nameSprite = (name: Name): Sprite => ({
  id: `name ${name.id}`,
  key: `name ${name.look} ${name.align} ${name.text} ${name.note ?? ''}`,
  x: name.x,
  y: name.y,
  dx: name.dx,
  dy: name.dy,
  width: name.width + 8,
  height: name.height + 8,
  depth: DEPTH.label,
  alpha: name.look === 'veil' ? 0.85 : 1,
  paint: (ctx, ink) => paintName(ctx, ink, name),
})

const paintName = (ctx: CanvasRenderingContext2D, ink: MapInk, name: Name): void => {
  const style = nameStyle(name.look, ink)
  if (name.look === 'chip') {
    ctx.beginPath()
    ctx.roundRect(-name.width / 2 + 0.5, -name.height / 2 + 0.5, name.width - 1, name.height - 1, 4)
    ctx.fillStyle = ink.chip
    ctx.fill()
    ctx.strokeStyle = ink.line2
    ctx.lineWidth = 1
    ctx.stroke()
  }
  const halo = name.look === 'chip' ? undefined : { colour: ink.halo, width: 3, alpha: 0.78 }
  const edge = name.look === 'chip' ? 9 : 2
  const x = name.align === 'left' ? -name.width / 2 + edge : name.align === 'right' ? name.width / 2 - edge : 0
  const align = name.align
  const lift = name.note === undefined ? 4 : -2.5
  const colour = name.look === 'veil' ? ink.ink2 : ink.label
  paintText(ctx, { text: name.text, x, y: lift, style, colour, align, ...(halo ? { halo } : {}) })
  if (name.note === undefined) return
  paintText(ctx, { text: name.note, x, y: lift + 13, style: nameStyle('note', ink), colour: ink.label, align, ...(halo ? { halo } : {}) })
}

const labelSprite = (label: PlacedLabel, ink: MapInk, scale: number): Sprite => {
  const style = labelStyle(label.style, ink)
  const state = label.role === 'state'
  const width = textWidth(label.text, style) + 10
  const height = style.size * 1.4 + 8
  const box = label.boxes[0]
  return {
    id: `label ${label.id}`,
    key: `label ${label.role === 'state' ? 'state' : label.style.weight} ${style.size} ${label.text}`,
    x: label.x,
    y: label.y,
    dx: 0,
    dy: box ? (box.y + box.height / 2 - label.y) * scale : 0,
    width,
    height,
    depth: state ? DEPTH.label - 1 : DEPTH.label,
    alpha: state ? 0.92 : 1,
    paint: (ctx, colours) =>
      paintText(ctx, {
        text: label.text,
        x: 0,
        y: style.size * 0.34,
        style,
        colour: colours.label,
        halo: { colour: colours.halo, width: state ? 4 : 3, alpha: state ? 0.55 : 0.75 },
        align: 'center',
      }),
  }
}
