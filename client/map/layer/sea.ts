import type { GroundBrush } from '../brush.ts'

/** Layer 1: the sea, then four depth bands, each nearer the coast, so that shallows glow. */
export const drawSea = ({ ctx, ink, paths, visible }: GroundBrush): void => {
  ctx.fillStyle = ink.sea
  ctx.fillRect(visible.x, visible.y, visible.width, visible.height)
  ctx.fillStyle = ink.depth
  ctx.globalAlpha = ink.depthO
  for (const band of paths.depth) ctx.fill(band, 'evenodd')
  ctx.globalAlpha = 1
}
