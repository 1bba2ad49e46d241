import type { MapInk } from '../map-ink.ts'
import type { MapState, MapToken, ZoomLevel } from '../picture.ts'
import { DEPTH, type Sprite } from '../sprite.ts'
import type { DrawnToken } from '../stack-tokens.ts'
import { shapeRoom, stateShape } from '../state-shape.ts'
import { paintText, textWidth } from '../text.ts'
import { paintGlyph } from '../token-glyph.ts'

/** Edge of a counter in CSS pixels by level. */
export const TOKEN_SIZE: Readonly<Record<ZoomLevel, number>> = { region: 19, theatre: 24, incident: 28 }

/** How tokens are shown just now. */
export type TokenLook = {
  readonly level: ZoomLevel
  readonly posture: boolean
  readonly selected: string | undefined
  readonly hovered: string | undefined
}

/** Layer 14: one sprite a counter, and a ring under the chosen one. */
export const tokenSprites = (tokens: readonly DrawnToken[], look: TokenLook): readonly Sprite[] =>
  tokens.flatMap((drawn) => {
    const sprite = tokenSprite(drawn, look)
    const chosen = drawn.members.includes(look.selected ?? '')
    const lit = drawn.members.includes(look.hovered ?? '')
    return chosen || lit ? [ringSprite(sprite, { size: TOKEN_SIZE[look.level], chosen }), sprite] : [sprite]
  })

const tokenSprite = (drawn: DrawnToken, look: TokenLook): Sprite => {
  const { token, count } = drawn
  const size = TOKEN_SIZE[look.level]
  const pips = look.posture && token.state !== 0 ? (token.pips ?? 0) : 0
  const explained = token.explained === true
  const heading = look.level === 'incident' ? token.heading : undefined
  const room = size + 26
  return {
    id: `token ${token.id}`,
    key: `token ${token.kind} ${token.state} ${size} ${count} ${pips} ${explained} ${heading ?? ''}`,
    x: token.x,
    y: token.y,
    dx: drawn.dx,
    dy: drawn.dy,
    width: room,
    height: room,
    depth: DEPTH.token,
    alpha: token.age === undefined ? 1 : 0.55,
    paint: (ctx, ink) => {
      if (heading !== undefined) paintHeading(ctx, ink, { heading, size })
      paintToken(ctx, ink, { token, size })
      if (pips > 0) paintPips(ctx, ink, { pips, size })
      if (explained) paintShield(ctx, ink, size)
      if (count > 1) paintCount(ctx, ink, { count, size })
    },
  }
}

const paintToken = (ctx: CanvasRenderingContext2D, ink: MapInk, it: { token: MapToken; size: number }): void => {
  const { state, kind } = it.token
  const shape = stateShape(state)
  ctx.save()
  ctx.scale(it.size / 24, it.size / 24)
  const unit = 24 / it.size
  ctx.save()
  ctx.translate(-12, -12)
  ctx.lineJoin = 'round'
  ctx.strokeStyle = ink.halo
  ctx.lineWidth = 4 * unit + (state === 0 ? 2 * unit : 0)
  ctx.stroke(shape)
  if (state === 0) {
    ctx.strokeStyle = ink.ink2
    ctx.lineWidth = 2 * unit
    ctx.stroke(shape)
  }
  ctx.fillStyle = ink.state[state] ?? ink.raised
  ctx.fill(shape)
  ctx.restore()
  const room = shapeRoom(state)
  ctx.translate(0, room.dy)
  ctx.scale(room.scale, room.scale)
  if (state === 0)
    paintText(ctx, { text: '?', x: 0, y: 4.6, style: { family: ink.ui, size: 13, weight: 700 }, colour: ink.ink, align: 'center' })
  else paintGlyph(ctx, kind, ink.stateOn[state] ?? ink.halo)
  ctx.restore()
}

const paintHeading = (ctx: CanvasRenderingContext2D, ink: MapInk, it: { heading: number; size: number }): void => {
  const turn = ((it.heading - 90) * Math.PI) / 180
  const reach = it.size / 2
  for (const [colour, width] of [
    [ink.halo, 5],
    [ink.ink, 2],
  ] as const) {
    ctx.beginPath()
    ctx.moveTo(Math.cos(turn) * reach, Math.sin(turn) * reach)
    ctx.lineTo(Math.cos(turn) * (reach + 10), Math.sin(turn) * (reach + 10))
    ctx.strokeStyle = colour
    ctx.lineWidth = width
    ctx.stroke()
  }
}

/** Posture 1 to 5 as ticks under the counter. */
const paintPips = (ctx: CanvasRenderingContext2D, ink: MapInk, it: { pips: number; size: number }): void => {
  const y = it.size / 2 + 3.5
  const width = it.pips * 5 - 1.5
  ctx.fillStyle = ink.halo
  ctx.beginPath()
  ctx.roundRect(-width / 2 - 2, y - 1.5, width + 4, 7, 2)
  ctx.fill()
  ctx.fillStyle = it.pips >= 4 ? ink.warn : ink.ink
  for (let i = 0; i < it.pips; i++) ctx.fillRect(-width / 2 + i * 5, y, 3.5, 4)
}

/** Notified beforehand: a small shield at the lower right. */
const paintShield = (ctx: CanvasRenderingContext2D, ink: MapInk, size: number): void => {
  ctx.save()
  ctx.translate(size / 2 - 1, size / 2 - 2)
  const shield = new Path2D('M-5-5H5V.5C5 3.6 2.4 5.2 0 6.2-2.4 5.2-5 3.6-5 .5Z')
  ctx.strokeStyle = ink.halo
  ctx.lineWidth = 3
  ctx.stroke(shield)
  ctx.fillStyle = ink.ink
  ctx.fill(shield)
  ctx.strokeStyle = ink.halo
  ctx.lineWidth = 1.6
  ctx.stroke(new Path2D('M-2.4-.2-.6 1.8 2.5-2'))
  ctx.restore()
}

const paintCount = (ctx: CanvasRenderingContext2D, ink: MapInk, it: { count: number; size: number }): void => {
  const style = { family: ink.ui, size: 11, weight: 700 }
  const text = String(it.count)
  const width = Math.max(15, textWidth(text, style) + 8)
  const x = it.size / 2 - 1
  const y = -it.size / 2 + 1
  ctx.beginPath()
  ctx.roundRect(x - width / 2, y - 7.5, width, 15, 7.5)
  ctx.fillStyle = ink.ink
  ctx.fill()
  ctx.strokeStyle = ink.halo
  ctx.lineWidth = 1.5
  ctx.stroke()
  paintText(ctx, { text, x, y: y + 4, style, colour: ink.halo, align: 'center' })
}

const ringSprite = (sprite: Sprite, it: { size: number; chosen: boolean }): Sprite => ({
  ...sprite,
  id: `ring ${sprite.id}`,
  key: `ring ${it.size} ${it.chosen}`,
  width: it.size * 2.2,
  height: it.size * 2.2,
  depth: DEPTH.halo,
  alpha: 1,
  paint: (ctx, ink) => {
    const radius = it.size * 0.78
    for (const [r, colour, width, alpha] of [
      [radius + 2.6, ink.halo, 2, 0.6],
      [radius, ink.ink, 1.6, it.chosen ? 1 : 0.5],
    ] as const) {
      ctx.beginPath()
      ctx.arc(0, 0, r, 0, Math.PI * 2)
      ctx.globalAlpha = alpha
      ctx.strokeStyle = colour
      ctx.lineWidth = width
      ctx.stroke()
    }
    ctx.globalAlpha = 1
  },
})

/** The token of a state itself, shape and letter, on its capital: shown while hotlines or tension are on. */
export const capitalSprite = (state: MapState, at: { readonly x: number; readonly y: number }): Sprite => ({
  id: `capital ${state.id}`,
  key: `capital ${state.colour} ${state.letter ?? state.name.slice(0, 1)}`,
  x: at.x,
  y: at.y,
  dx: 0,
  dy: 0,
  width: 34,
  height: 34,
  depth: DEPTH.token,
  alpha: 1,
  paint: (ctx, ink) => {
    ctx.save()
    ctx.translate(-12, -12)
    ctx.lineJoin = 'round'
    ctx.strokeStyle = ink.halo
    ctx.lineWidth = 4
    ctx.stroke(stateShape(state.colour))
    ctx.fillStyle = ink.state[state.colour] ?? ink.ink
    ctx.fill(stateShape(state.colour))
    ctx.restore()
    const style = { family: ink.ui, size: state.colour === 7 ? 11 : 12.2, weight: 700 }
    const y = state.colour === 7 ? 7.4 : state.colour === 6 ? 5.2 : 4.4
    const text = state.letter ?? state.name.slice(0, 1)
    paintText(ctx, { text, x: 0, y, style, colour: ink.stateOn[state.colour] ?? ink.halo, align: 'center' })
  },
})
