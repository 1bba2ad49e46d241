/** Rungs of the escalation ladder, 0 to 12 (README.md, words). */
export const RUNG_MAX = 12
/** Significant mobilisation: the mark on the ladder. */
export const MOBILISATION_RUNG = 6
/** Without a violent act tension stops here: the dashed line. */
export const CAP_RUNG = 7

export type Rung = { readonly rung: number; readonly x: number; readonly y: number; readonly height: number; readonly filled: boolean }

/** Measures of one drawing size, px. */
export type LadderSize = { readonly rungWidth: number; readonly gap: number; readonly height: number }

/** The twelve rungs left to right, growing from 4 px to the full height, filled up to the value. */
export function tensionRungs(value: number, size: LadderSize): readonly Rung[] {
  return Array.from({ length: RUNG_MAX }, (_, index) => {
    const rung = index + 1
    const height = 4 + (size.height - 4) * (rung / RUNG_MAX)
    return { rung, x: index * (size.rungWidth + size.gap), y: size.height - height, height, filled: rung <= value }
  })
}

/** Width of the whole ladder, px. */
export function ladderWidth(size: LadderSize): number {
  return RUNG_MAX * (size.rungWidth + size.gap) - size.gap
}
