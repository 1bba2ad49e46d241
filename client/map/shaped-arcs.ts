import { type ArcShape, arcShapes } from './arc-shape.ts'
import type { MapArc, MapPicture } from './picture.ts'

/** An arc the layer switch lets through, with its shape. */
export type ShapedArc = { readonly arc: MapArc; readonly shape: ArcShape }

const known = new WeakMap<MapPicture, readonly ShapedArc[]>()

/** The arcs the layer switch lets through, tension below hotlines; tension at rung 0 is not drawn. */
export const shownArcs = (picture: Pick<MapPicture, 'arcs' | 'layers'>): readonly MapArc[] => [
  ...picture.arcs.filter((arc) => arc.style === 'tension' && picture.layers.tension && (arc.rung ?? 0) > 0),
  ...picture.arcs.filter((arc) => arc.style !== 'tension' && picture.layers.hotlines),
]

/** The shown arcs of a picture with their shapes, worked out once per picture. */
export const shapedArcs = (picture: MapPicture): readonly ShapedArc[] => {
  const before = known.get(picture)
  if (before) return before
  const arcs = shownArcs(picture)
  const shapes = arcShapes(arcs)
  const shaped = arcs.flatMap((arc, i) => {
    const shape = shapes[i]
    return shape ? [{ arc, shape }] : []
  })
  known.set(picture, shaped)
  return shaped
}
