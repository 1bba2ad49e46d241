import { paintText } from '../../map/text.ts'
import { t } from '../../text/i18n.ts'
import { paintLaneIcon } from '../lane-icon.ts'
import { nowOf, type TimelineBrush } from '../timeline-brush.ts'
import { laneY, timeX } from '../timeline-layout.ts'

/** Ground, current turn, hatched future, rules, turn heads and lane names. */
export const drawFrame = (brush: TimelineBrush): void => {
  const { ctx, ink, layout } = brush
  ctx.fillStyle = ink.ground
  ctx.fillRect(0, 0, layout.width, layout.height)
  drawTurns(brush)
  drawFuture(brush)
  drawRules(brush)
  drawHeads(brush)
  drawNames(brush)
}

const drawTurns = ({ ctx, ink, layout, picture }: TimelineBrush): void => {
  const from = Math.max(layout.left, timeX(layout, picture.now.turn - 1))
  const to = Math.min(layout.right, timeX(layout, picture.now.turn))
  if (to <= from) return
  ctx.fillStyle = ink.current
  ctx.fillRect(from, 0, to - from, layout.height)
}

/** The future is lightly hatched: lines at 45 degrees every 8.5 px along, from the end of the current turn. */
const drawFuture = ({ ctx, ink, layout, picture }: TimelineBrush): void => {
  const from = Math.max(layout.left, timeX(layout, picture.now.turn))
  if (from >= layout.right) return
  ctx.save()
  ctx.beginPath()
  ctx.rect(from, layout.head, layout.right - from, layout.height - layout.head)
  ctx.clip()
  ctx.beginPath()
  const rise = layout.height - layout.head
  for (let x = from - rise; x < layout.right; x += 8.5) {
    ctx.moveTo(x, layout.height)
    ctx.lineTo(x + rise, layout.head)
  }
  ctx.strokeStyle = ink.ink
  ctx.globalAlpha = 0.05
  ctx.lineWidth = 1
  ctx.stroke()
  ctx.restore()
}

const drawRules = ({ ctx, ink, layout, picture }: TimelineBrush): void => {
  ctx.fillStyle = ink.line
  const rows = layout.strip
    ? [layout.head]
    : [layout.head, layout.lanes.top, ...picture.lanes.map((_, i) => layout.lanes.top + (i + 1) * layout.lanes.height)]
  for (const y of rows) ctx.fillRect(0, Math.round(y), layout.width, 1)
  for (let t = Math.ceil(layout.from); t <= layout.from + layout.turns; t++) {
    ctx.fillRect(Math.round(timeX(layout, t)), layout.head - 6, 1, layout.height - layout.head + 6)
  }
}

const drawHeads = ({ ctx, ink, layout, picture }: TimelineBrush): void => {
  const y = layout.strip ? 12 : 15
  const width = (layout.right - layout.left) / layout.turns
  picture.turns.forEach((turn, i) => {
    const x = timeX(layout, i)
    if (x < layout.left - 1 || x >= layout.right - 1) return
    const current = turn.n === picture.now.turn
    const colour = current ? ink.ink : turn.n > picture.now.turn ? ink.ink3 : ink.ink2
    paintText(ctx, { text: turn.label, x: x + 7, y, style: { family: ink.ui, size: 11, weight: current ? 700 : 500 }, colour })
    // A narrow turn keeps its name alone.
    if (width < 64) return
    paintText(ctx, {
      text: turn.hour,
      x: x + width - 6,
      y,
      style: { family: ink.mono, size: 11, weight: 400 },
      colour: ink.ink3,
      align: 'right',
    })
  })
}

const drawNames = ({ ctx, ink, layout, picture }: TimelineBrush): void => {
  const name = (text: string, y: number): void =>
    paintText(ctx, { text, x: 33, y: y + 4, style: { family: ink.ui, size: 12, weight: 500 }, colour: ink.ink2 })
  if (layout.strip) {
    name(t('map.timeline'), laneY(layout, 0))
    return
  }
  const middle = layout.tension.top + layout.tension.height / 2
  paintLaneIcon(ctx, 'tension', { x: 12, y: middle - 7, colour: ink.ink3 })
  name(t('map.tension'), middle)
  picture.lanes.forEach((lane, i) => {
    const y = laneY(layout, i)
    if (lane.icon) paintLaneIcon(ctx, lane.icon, { x: 12, y: y - 7, colour: ink.ink3 })
    name(lane.name, y)
  })
}

/** The now line with its tab, and the playhead with its turn while a person looks back. */
export const drawNow = (brush: TimelineBrush): void => {
  const { ctx, ink, layout, picture } = brush
  const now = timeX(layout, nowOf(picture))
  const shown = (x: number): boolean => x >= layout.left - 0.5 && x <= layout.right + 0.5
  const head = picture.playhead
  if (shown(now)) drawTab(brush, { x: now, text: t('map.now'), strong: !head })
  if (!head) return
  const x = timeX(layout, head.turn - 1 + head.at)
  const label = picture.turns.find((turn) => turn.n === head.turn)?.label ?? `T${head.turn}`
  if (!shown(x)) return
  if (now > x) {
    ctx.fillStyle = ink.ink
    ctx.globalAlpha = 0.06
    ctx.fillRect(x, layout.head, Math.min(now, layout.right) - x, layout.height - layout.head)
    ctx.globalAlpha = 1
  }
  drawTab(brush, { x, text: label, strong: true })
}

const drawTab = ({ ctx, ink, layout }: TimelineBrush, tab: { x: number; text: string; strong: boolean }): void => {
  const top = layout.strip ? 1 : 2
  const height = layout.strip ? 14 : 17
  const x = Math.round(tab.x * 2) / 2
  ctx.fillStyle = ink.ink
  ctx.globalAlpha = tab.strong ? 1 : 0.55
  ctx.fillRect(x - 0.75, 4, 1.5, layout.height - 4)
  ctx.globalAlpha = 1
  const middle = Math.min(layout.right - 8, Math.max(layout.left + 19, x))
  ctx.beginPath()
  ctx.roundRect(middle - 19, top, 38, height, 3)
  ctx.fillStyle = tab.strong ? ink.act : ink.raised
  ctx.fill()
  if (!tab.strong) {
    ctx.strokeStyle = ink.ink3
    ctx.lineWidth = 1
    ctx.stroke()
  }
  const style = { family: ink.ui, size: 11, weight: 600 }
  paintText(ctx, { text: tab.text, x: middle, y: top + height / 2 + 4, style, colour: tab.strong ? ink.onAct : ink.ink2, align: 'center' })
}
