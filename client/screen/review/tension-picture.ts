import type { ReviewPage } from '../../../shared/wire/http.ts'
import type { StateSlot } from '../../ui/state-marks.ts'
import { CAP_RUNG, MOBILISATION_RUNG, RUNG_MAX } from '../../ui/tension-rungs.ts'
import { type ChartPicture, turnTicks } from './chart-parts.ts'
import type { LetteredCause } from './lettered-causes.ts'
import { type PairTension, pairCurve, regionCurve } from './tension-curve.ts'

type Parts = {
  /** Every pair, for the curve of the region; none leaves that curve out. */
  readonly tension: ReviewPage['tension']
  readonly turns: number
  readonly causes: readonly LetteredCause[]
  readonly slot: StateSlot
  readonly plotWidth: number
  readonly words: {
    readonly pair: string
    readonly region: string
    readonly cap: string
    readonly mobilisation: string
    readonly turn: (turn: number) => string
  }
}

/** The ladder over turns: the region in ink, the pair dashed in a state's colour, the cap and the mark of mobilisation. */
export function tensionPicture(pair: PairTension, { tension, turns, causes, slot, plotWidth, words }: Parts): ChartPicture {
  const curve = pairCurve(pair)
  const heightAt = (turn: number): number => curve.find(({ x }) => x === turn)?.y ?? 0
  const region = regionCurve(tension).map(({ turn, height }) => ({ x: turn, y: height }))
  return {
    x: [0, turns],
    y: [0, RUNG_MAX],
    xTicks: turnTicks(
      Array.from({ length: turns + 1 }, (_, turn) => turn),
      plotWidth,
      words.turn,
    ),
    yTicks: [0, 2, 4, 6, 8, 10, 12].map((rung) => ({ at: rung, label: String(rung) })),
    guides: [
      { kind: 'cap', y: CAP_RUNG, label: words.cap },
      { kind: 'mark', y: MOBILISATION_RUNG, label: words.mobilisation },
    ],
    series: [
      ...(region.length === 0 ? [] : [{ id: 'region', label: words.region, dash: 'solid' as const, points: region }]),
      { id: 'pair', label: words.pair, slot, dash: 'long', points: curve },
    ],
    marks: causes.map(({ turn, letter }) => ({ id: letter, letter, x: turn, y: heightAt(turn), slot })),
  }
}
