import type { StateSlot } from '../../ui/state-marks.ts'

/** A point in the chart's own values. */
export type ChartPoint = { readonly x: number; readonly y: number }

/** A line with its label at the right end. Without `slot` it is ink; `dash` keeps it apart where hue fails. */
export type ChartSeries = {
  readonly id: string
  readonly label: string
  readonly slot?: StateSlot
  readonly dash: ChartDash
  readonly points: readonly ChartPoint[]
}

export type ChartDash = 'solid' | 'long' | 'short' | 'dots' | 'mixed'

/** Dashes in the order in which lines of one chart take them. */
export const chartDashes: readonly ChartDash[] = ['solid', 'long', 'short', 'mixed', 'dots']

/** A level line: the truth in ink, the cap dashed, the mark of mobilisation dotted. The label of `truth` stands at the right end. */
export type ChartGuide = { readonly kind: 'truth' | 'cap' | 'mark'; readonly y: number; readonly label: string }

/** Something on a line: a lettered cause, or a hollow mark for an estimate. */
export type ChartMark = ChartPoint & { readonly id: string; readonly letter?: string; readonly slot?: StateSlot }

export type ChartTick = { readonly at: number; readonly label: string }

/** Everything a chart draws. `x` and `y` are the ends of its axes. */
export type ChartPicture = {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  readonly xTicks: readonly ChartTick[]
  readonly yTicks: readonly ChartTick[]
  readonly guides: readonly ChartGuide[]
  readonly series: readonly ChartSeries[]
  readonly marks: readonly ChartMark[]
}

/** Where the plot lies inside the drawing, px. */
export type ChartBox = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Average width of a letter of the 12 px label face, px. */
const LETTER_PX = 6.7
/** The token before a state's label, with its gap, px. */
const TOKEN_PX = 17

/** The plot of a drawing `width` × `height`: the label column is as wide as its longest label needs, up to two fifths. */
export function chartBox(picture: ChartPicture, { width, height }: { readonly width: number; readonly height: number }): ChartBox {
  const ends = [
    ...picture.series.map(({ label, slot }) => label.length * LETTER_PX + (slot === undefined ? 0 : TOKEN_PX)),
    ...picture.guides.filter(({ kind }) => kind === 'truth').map(({ label }) => label.length * LETTER_PX),
  ]
  const ticks = picture.yTicks.map(({ label }) => label.length * LETTER_PX)
  const column = ends.length === 0 ? 8 : Math.min(width * 0.4, Math.max(...ends) + 18)
  const axis = Math.max(18, ...ticks) + 8
  return { left: axis, right: Math.max(axis + 40, width - column), top: 10, bottom: height - 24 }
}

/** Ticks at turns, thinned so that their labels keep 28 px apart. */
export function turnTicks(turns: readonly number[], plotWidth: number, label: (turn: number) => string): readonly ChartTick[] {
  const most = Math.max(2, Math.floor(plotWidth / 28))
  const every = Math.max(1, Math.ceil(turns.length / most))
  return turns.filter((_, i) => i % every === 0).map((turn) => ({ at: turn, label: label(turn) }))
}
