import type { TokenKind } from './picture.ts'

/** A small picture by kind on a 24 × 24 box. `line` is stroked 1.7 px, `solid` is filled. */
type Glyph = { readonly solid?: string; readonly line?: string }

const GLYPHS: Readonly<Record<TokenKind, Glyph>> = {
  ship: { solid: 'M5.6 13.4H18.4L16.6 17.2H7.4ZM9 12.4V9.6H11V6.8H13V9.6H15V12.4Z' },
  patrol: { solid: 'M12 18 6.9 12.4H10.1V6.4H13.9V12.4H17.1Z' },
  aircraft: {
    solid: 'M12 5.2 13.3 7V10.4L18.4 13.6V15.2L13.3 13.6V16.2L15 17.5V18.7L12 17.9 9 18.7V17.5L10.7 16.2V13.6L5.6 15.2V13.6L10.7 10.4V7Z',
  },
  ground: { line: 'M6.6 8.4H17.4V15.6H6.6ZM6.6 8.4 17.4 15.6M17.4 8.4 6.6 15.6' },
  hospital: { solid: 'M10.2 6.6H13.8V10.2H17.4V13.8H13.8V17.4H10.2V13.8H6.6V10.2H10.2Z' },
  delegation: {
    solid:
      'M9 10.4A2 2 0 1 1 9 6.4A2 2 0 1 1 9 10.4ZM15 10.4A2 2 0 1 1 15 6.4A2 2 0 1 1 15 10.4ZM5.4 16.6C5.4 13.2 7 11.6 9 11.6S11.6 12.6 12 13.6C12.4 12.6 13 11.6 15 11.6S18.6 13.2 18.6 16.6Z',
  },
  inspection: {
    line: 'M5.8 12C7.6 9 9.7 7.8 12 7.8S16.4 9 18.2 12C16.4 15 14.3 16.2 12 16.2S7.6 15 5.8 12Z',
    solid: 'M12 14A2 2 0 1 1 12 10A2 2 0 1 1 12 14Z',
  },
}

const paths = new Map<string, Path2D>()

const pathOf = (d: string): Path2D => {
  const known = paths.get(d)
  if (known) return known
  const path = new Path2D(d)
  paths.set(d, path)
  return path
}

/** Paints the glyph of a kind about the origin: the context's unit is one of 24. */
export const paintGlyph = (ctx: CanvasRenderingContext2D, kind: TokenKind, colour: string): void => {
  const glyph = GLYPHS[kind]
  ctx.save()
  ctx.translate(-12, -12)
  ctx.fillStyle = colour
  ctx.strokeStyle = colour
  ctx.lineWidth = 1.7
  ctx.lineJoin = 'round'
  if (glyph.line) ctx.stroke(pathOf(glyph.line))
  if (glyph.solid) ctx.fill(pathOf(glyph.solid))
  ctx.restore()
}
