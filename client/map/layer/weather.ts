import { type MarkBrush, traceRun } from '../brush.ts'
import type { MapWeather } from '../picture.ts'
import { projected, spline } from '../spline.ts'
import { paintText } from '../text.ts'

/** Layer 13: a storm in ink: past track solid with turn marks, forecast dashed with hollow marks, cone, two wind radii. Its name is a label. */
export const drawWeather = (brush: MarkBrush): void => {
  const { weather, layers } = brush.picture
  const now = weather?.track[weather.track.length - 1]
  if (!weather || !now || !layers.weather) return
  drawCone(brush, weather, now)
  drawTracks(brush, weather, now)
  drawEye(brush, weather, now)
}

type Fix = { readonly x: number; readonly y: number }

const drawCone = ({ ctx, ink, at, scale }: MarkBrush, weather: MapWeather, now: Fix): void => {
  const stops = [{ ...now, spread: 5 }, ...weather.forecast]
  const sides = stops.map((stop, i) => {
    const before = stops[Math.max(0, i - 1)] ?? stop
    const after = stops[Math.min(stops.length - 1, i + 1)] ?? stop
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
    const across = [-(after.y - before.y) / length, (after.x - before.x) / length] as const
    const [x, y] = at(stop.x, stop.y)
    const reach = stop.spread * scale
    return { left: [x + across[0] * reach, y + across[1] * reach], right: [x - across[0] * reach, y - across[1] * reach], x, y, reach }
  })
  const last = sides[sides.length - 1]
  if (!last) return
  ctx.beginPath()
  for (const { left } of sides) ctx.lineTo(left[0] ?? 0, left[1] ?? 0)
  const start = Math.atan2((last.left[1] ?? 0) - last.y, (last.left[0] ?? 0) - last.x)
  ctx.arc(last.x, last.y, last.reach, start, start - Math.PI, true)
  for (const { right } of [...sides].reverse()) ctx.lineTo(right[0] ?? 0, right[1] ?? 0)
  ctx.closePath()
  ctx.fillStyle = ink.ink
  ctx.globalAlpha = 0.07
  ctx.fill()
  ctx.globalAlpha = 0.5
  ctx.strokeStyle = ink.ink
  ctx.lineWidth = 1
  ctx.setLineDash([3, 3])
  ctx.stroke()
  ctx.setLineDash([])
  ctx.globalAlpha = 1
}

const drawTracks = (brush: MarkBrush, weather: MapWeather, now: Fix): void => {
  const { ctx, ink, at, scale, sheet } = brush
  const line = (fixes: readonly Fix[], how: { width: number; alpha: number; dash: number[] }): void => {
    traceRun(ctx, projected(spline(fixes.map((f) => [f.x, f.y])).run, { scale, dx: sheet.dx, dy: sheet.dy }))
    ctx.strokeStyle = ink.ink
    ctx.globalAlpha = how.alpha
    ctx.lineWidth = how.width
    ctx.setLineDash(how.dash)
    ctx.stroke()
    ctx.setLineDash([])
    ctx.globalAlpha = 1
  }
  line(weather.track, { width: 1.6, alpha: 0.85, dash: [] })
  line([now, ...weather.forecast], { width: 1.4, alpha: 0.8, dash: [4, 4] })
  const halo = { colour: ink.halo, width: 3, alpha: 0.75 }
  const marks = [...weather.track.slice(0, -1).map((f) => ({ ...f, past: true })), ...weather.forecast.map((f) => ({ ...f, past: false }))]
  for (const mark of marks) {
    const [x, y] = at(mark.x, mark.y)
    ctx.beginPath()
    ctx.arc(x, y, 2.6, 0, Math.PI * 2)
    ctx.fillStyle = mark.past ? ink.ink : ink.halo
    ctx.fill()
    ctx.strokeStyle = ink.ink
    ctx.lineWidth = 1.2
    if (!mark.past) ctx.stroke()
    const style = { family: ink.mono, size: 11, weight: mark.past ? 500 : 400 }
    if (brush.level !== 'region') paintText(ctx, { text: mark.at, x: x + 6, y: y - 6, style, colour: ink.label, halo })
  }
}

const drawEye = ({ ctx, ink, at, scale, selected }: MarkBrush, weather: MapWeather, now: Fix): void => {
  const [x, y] = at(now.x, now.y)
  for (const [radius, fill, edge] of [
    [weather.outer, 0.06, 0.45],
    [weather.inner, 0.13, 0.7],
  ] as const) {
    ctx.beginPath()
    ctx.arc(x, y, radius * scale, 0, Math.PI * 2)
    ctx.fillStyle = ink.ink
    ctx.globalAlpha = fill
    ctx.fill()
    ctx.globalAlpha = weather.id === selected ? 1 : edge
    ctx.strokeStyle = ink.ink
    ctx.lineWidth = 1
    ctx.stroke()
  }
  ctx.globalAlpha = 1
  ctx.save()
  ctx.translate(x, y)
  const eye = new Path2D('M5.5 0A5.5 5.5 0 1 1-5.5 0A5.5 5.5 0 1 1 5.5 0')
  const arms = new Path2D('M5.5 0C6-6 1-11-6-11.5M-5.5 0C-6 6-1 11 6 11.5')
  ctx.lineCap = 'round'
  for (const [colour, width] of [
    [ink.halo, 5.4],
    [ink.ink, 2.6],
  ] as const) {
    ctx.strokeStyle = colour
    ctx.lineWidth = width
    ctx.stroke(arms)
    ctx.stroke(eye)
  }
  ctx.fillStyle = ink.halo
  ctx.fill(eye)
  ctx.strokeStyle = ink.ink
  ctx.stroke(eye)
  ctx.lineCap = 'butt'
  ctx.restore()
}
