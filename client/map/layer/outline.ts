import { kept, type MarkBrush } from '../brush.ts'

/** Layer 16, below the symbols: the outline of a chosen state. */
export const drawOutline = ({ ctx, ink, paths, scale, sheet, selected, hovered }: MarkBrush): void => {
  const shape = paths.states.get(selected ?? '') ?? undefined
  const lit = paths.states.get(hovered ?? '') ?? undefined
  kept(ctx, () => {
    ctx.translate(sheet.dx, sheet.dy)
    ctx.scale(scale, scale)
    ctx.lineJoin = 'round'
    ctx.strokeStyle = ink.ink
    if (lit && lit !== shape) {
      ctx.lineWidth = 1.5 / scale
      ctx.globalAlpha = 0.6
      ctx.stroke(lit)
    }
    if (!shape) return
    ctx.globalAlpha = 0.5
    ctx.strokeStyle = ink.halo
    ctx.lineWidth = 5 / scale
    ctx.stroke(shape)
    ctx.globalAlpha = 1
    ctx.strokeStyle = ink.ink
    ctx.lineWidth = 2 / scale
    ctx.stroke(shape)
  })
}
