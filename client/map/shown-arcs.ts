import type { MapArc, MapPicture } from './picture.ts'

/** The arcs the layer switch lets through, tension below hotlines. Tension at rung 0 is not drawn. */
export const shownArcs = (picture: Pick<MapPicture, 'arcs' | 'layers'>): readonly MapArc[] => [
  ...picture.arcs.filter((arc) => arc.style === 'tension' && picture.layers.tension && (arc.rung ?? 0) > 0),
  ...picture.arcs.filter((arc) => arc.style !== 'tension' && picture.layers.hotlines),
]
