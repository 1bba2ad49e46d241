import type { MapInk } from './map-ink.ts'
import type { LabelStyle } from './place-labels.ts'
import { type TextStyle, textWidth } from './text.ts'

/** How a placed label is set with the theme's fonts. */
export const labelStyle = (style: LabelStyle, ink: Pick<MapInk, 'cond' | 'doc'>): TextStyle => ({
  family: style.family === 'condensed' ? ink.cond : ink.doc,
  size: style.size,
  weight: style.weight,
  italic: style.italic,
  spacing: style.spacing * style.size,
})

/** The measure `placeLabels` asks for, in CSS pixels. */
export const labelMeasure =
  (ink: Pick<MapInk, 'cond' | 'doc'>) =>
  (text: string, style: LabelStyle): { readonly width: number; readonly height: number } => ({
    width: textWidth(text, labelStyle(style, ink)),
    height: style.size * 1.25,
  })
