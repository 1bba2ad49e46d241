import { type ReactNode, useMemo } from 'react'
import { useText } from '../../text/use-text.ts'
import type { StateSlot } from '../../ui/state-marks.ts'
import { LineChart } from './line-chart.tsx'
import { NumberTable } from './number-table.tsx'
import type { Difference } from './review-headline.ts'
import { endRung, otherOf, type PairTension } from './tension-curve.ts'
import { tensionPicture } from './tension-picture.ts'
import { useNaming } from './use-naming.ts'
import { usePairName } from './use-pair-name.ts'

type WithoutTensionProps = { difference: Difference; mine: string | undefined }

/** Two drawings of one pair on one scale: as it was, and without the call. */
export function WithoutTension({ difference: { as, without }, mine }: WithoutTensionProps): ReactNode {
  const t = useText()
  const names = useNaming()
  const pairName = usePairName()
  const slot = names.slot(otherOf(as, mine) ?? as.between[1])
  const turns = Math.max(...as.points.map(({ turn }) => turn), 0)
  const rungAt = (pair: PairTension, turn: number): number | string => pair.points.find((point) => point.turn === turn)?.rung ?? ''
  return (
    <>
      <div className='without__two'>
        <OneSide title={t('review.withoutAs')} pair={as} turns={turns} slot={slot} />
        <OneSide title={t('review.withoutLess')} pair={without} turns={turns} slot={slot} />
      </div>
      <NumberTable
        caption={`${t('review.withoutTension')}: ${pairName(as)}`}
        columns={[
          { id: 'turn', name: t('review.turn') },
          { id: 'as', name: t('review.withoutAs') },
          { id: 'without', name: t('review.withoutLess') },
        ]}
        rows={as.points.map(({ turn, rung }) => ({
          id: String(turn),
          cells: [turn === 0 ? t('review.start') : turn, rung, rungAt(without, turn)],
        }))}
      />
    </>
  )
}

function OneSide({ title, pair, turns, slot }: { title: string; pair: PairTension; turns: number; slot: StateSlot }): ReactNode {
  const t = useText()
  const pairName = usePairName()
  const end = endRung(pair)
  const params = { which: title, start: pair.points[0]?.rung ?? 0, highest: Math.max(0, ...pair.points.map(({ rung }) => rung)), end }
  const pictureFor = useMemo(() => {
    const words = {
      pair: pairName(pair),
      region: '',
      cap: t('review.cap'),
      mobilisation: t('review.mobilisation'),
      turn: (turn: number) => (turn === 0 ? t('review.start') : t('review.turnShort', { turn })),
    }
    return (plotWidth: number) => tensionPicture(pair, { tension: [], turns, causes: [], slot, plotWidth, words })
  }, [pair, turns, slot, pairName, t])
  return (
    <section className='without__side'>
      <h3>
        {title}
        <span>{t('review.withoutEnd', { end })}</span>
      </h3>
      <LineChart name={t('review.withoutChart', params)} pictureFor={pictureFor} height={200} />
    </section>
  )
}
