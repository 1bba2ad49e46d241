import type { MarkBrush } from '../brush.ts'
import type { MapZone } from '../picture.ts'

const DASH: Readonly<Record<NonNullable<MapZone['edge']>, readonly number[]>> = { solid: [], dashed: [6, 4], dotted: [1.5, 4] }

/** Discs: people in need with the unmet part of the ring, caution areas, drawn articles. Chosen ones get an ink edge. */
export const drawZones = (brush: MarkBrush): void => {
  for (const zone of brush.picture.zones) drawZone(brush, zone)
}

const drawZone = (brush: MarkBrush, zone: MapZone): void => {
  const { ctx, ink, at, scale, selected, hovered } = brush
  const [x, y] = at(zone.x, zone.y)
  const radius = Math.max(zone.radius * scale, 9)
  const colour = { crit: ink.crit, warn: ink.warn, info: ink.info, ink: ink.ink }[zone.tone]
  const chosen = zone.id === selected || zone.id === hovered
  circle(ctx, x, y, radius)
  ctx.globalAlpha = chosen ? 0.16 : 0.09
  ctx.fillStyle = colour
  ctx.fill()
  ctx.globalAlpha = 0.55
  ctx.strokeStyle = ink.halo
  ctx.lineWidth = zone.unmet === undefined ? 3 : 7
  ctx.stroke()
  ctx.globalAlpha = 1
  if (zone.unmet === undefined) {
    ctx.setLineDash([...DASH[zone.edge ?? 'dashed']])
    ctx.strokeStyle = colour
    ctx.lineWidth = chosen ? 2 : 1.3
    ctx.stroke()
    ctx.setLineDash([])
  } else ring(brush, { x, y, radius }, zone)
  if (zone.id === selected) {
    circle(ctx, x, y, radius + 6)
    ctx.strokeStyle = ink.ink
    ctx.lineWidth = 1.5
    ctx.stroke()
  }
}

const circle = (ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void => {
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, Math.PI * 2)
}

/** The ring of a need: met in ink from the top clockwise, the unmet rest in the tone, hatched by short strokes. */
const ring = ({ ctx, ink }: MarkBrush, disc: { x: number; y: number; radius: number }, zone: MapZone): void => {
  const unmet = Math.min(1, Math.max(0, zone.unmet ?? 0))
  const top = -Math.PI / 2
  const turn = top + Math.PI * 2 * (1 - unmet)
  ctx.lineWidth = 4
  ctx.strokeStyle = ink.ink
  ctx.globalAlpha = 0.9
  ctx.beginPath()
  ctx.arc(disc.x, disc.y, disc.radius, top, turn)
  ctx.stroke()
  ctx.globalAlpha = 1
  ctx.strokeStyle = zone.tone === 'info' ? ink.info : zone.tone === 'warn' ? ink.warn : ink.crit
  ctx.setLineDash([3.2, 1.8])
  ctx.beginPath()
  ctx.arc(disc.x, disc.y, disc.radius, turn, top + Math.PI * 2)
  ctx.stroke()
  ctx.setLineDash([])
}
