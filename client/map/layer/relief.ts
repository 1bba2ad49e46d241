import { type GroundBrush, kept } from '../brush.ts'

/** Layer 8: relief shading, one texture lit from the north-west, on land only. */
export const drawRelief = ({ ctx, ink, paths, picture, shade }: GroundBrush): void => {
  if (!shade || !picture.layers.relief) return
  const { x, y, width, height } = picture.geometry.extent
  kept(ctx, () => {
    ctx.clip(paths.land, 'evenodd')
    ctx.globalAlpha = ink.shadeO
    ctx.imageSmoothingEnabled = true
    ctx.imageSmoothingQuality = 'high'
    ctx.drawImage(shade, x, y, width, height)
  })
}
