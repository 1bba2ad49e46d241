import { type ReactNode, useMemo } from 'react'
import type { ReviewPage } from '../../../shared/wire/http.ts'
import { useSay } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatSigned } from '../../ui/format.ts'
import { SelectField } from '../../ui/select-field.tsx'
import type { LetteredCause } from './lettered-causes.ts'
import { LineChart } from './line-chart.tsx'
import { ReviewCard } from './review-card.tsx'
import { tensionFinding } from './review-headline.ts'
import { otherOf, type PairTension, pairKey } from './tension-curve.ts'
import { TensionNumbers } from './tension-numbers.tsx'
import { tensionPicture } from './tension-picture.ts'
import { useNaming } from './use-naming.ts'
import { usePairName } from './use-pair-name.ts'
import './tension-card.css'

type TensionCardProps = {
  page: ReviewPage
  mine: string | undefined
  /** The pair shown; its letters stand on the replay's bar as well. */
  pair: PairTension | undefined
  onPair: (key: string) => void
  causes: readonly LetteredCause[]
  playhead: number
}

/** Tension of the region and of a pair one can choose, with the largest cause of each turn. */
export function TensionCard({ page, mine, pair, onPair, causes, playhead }: TensionCardProps): ReactNode {
  const t = useText()
  const pairName = usePairName()
  if (pair === undefined) {
    return (
      <ReviewCard title={t('review.tension')}>
        <EmptyState title={t('review.tensionEmpty')}>{t('review.tensionEmptyText')}</EmptyState>
      </ReviewCard>
    )
  }
  const options = page.tension.map((each) => ({ id: pairKey(each), label: pairName(each) }))
  return (
    <ReviewCard
      title={t('review.tension')}
      note={t('review.tensionNote')}
      aside={
        <div className='tension-card__pair no-print'>
          <SelectField label={t('review.pair')} labelHidden options={options} value={pairKey(pair)} onChange={onPair} />
        </div>
      }
    >
      <TensionPair page={page} mine={mine} pair={pair} causes={causes} playhead={playhead} />
    </ReviewCard>
  )
}

type TensionPairProps = Omit<TensionCardProps, 'pair' | 'onPair'> & { pair: PairTension }

function TensionPair({ page, pair, mine, causes, playhead }: TensionPairProps): ReactNode {
  const t = useText()
  const names = useNaming()
  const name = usePairName()(pair)
  const finding = tensionFinding(pair, name)
  const pictureFor = useMemo(() => {
    const words = {
      pair: name,
      region: t('review.region'),
      cap: t('review.cap'),
      mobilisation: t('review.mobilisation'),
      turn: (turn: number) => (turn === 0 ? t('review.start') : t('review.turnShort', { turn })),
    }
    const slot = names.slot(otherOf(pair, mine) ?? pair.between[1])
    return (plotWidth: number) => tensionPicture(pair, { tension: page.tension, turns: page.turns, causes, slot, plotWidth, words })
  }, [pair, page, causes, mine, name, names, t])
  return (
    <>
      <LineChart name={t(finding.key, finding.params)} pictureFor={pictureFor} height={250} playhead={playhead} />
      <CauseList causes={causes} />
      <TensionNumbers pair={pair} tension={page.tension} caption={t(finding.key, finding.params)} />
    </>
  )
}

/** The letters on the curve, spelled out. */
function CauseList({ causes }: { causes: readonly LetteredCause[] }): ReactNode {
  const t = useText()
  const say = useSay()
  if (causes.length === 0) return <p className='tension-card__none'>{t('review.causesNone')}</p>
  return (
    <>
      <h3 className='visually-hidden'>{t('review.causes')}</h3>
      <ul className='tension-card__causes'>
        {causes.map(({ letter, turn, by, why }) => (
          <li key={letter}>
            <span className='tension-card__letter'>{letter}</span>
            <span className='tension-card__turn'>{t('review.turnShort', { turn })}</span>
            <span className='tension-card__why'>{say(why)}</span>
            <b className='tension-card__by' data-tone={by > 0 ? 'up' : 'down'}>
              {formatSigned(by)}
            </b>
          </li>
        ))}
      </ul>
    </>
  )
}
