/** One of the eight places in the fixed order of state colours and shapes (DESIGN.md 3.2). */
export type StateSlot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** What stands for one slot: shape as a path in a 24 × 24 box, where its letter sits, and the pattern as a path in a 10 × 10 tile. */
export type StateMark = {
  readonly shape: string
  readonly path: string
  /** Baseline and size of the letter, in the same box. */
  readonly letterY: number
  readonly letterSize: number
  readonly pattern: string
  /** Path of the pattern tile; drawn as a 1.2 px stroke, dots as fill. Empty: plain. */
  readonly tile: string
  readonly tileIsFill: boolean
}

type Drawing = { shape: string; path: string; pattern: string; tile: string; letterY?: number; letterSize?: number; tileIsFill?: boolean }

function mark({ letterY = 16.4, letterSize = 12.2, tileIsFill = false, ...drawing }: Drawing): StateMark {
  return { ...drawing, letterY, letterSize, tileIsFill }
}

/** The eight marks; index 0 is slot 1. Plain paths, so that the canvas draws the same shapes through `Path2D`. */
export const stateMarks: readonly StateMark[] = [
  mark({ shape: 'circle', path: 'M1.6 12a10.4 10.4 0 1 0 20.8 0a10.4 10.4 0 1 0-20.8 0Z', pattern: 'plain', tile: '' }),
  mark({
    shape: 'square',
    path: 'M4.6 2.4H19.4A2.2 2.2 0 0 1 21.6 4.6V19.4A2.2 2.2 0 0 1 19.4 21.6H4.6A2.2 2.2 0 0 1 2.4 19.4V4.6A2.2 2.2 0 0 1 4.6 2.4Z',
    pattern: 'level lines',
    tile: 'M0 4H10M0 9H10',
  }),
  mark({
    shape: 'hexagon',
    path: 'M12 1.2 21.6 6.6V17.4L12 22.8 2.4 17.4V6.6Z',
    pattern: 'dots',
    tile: 'M1.2 2.5a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0ZM6.2 7.5a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0Z',
    tileIsFill: true,
  }),
  mark({
    shape: 'shield',
    path: 'M2.6 2.4H21.4V12.2C21.4 17.6 17 20.8 12 22.8 7 20.8 2.6 17.6 2.6 12.2Z',
    pattern: 'diagonal',
    tile: 'M-1 1 1-1M-1 11 11-1M9 11 11 9',
  }),
  mark({ shape: 'diamond', path: 'M12 .2 23.8 12 12 23.8.2 12Z', pattern: 'upright lines', tile: 'M3 0V10M8 0V10' }),
  mark({ shape: 'pentagon', path: 'M12 .8 22.8 9.2 19.2 22H4.8L1.2 9.2Z', pattern: 'grid', tile: 'M0 5H10M5 0V10', letterY: 17.2 }),
  mark({
    shape: 'triangle',
    path: 'M12 .6 24 22.6H0Z',
    pattern: 'zigzag',
    tile: 'M0 7 2.5 3 5 7 7.5 3 10 7',
    letterY: 19.4,
    letterSize: 11,
  }),
  mark({
    shape: 'cross',
    path: 'M7 .8H17V7H23.2V17H17V23.2H7V17H.8V7H7Z',
    pattern: 'crosses',
    tile: 'M5 2.5V7.5M2.5 5H7.5',
  }),
]

/** The mark of a slot. */
export function stateMark(slot: StateSlot): StateMark {
  const found = stateMarks[slot - 1]
  if (found === undefined) throw new Error(`There is no state slot ${slot}; slots run from 1 to 8.`)
  return found
}
