import type { Place, PlaceKind } from '../../../shared/model/geometry.ts'
import type { MapInk } from '../map-ink.ts'
import { DEPTH, type Sprite } from '../sprite.ts'

/** Marks of places: a square for a capital, a ring for a port, a small sign for the rest. Those whose token is shown are left out. */
export const placeSprites = (
  places: readonly Place[],
  chosen: { readonly selected: string | undefined; readonly hovered: string | undefined; readonly covered: ReadonlySet<string> },
): readonly Sprite[] =>
  places
    .filter((place) => !chosen.covered.has(place.id))
    .map((place) => {
      const ring = place.id === chosen.selected ? 1 : place.id === chosen.hovered ? 0.5 : 0
      return {
        id: `place ${place.id}`,
        key: `place ${place.kind} ${ring}`,
        x: place.x,
        y: place.y,
        dx: 0,
        dy: 0,
        width: 28,
        height: 28,
        depth: DEPTH.place,
        alpha: 1,
        paint: (ctx, ink) => {
          if (ring > 0) paintRing(ctx, ink, ring)
          paintPlace(ctx, ink, place.kind)
        },
      }
    })

const paintRing = (ctx: CanvasRenderingContext2D, ink: MapInk, alpha: number): void => {
  ctx.beginPath()
  ctx.arc(0, 0, 9, 0, Math.PI * 2)
  ctx.globalAlpha = alpha
  ctx.strokeStyle = ink.ink
  ctx.lineWidth = 1.6
  ctx.stroke()
  ctx.globalAlpha = 1
}

type Sign = { readonly path: string; readonly filled: boolean }

const SIGNS: Readonly<Record<PlaceKind, Sign>> = {
  capital: { path: 'M-3.5-3.5H3.5V3.5H-3.5Z', filled: true },
  port: { path: 'M3 0A3 3 0 1 1-3 0A3 3 0 1 1 3 0Z', filled: false },
  city: { path: 'M2.6 0A2.6 2.6 0 1 1-2.6 0A2.6 2.6 0 1 1 2.6 0Z', filled: true },
  airfield: { path: 'M-.9-5H.9V-.9H5V.9H.9V5H-.9V.9H-5V-.9H-.9Z', filled: true },
  border: { path: 'M-4-1.5H4V1.5H-4Z', filled: false },
  sea: { path: 'M0-3.2 3.2 0 0 3.2-3.2 0Z', filled: false },
  camp: { path: 'M0-4 4.4 3.4H-4.4Z', filled: false },
  cable: { path: 'M-3-3 3 3M3-3-3 3', filled: false },
  dam: { path: 'M-3.6 3.2V-3.2L3.6 3.2Z', filled: true },
}

const paintPlace = (ctx: CanvasRenderingContext2D, ink: MapInk, kind: PlaceKind): void => {
  const sign = SIGNS[kind]
  const path = new Path2D(sign.path)
  ctx.lineJoin = 'round'
  ctx.strokeStyle = ink.halo
  ctx.lineWidth = sign.filled ? 3 : 4
  ctx.globalAlpha = 0.85
  ctx.stroke(path)
  ctx.globalAlpha = 1
  ctx.fillStyle = sign.filled ? ink.label : ink.halo
  ctx.fill(path)
  if (sign.filled) return
  ctx.strokeStyle = ink.label
  ctx.lineWidth = 1.5
  ctx.stroke(path)
}
