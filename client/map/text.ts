/** How a text is set on the canvas. Sizes in CSS pixels; `spacing` in pixels between letters. */
export type TextStyle = {
  readonly family: string
  readonly size: number
  readonly weight: number
  readonly italic?: boolean
  readonly spacing?: number
}

/** A text to paint. `align` is about x; y is the baseline unless `middle`. */
export type TextAt = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly style: TextStyle
  readonly colour: string
  readonly halo?: { readonly colour: string; readonly width: number; readonly alpha: number }
  readonly align?: 'left' | 'center' | 'right'
  readonly middle?: boolean
}

/** The letters of a text that are set one by one; map names hold none that are joined from several code points. */
export const lettersOf = (text: string): readonly string[] => Array.from(text)

let ruler: CanvasRenderingContext2D | undefined

/** The CSS font shorthand of a style. */
export const fontOf = (style: TextStyle): string => `${style.italic ? 'italic ' : ''}${style.weight} ${style.size}px ${style.family}`

/** Width of a text in CSS pixels with its letter spacing (none after the last letter). */
export const textWidth = (text: string, style: TextStyle): number => {
  ruler ??= document.createElement('canvas').getContext('2d') ?? undefined
  if (!ruler) return text.length * style.size * 0.55
  ruler.font = fontOf(style)
  const spacing = style.spacing ?? 0
  if (spacing === 0) return ruler.measureText(text).width
  const letters = lettersOf(text)
  return letters.reduce((sum, letter) => sum + (ruler?.measureText(letter).width ?? 0) + spacing, -spacing)
}

const start = (it: TextAt, width: number): number => {
  if (it.align === 'center') return it.x - width / 2
  return it.align === 'right' ? it.x - width : it.x
}

/** Paints a text, halo first. Letter by letter when spaced: `letterSpacing` is not in every browser we support. */
export const paintText = (ctx: CanvasRenderingContext2D, it: TextAt): void => {
  ctx.font = fontOf(it.style)
  ctx.textAlign = 'left'
  ctx.textBaseline = it.middle ? 'middle' : 'alphabetic'
  ctx.lineJoin = 'round'
  const spacing = it.style.spacing ?? 0
  const pieces = spacing === 0 ? [it.text] : lettersOf(it.text)
  const left = start(it, it.align && it.align !== 'left' ? textWidth(it.text, it.style) : 0)
  const each = (draw: (piece: string, x: number) => void): void => {
    let x = left
    for (const piece of pieces) {
      draw(piece, x)
      x += ctx.measureText(piece).width + spacing
    }
  }
  const alpha = ctx.globalAlpha
  if (it.halo) {
    ctx.globalAlpha = alpha * it.halo.alpha
    ctx.strokeStyle = it.halo.colour
    ctx.lineWidth = it.halo.width
    each((piece, x) => ctx.strokeText(piece, x, it.y))
    ctx.globalAlpha = alpha
  }
  ctx.fillStyle = it.colour
  each((piece, x) => ctx.fillText(piece, x, it.y))
}
