import type { MarkBrush } from '../brush.ts'
import { hatching } from '../state-pattern.ts'

/** Part of the radius over which a veil fades out (DESIGN 6.11). */
const EDGE = 0.22

let veil: HTMLCanvasElement | undefined

/** Layer 11: what nobody of your seat watches, veiled with fine hatching and a soft edge; overlapping veils do not add up. */
export const drawFog = (brush: MarkBrush): void => {
  const { ctx, ink, picture, at, scale, sheet } = brush
  if (picture.fog.length === 0) return
  // Half the pixels are enough for soft edges; the hatching is laid over at full sharpness.
  const half = { width: Math.ceil(sheet.width / 2), height: Math.ceil(sheet.height / 2) }
  veil ??= document.createElement('canvas')
  veil.width = half.width
  veil.height = half.height
  const soft = veil.getContext('2d')
  if (!soft) return
  for (const fog of picture.fog) {
    const [x, y] = at(fog.x, fog.y)
    const radius = (fog.radius * scale) / 2
    const shade = soft.createRadialGradient(x / 2, y / 2, radius * (1 - EDGE), x / 2, y / 2, radius)
    shade.addColorStop(0, '#000')
    shade.addColorStop(1, '#0000')
    soft.fillStyle = shade
    soft.fillRect(x / 2 - radius, y / 2 - radius, radius * 2, radius * 2)
  }
  soft.globalCompositeOperation = 'source-in'
  soft.fillStyle = ink.fog
  soft.fillRect(0, 0, half.width, half.height)
  ctx.globalAlpha = ink.fogO
  ctx.drawImage(veil, 0, 0, sheet.width, sheet.height)
  ctx.globalAlpha = 1
  hatch(brush)
}

/** Fine diagonal lines over the full part of every veil. */
const hatch = ({ ctx, ink, picture, at, scale }: MarkBrush): void => {
  const pattern = hatching(ctx, { colour: ink.ink, gap: 7, width: 1, scale: 1, sign: -1 })
  if (!pattern) return
  ctx.beginPath()
  for (const fog of picture.fog) {
    const [x, y] = at(fog.x, fog.y)
    const radius = fog.radius * scale * (1 - EDGE / 2)
    ctx.moveTo(x + radius, y)
    ctx.arc(x, y, radius, 0, Math.PI * 2)
  }
  ctx.fillStyle = pattern
  ctx.globalAlpha = 0.055
  ctx.fill()
  ctx.globalAlpha = 1
}
