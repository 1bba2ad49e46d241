import type { MapPoint, ZoomLevel } from './picture.ts'

/** Centre in map units, scale in CSS pixels per map unit. */
export type Camera = { readonly x: number; readonly y: number; readonly scale: number }

/** The host's size in CSS pixels. */
export type Size = { readonly width: number; readonly height: number }

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Inset = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

/** Where the levels begin, in pixels per map unit. DESIGN 6 gives 0.45 and 1.1 for a region 1600 units wide; ours are 1000 wide. */
const THEATRE_FROM = 0.72
const INCIDENT_FROM = 1.76

/** Scales a step of one level lands on. */
const LEVEL_SCALE: Readonly<Record<ZoomLevel, number>> = { region: 0.6, theatre: 1.1, incident: 2.6 }

/** Part of a drag that still moves the map beyond the region's edge: sea continues, the hand feels the end. */
const GIVE = 0.3

/** Map units to CSS pixels of the host. */
export const toScreen = (camera: Camera, size: Size, [x, y]: MapPoint): MapPoint => [
  (x - camera.x) * camera.scale + size.width / 2,
  (y - camera.y) * camera.scale + size.height / 2,
]

/** CSS pixels of the host to map units. */
export const toMap = (camera: Camera, size: Size, [x, y]: MapPoint): MapPoint => [
  (x - size.width / 2) / camera.scale + camera.x,
  (y - size.height / 2) / camera.scale + camera.y,
]

/** The level of a scale. */
export const levelOf = (scale: number): ZoomLevel => (scale < THEATRE_FROM ? 'region' : scale < INCIDENT_FROM ? 'theatre' : 'incident')

/** The box round points, with a margin in map units, kept inside `within`. */
export const boxAround = (points: readonly { readonly x: number; readonly y: number }[], margin: number, within: Box): Box => {
  if (points.length === 0) return within
  const x = Math.max(within.x, Math.min(...points.map((p) => p.x)) - margin)
  const y = Math.max(within.y, Math.min(...points.map((p) => p.y)) - margin)
  const right = Math.min(within.x + within.width, Math.max(...points.map((p) => p.x)) + margin)
  const bottom = Math.min(within.y + within.height, Math.max(...points.map((p) => p.y)) + margin)
  return { x, y, width: right - x, height: bottom - y }
}

/** The camera that shows the whole box inside the inset. */
export const fitCamera = (box: Box, size: Size, inset: Inset): Camera => {
  const free = { width: Math.max(80, size.width - inset.left - inset.right), height: Math.max(80, size.height - inset.top - inset.bottom) }
  const scale = Math.min(free.width / box.width, free.height / box.height)
  return {
    x: box.x + box.width / 2 - (inset.left - inset.right) / 2 / scale,
    y: box.y + box.height / 2 - (inset.top - inset.bottom) / 2 / scale,
    scale,
  }
}

/** Smallest and largest scale: the drawn extent just covers the view, and 8 pixels a unit (one nautical mile in about 10 pixels). */
export const scaleRange = (box: Box, size: Size): readonly [number, number] => [
  Math.min(8, Math.max(size.width / box.width, size.height / box.height)),
  8,
]

const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value))

/** Zooms by a factor so that the map point under `at` (CSS pixels) stays there. */
export const zoomAbout = (camera: Camera, size: Size, zoom: { at: MapPoint; factor: number; range: readonly [number, number] }): Camera => {
  const scale = clamp(camera.scale * zoom.factor, zoom.range)
  const [mx, my] = toMap(camera, size, zoom.at)
  return { x: mx - (zoom.at[0] - size.width / 2) / scale, y: my - (zoom.at[1] - size.height / 2) / scale, scale }
}

/** The scale one level nearer (+1) or farther (-1); stays when there is no further level. */
export const levelStep = (scale: number, step: 1 | -1): number => {
  const levels: readonly ZoomLevel[] = ['region', 'theatre', 'incident']
  const next = levels[levels.indexOf(levelOf(scale)) + step]
  return next ? LEVEL_SCALE[next] : scale
}

/** The scale a flight to a level lands on: unchanged when the level is already shown. */
export const scaleFor = (level: ZoomLevel, now: number): number => (levelOf(now) === level ? now : LEVEL_SCALE[level])

/** Where the centre may lie so that the view shows drawn map only; the middle when the view is wider than the box. */
const span = (from: number, length: number, view: number): readonly [number, number] => {
  const slack = Math.max(0, length - view) / 2
  return [from + length / 2 - slack, from + length / 2 + slack]
}

const spans = (camera: Camera, size: Size, box: Box) => ({
  x: span(box.x, box.width, size.width / camera.scale),
  y: span(box.y, box.height, size.height / camera.scale),
})

/** Where the camera comes to rest: the view inside the drawn extent, which goes on beyond the places as sea and land. */
export const restCamera = (camera: Camera, size: Size, box: Box): Camera => {
  const { x, y } = spans(camera, size, box)
  return { ...camera, x: clamp(camera.x, x), y: clamp(camera.y, y) }
}

const give = (value: number, range: readonly [number, number]): number => {
  const held = clamp(value, range)
  return held + (value - held) * GIVE
}

/** The camera while a hand holds it: beyond the rest it follows at a third of the pace. */
export const heldCamera = (camera: Camera, size: Size, box: Box): Camera => {
  const { x, y } = spans(camera, size, box)
  return { ...camera, x: give(camera.x, x), y: give(camera.y, y) }
}

/** Token --ease-inout, cubic-bezier(.6, 0, .2, 1), by bisection on its x. t 0..1. */
export const easeInOut = (t: number): number => {
  let low = 0
  let high = 1
  for (let i = 0; i < 24; i++) {
    const mid = (low + high) / 2
    const x = 3 * (1 - mid) * (1 - mid) * mid * 0.6 + 3 * (1 - mid) * mid * mid * 0.2 + mid * mid * mid
    if (x < t) low = mid
    else high = mid
  }
  const s = (low + high) / 2
  return 3 * (1 - s) * s * s + s * s * s
}

/** A camera on the way, t 0..1: the scale changes by ratio, the centre so that the target moves straight on screen. */
export const flight = (from: Camera, to: Camera, t: number): Camera => {
  if (t >= 1) return to
  const e = easeInOut(t)
  const ratio = to.scale / from.scale
  const scale = from.scale * ratio ** e
  const part = Math.abs(ratio - 1) < 1e-6 ? e : (1 - from.scale / scale) / (1 - from.scale / to.scale)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, scale }
}

/** A round number of nautical miles between 48 and 96 CSS pixels long; 1 nm = 1.852 km = 1.2347 map units. */
export const scaleBar = (scale: number): { readonly miles: number; readonly pixels: number } => {
  const perMile = (1.852 / 1.5) * scale
  for (const decade of [0.1, 1, 10, 100, 1000])
    for (const step of [1, 1.5, 2, 3, 5, 7.5]) {
      const pixels = step * decade * perMile
      if (pixels >= 48) return { miles: Math.round(step * decade * 100) / 100, pixels }
    }
  return { miles: 1000, pixels: 1000 * perMile }
}
