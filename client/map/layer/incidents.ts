import type { MapInk } from '../map-ink.ts'
import type { MapIncident } from '../picture.ts'
import { DEPTH, type Sprite } from '../sprite.ts'

/** Seal diamond with "!" and two rings; a closed one in ink, smaller, without rings. */
export const incidentSprites = (
  incidents: readonly MapIncident[],
  chosen: { readonly selected: string | undefined; readonly hovered: string | undefined },
): readonly Sprite[] =>
  incidents.map((incident) => {
    const selected = incident.id === chosen.selected
    const hovered = incident.id === chosen.hovered
    const closed = incident.closed === true
    return {
      id: `incident ${incident.id}`,
      key: `incident ${closed} ${selected} ${hovered}`,
      x: incident.x,
      y: incident.y,
      dx: 0,
      dy: 0,
      width: 72,
      height: 72,
      depth: DEPTH.incident,
      alpha: 1,
      paint: (ctx, ink) => paintIncident(ctx, ink, { selected, hovered, closed }),
    }
  })

/** The ring that spreads once when an incident arrives; the stage scales and fades it. */
export const pulseSprite = (incident: MapIncident): Sprite => ({
  id: `pulse ${incident.id}`,
  key: 'pulse',
  x: incident.x,
  y: incident.y,
  dx: 0,
  dy: 0,
  width: 128,
  height: 128,
  depth: DEPTH.halo,
  alpha: 0,
  paint: (ctx, ink) => {
    ctx.strokeStyle = ink.seal
    ctx.lineWidth = 2
    circle(ctx, 60)
    ctx.stroke()
  },
})

const circle = (ctx: CanvasRenderingContext2D, radius: number): void => {
  ctx.beginPath()
  ctx.arc(0, 0, radius, 0, Math.PI * 2)
}

const paintIncident = (ctx: CanvasRenderingContext2D, ink: MapInk, it: { selected: boolean; hovered: boolean; closed: boolean }): void => {
  if (!it.closed) {
    circle(ctx, 30)
    ctx.globalAlpha = 0.12
    ctx.fillStyle = ink.seal
    ctx.fill()
    ctx.globalAlpha = 0.5
    ctx.strokeStyle = ink.seal
    ctx.lineWidth = 1
    ctx.stroke()
    circle(ctx, 19)
    ctx.globalAlpha = 0.8
    ctx.lineWidth = 1.4
    ctx.stroke()
    ctx.globalAlpha = 1
  }
  if (it.selected || it.hovered) {
    circle(ctx, 19)
    ctx.globalAlpha = it.selected ? 1 : 0.6
    ctx.strokeStyle = ink.ink
    ctx.lineWidth = 1.6
    ctx.stroke()
    ctx.globalAlpha = 1
  }
  const reach = it.closed ? 8.5 : 11
  const diamond = new Path2D(`M0-${reach} ${reach} 0 0 ${reach}-${reach} 0Z`)
  ctx.lineJoin = 'round'
  ctx.strokeStyle = ink.halo
  ctx.lineWidth = 4
  ctx.stroke(diamond)
  ctx.fillStyle = it.closed ? ink.ink3 : ink.seal
  ctx.fill(diamond)
  ctx.lineCap = 'round'
  ctx.strokeStyle = it.closed ? ink.halo : '#fff'
  ctx.lineWidth = it.closed ? 2 : 2.4
  ctx.stroke(new Path2D(it.closed ? 'M-3 0-.8 2.4 3.2-2.6' : 'M0-5V1M0 4V4.4'))
  ctx.lineCap = 'butt'
}
