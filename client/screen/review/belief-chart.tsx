import { type ReactNode, useMemo } from 'react'
import type { ReviewPage } from '../../../shared/wire/http.ts'
import { useText } from '../../text/use-text.ts'
import { formatNumber } from '../../ui/format.ts'
import { type ChartPicture, chartDashes, turnTicks } from './chart-parts.ts'
import { LineChart } from './line-chart.tsx'
import { NumberTable } from './number-table.tsx'
import { beliefFinding } from './review-headline.ts'
import { type Names, useNaming } from './use-naming.ts'

type Incident = ReviewPage['incidents'][number]
type BeliefChartProps = { incident: Incident; turns: number; playhead: number }

const sayBelief = (b: number | undefined): string => (b === undefined ? '' : formatNumber(b, { digits: 2 }))

/** One incident: a line for each side's belief, its written estimates as hollow marks, and the truth. */
export function BeliefChart({ incident, turns, playhead }: BeliefChartProps): ReactNode {
  const t = useText()
  const names = useNaming()
  const finding = beliefFinding(incident, names, sayBelief)
  const pictureFor = useMemo(() => {
    const words = {
      theta: t('review.truth', { theta: incident.theta === 1 ? 'deliberate' : 'accident' }),
      top: t('review.deliberate'),
      bottom: t('review.accident'),
      turn: (turn: number) => t('review.turnShort', { turn }),
    }
    return (plotWidth: number) => beliefPicture(incident, { turns, plotWidth, names, words })
  }, [incident, turns, names, t])
  return (
    <>
      <LineChart
        name={t(finding.key, finding.params)}
        pictureFor={pictureFor}
        height={190}
        playhead={playhead >= incident.turn ? playhead : undefined}
      />
      <BeliefNumbers incident={incident} names={names} caption={t(finding.key, finding.params)} />
    </>
  )
}

type Words = { readonly theta: string; readonly top: string; readonly bottom: string; readonly turn: (turn: number) => string }

function beliefPicture(
  { turn, theta, beliefs }: Incident,
  given: { readonly turns: number; readonly plotWidth: number; readonly names: Names; readonly words: Words },
): ChartPicture {
  const { turns, plotWidth, names, words } = given
  const all = Array.from({ length: Math.max(1, turns - turn + 1) }, (_, i) => turn + i)
  return {
    x: [turn, Math.max(turn, turns)],
    y: [0, 1],
    xTicks: turnTicks(all, plotWidth, words.turn),
    yTicks: [
      { at: 0, label: words.bottom },
      { at: 0.5, label: formatNumber(0.5) },
      { at: 1, label: words.top },
    ],
    guides: [{ kind: 'truth', y: theta, label: words.theta }],
    series: beliefs.map(({ seat, points }, i) => ({
      id: seat,
      label: names.state(seat),
      slot: names.slot(seat),
      dash: chartDashes[i % chartDashes.length] ?? 'solid',
      points: points.map((point) => ({ x: point.turn, y: point.b })),
    })),
    marks: beliefs.flatMap(({ seat, points }) =>
      points.flatMap((point) =>
        point.p === undefined ? [] : [{ id: `${seat} ${point.turn}`, x: point.turn, y: point.p, slot: names.slot(seat) }],
      ),
    ),
  }
}

function BeliefNumbers({ incident, names, caption }: { incident: Incident; names: Names; caption: string }): ReactNode {
  const t = useText()
  const turns = [...new Set(incident.beliefs.flatMap(({ points }) => points.map(({ turn }) => turn)))].sort((a, b) => a - b)
  const columns = [
    { id: 'turn', name: t('review.turn') },
    ...incident.beliefs.flatMap(({ seat }) => [
      { id: `${seat} b`, name: t('review.beliefOf', { state: names.state(seat) }) },
      { id: `${seat} p`, name: t('review.estimateOf', { state: names.state(seat) }) },
    ]),
    { id: 'truth', name: t('review.truthColumn') },
  ]
  const rows = turns.map((turn) => ({
    id: String(turn),
    cells: [
      turn,
      ...incident.beliefs.flatMap(({ points }) => {
        const point = points.find((each) => each.turn === turn)
        return [sayBelief(point?.b), sayBelief(point?.p)]
      }),
      incident.theta,
    ],
  }))
  return <NumberTable caption={caption} columns={columns} rows={rows} />
}
