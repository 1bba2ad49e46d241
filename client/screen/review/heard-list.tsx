import { type ReactNode, useMemo } from 'react'
import type { Heard } from '../../../shared/wire/socket.ts'
import { useSay, useScenarioTimes } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReviewCard } from './review-card.tsx'
import type { ReplayControls } from './use-replay.ts'
import './heard-list.css'

/** Lines shown, newest first. */
const SHOWN_MAX = 12

/** What the seat had been told by this moment; what it was told just now stands out. */
export function HeardList({ replay, title }: { replay: ReplayControls; title: string }): ReactNode {
  const t = useText()
  const { moment, step } = replay
  // Lines without words carry a figure's change for the ledgers, not speech.
  const lines = useMemo(() => moment.heard.filter(({ say }) => say !== '').reverse(), [moment])
  const fresh = new Set(moment.fresh.map(({ i }) => i))
  const isQuiet = step > 0 && !lines.some(({ i }) => fresh.has(i))
  return (
    <ReviewCard title={title}>
      {lines.length === 0 && <EmptyState title={t('review.heardNothing')}>{t('review.heardNothingText')}</EmptyState>}
      {lines.length > 0 && isQuiet && <p className='heard__quiet'>{t('review.heardQuiet')}</p>}
      <ol className='heard'>
        {lines.slice(0, SHOWN_MAX).map((line, nth) => (
          <HeardLine
            key={line.i}
            line={line}
            words={moment.words[line.text?.text ?? '']}
            fresh={fresh.has(line.i) && (nth === 0 ? 'first' : 'more')}
          />
        ))}
      </ol>
      {lines.length > SHOWN_MAX && <small>{t('review.heardMore', { count: lines.length - SHOWN_MAX })}</small>}
    </ReviewCard>
  )
}

type HeardLineProps = {
  line: Heard
  words: string | undefined
  /** Heard in this very step, and whether it is the line on top. */
  fresh: 'first' | 'more' | false
}

function HeardLine({ line, words, fresh }: HeardLineProps): ReactNode {
  const t = useText()
  const say = useSay()
  const time = useScenarioTimes()
  return (
    <li className='heard__line' data-fresh={fresh !== false}>
      <small>
        {time(line, 'turn')}
        {fresh === 'first' && <b>{t('review.heardNow')}</b>}
      </small>
      <div>
        <p>{say(line)}</p>
        {words !== undefined && <blockquote className='heard__words'>{words}</blockquote>}
      </div>
    </li>
  )
}
