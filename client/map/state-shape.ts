import type { StateColour } from './picture.ts'

/** The eight shapes on a 24 × 24 box (state-marks.svg), and 0: the quatrefoil of the unknown. */
const SHAPES: Readonly<Record<StateColour | 0, string>> = {
  0: 'M7.2 7.2A5 5 0 1 1 16.8 7.2A5 5 0 1 1 16.8 16.8A5 5 0 1 1 7.2 16.8A5 5 0 1 1 7.2 7.2Z',
  1: 'M22.4 12A10.4 10.4 0 1 1 1.6 12A10.4 10.4 0 1 1 22.4 12Z',
  2: 'M4.6 2.4H19.4A2.2 2.2 0 0 1 21.6 4.6V19.4A2.2 2.2 0 0 1 19.4 21.6H4.6A2.2 2.2 0 0 1 2.4 19.4V4.6A2.2 2.2 0 0 1 4.6 2.4Z',
  3: 'M12 1.2 21.6 6.6V17.4L12 22.8 2.4 17.4V6.6Z',
  4: 'M2.6 2.4H21.4V12.2C21.4 17.6 17 20.8 12 22.8 7 20.8 2.6 17.6 2.6 12.2Z',
  5: 'M12 .2 23.8 12 12 23.8.2 12Z',
  6: 'M12 .8 22.8 9.2 19.2 22H4.8L1.2 9.2Z',
  7: 'M12 .6 24 22.6H0Z',
  8: 'M7 .8H17V7H23.2V17H17V23.2H7V17H.8V7H7Z',
}

const paths = new Map<StateColour | 0, Path2D>()

/** The outline of a state's shape on a 24 × 24 box. */
export const stateShape = (state: StateColour | 0): Path2D => {
  const known = paths.get(state)
  if (known) return known
  const path = new Path2D(SHAPES[state])
  paths.set(state, path)
  return path
}

/** Where a glyph or letter sits in the shape: shifted down by `dy` and scaled, because a triangle is narrow at its top. */
export const shapeRoom = (state: StateColour | 0): { readonly dy: number; readonly scale: number } => {
  if (state === 7) return { dy: 3.4, scale: 0.72 }
  if (state === 8) return { dy: 0, scale: 0.86 }
  if (state === 5) return { dy: 0, scale: 0.84 }
  if (state === 6) return { dy: 0.9, scale: 0.92 }
  return { dy: 0, scale: 1 }
}
