import { t } from '../../text/i18n.ts'
import { type MarkBrush, traceRun } from '../brush.ts'
import type { MapAccount } from '../picture.ts'
import { paintText } from '../text.ts'

/** Map units in a nautical mile. */
const MILE = 1.852 / 1.5

/** Two accounts of one incident side by side: a log solid and filled, a claim dashed and hollow, a measured line from the incident. */
export const drawAccounts = (brush: MarkBrush): void => {
  if (brush.level === 'region') return
  for (const account of brush.picture.accounts) {
    drawTrack(brush, account)
    drawMeasure(brush, account)
    drawMark(brush, account)
  }
}

const drawTrack = ({ ctx, ink, at, level }: MarkBrush, account: MapAccount): void => {
  const { track } = account
  if (!track || track.length < 2) return
  traceRun(
    ctx,
    track.flatMap((p) => at(p.x, p.y)),
  )
  ctx.strokeStyle = ink.halo
  ctx.lineWidth = 5
  ctx.stroke()
  const colour = ink.state[account.state] ?? ink.ink3
  ctx.strokeStyle = colour
  ctx.lineWidth = 2.2
  if (account.kind === 'claim') ctx.setLineDash([3, 4])
  ctx.stroke()
  ctx.setLineDash([])
  for (const point of track) {
    if (!point.at) continue
    const [x, y] = at(point.x, point.y)
    ctx.beginPath()
    ctx.arc(x, y, 3.4, 0, Math.PI * 2)
    ctx.fillStyle = ink.halo
    ctx.fill()
    ctx.strokeStyle = colour
    ctx.lineWidth = 2
    ctx.stroke()
    const style = { family: ink.mono, size: 11.5, weight: 500 }
    const halo = { colour: ink.halo, width: 3, alpha: 0.75 }
    if (level === 'incident') paintText(ctx, { text: point.at, x: x + 8, y: y + 16, style, colour: ink.label, halo })
  }
}

/** The line from the incident's mark to a claimed position, with its length, when they differ visibly. */
const drawMeasure = ({ ctx, ink, at, picture }: MarkBrush, account: MapAccount): void => {
  const incident = picture.incidents.find((i) => i.id === account.incident)
  if (!incident) return
  const [ax, ay] = at(incident.x, incident.y)
  const [bx, by] = at(account.x, account.y)
  if (Math.hypot(ax - bx, ay - by) < 24) return
  ctx.beginPath()
  ctx.moveTo(ax, ay)
  ctx.lineTo(bx, by)
  ctx.strokeStyle = ink.ink
  ctx.lineWidth = 1
  ctx.stroke()
  const miles = Math.round(Math.hypot(incident.x - account.x, incident.y - account.y) / MILE)
  const halo = { colour: ink.halo, width: 3, alpha: 0.75 }
  const style = { family: ink.ui, size: 12, weight: 600 }
  paintText(ctx, { text: t('map.miles', { miles }), x: (ax + bx) / 2 + 6, y: (ay + by) / 2 + 15, style, colour: ink.label, halo })
}

const drawMark = ({ ctx, ink, at, selected, hovered }: MarkBrush, account: MapAccount): void => {
  const [x, y] = at(account.x, account.y)
  const colour = ink.state[account.state] ?? ink.ink3
  ctx.beginPath()
  ctx.arc(x, y, 7, 0, Math.PI * 2)
  ctx.fillStyle = account.kind === 'log' ? colour : ink.halo
  ctx.fill()
  ctx.strokeStyle = account.kind === 'log' ? ink.halo : colour
  ctx.lineWidth = 2
  if (account.kind === 'claim') ctx.setLineDash([3, 2])
  ctx.stroke()
  ctx.setLineDash([])
  if (account.id !== selected && account.id !== hovered) return
  ctx.beginPath()
  ctx.arc(x, y, 12, 0, Math.PI * 2)
  ctx.strokeStyle = ink.ink
  ctx.lineWidth = 1.5
  ctx.stroke()
}
