import type { MapPicture, MapPoint } from './picture.ts'
import { shapedArcs, shownArcs } from './shaped-arcs.ts'
import { pointAlong } from './spline.ts'

/** One pulse: a ring on an incident that arrived, or a dot along a line that rings. Played once, then still. */
export type Pulse = { readonly id: string; readonly kind: 'ring' | 'dot'; readonly start: number }

/** Milliseconds of one pulse: slow. */
const LENGTH = 1600

/** What a picture asks to pulse: fresh incidents and ringing lines. */
const wanted = (picture: MapPicture): readonly Omit<Pulse, 'start'>[] => [
  ...picture.incidents.filter((it) => it.fresh && it.closed !== true).map((it) => ({ id: it.id, kind: 'ring' as const })),
  ...shownArcs(picture)
    .filter((arc) => arc.pulse === true)
    .map((arc) => ({ id: arc.id, kind: 'dot' as const })),
]

/** The pulses of a new picture: those running go on, what is new starts now, nothing plays twice while it stays wanted. */
export const nextPulses = (
  before: { readonly played: ReadonlySet<string>; readonly running: readonly Pulse[] },
  picture: MapPicture,
  now: number,
) => {
  const want = wanted(picture)
  const running = [
    ...before.running.filter((pulse) => want.some((w) => w.id === pulse.id)),
    ...want.filter((w) => !before.played.has(w.id)).map((w) => ({ ...w, start: now })),
  ]
  return { played: new Set(want.map((w) => w.id)), running }
}

/** How far a pulse is, 0..1, or undefined when it has ended. */
export const pulsePart = (pulse: Pulse, now: number): number | undefined => {
  const part = (now - pulse.start) / LENGTH
  return part < 1 ? Math.max(0, part) : undefined
}

/** Where the dot of a ringing line is, map units. */
export const pulsePoint = (picture: MapPicture, id: string, part: number): MapPoint | undefined => {
  const shape = shapedArcs(picture).find(({ arc }) => arc.id === id)?.shape
  if (!shape) return undefined
  const p = pointAlong(shape.curve, part * shape.curve.length)
  return [p.x, p.y]
}
