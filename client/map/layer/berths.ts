import type { MarkBrush } from '../brush.ts'
import type { MapBerth } from '../picture.ts'
import { paintText } from '../text.ts'

const SLOT = 6
const GAP = 2

/** Throughput beside a port or airfield from theatre level: bay slots, the queue's length, the yard's bar. */
export const drawBerths = (brush: MarkBrush): void => {
  if (brush.level === 'region') return
  for (const berth of brush.picture.berths) drawBerth(brush, berth)
}

const drawBerth = ({ ctx, ink, at, selected, hovered }: MarkBrush, berth: MapBerth): void => {
  const [px, py] = at(berth.x, berth.y)
  const bays = Math.min(berth.bays, 8)
  const width = Math.max(26, bays * (SLOT + GAP) - GAP)
  const x = Math.round(px) - Math.round(width / 2)
  const y = Math.round(py) - 24
  const chosen = berth.id === selected || berth.id === hovered
  ctx.beginPath()
  ctx.roundRect(x - 4, y - 3, width + 8, 17, 3)
  ctx.fillStyle = ink.chip
  ctx.fill()
  ctx.strokeStyle = chosen ? ink.ink : berth.queue > 0 ? ink.warnLine : ink.line2
  ctx.lineWidth = 1
  ctx.stroke()
  for (let i = 0; i < bays; i++) {
    ctx.fillStyle = i < berth.busy ? ink.ink : ink.raised
    ctx.fillRect(x + i * (SLOT + GAP), y, SLOT, SLOT)
  }
  // Yard: how full, turning to a warning above four fifths; the text list carries the same figures.
  ctx.fillStyle = ink.raised
  ctx.fillRect(x, y + 8.5, width, 3)
  ctx.fillStyle = berth.yard > 0.95 ? ink.crit : berth.yard > 0.8 ? ink.warn : ink.ink2
  ctx.fillRect(x, y + 8.5, width * Math.min(1, Math.max(0, berth.yard)), 3)
  if (berth.queue > 0) {
    const style = { family: ink.ui, size: 11, weight: 600 }
    const halo = { colour: ink.halo, width: 3, alpha: 0.75 }
    paintText(ctx, { text: `+${berth.queue}`, x: x + width + 8, y: y + 9, style, colour: ink.warn, halo })
  }
}
