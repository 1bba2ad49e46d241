import type { ReactNode } from 'react'
import type { Heard } from '../../../shared/wire/socket.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useHeard, useSay, useScenarioTimes, useStateOf, useWords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StateToken } from '../../ui/state-token.tsx'

/** Items that a room can take in at once; more are in nobody's eye. */
const SHOWN_MAX = 8

const isPublicWord = ({ feed, withdrawn }: Heard): boolean => withdrawn !== true && (feed === 'media' || feed === 'news')

/** What is said and told in public, newest first. */
export function PublicFeed(): ReactNode {
  const t = useText()
  const lines = useHeard(undefined, isPublicWord).toReversed().slice(0, SHOWN_MAX)
  return (
    <section className='public-feed' aria-label={t('projector.news')}>
      <h2>{t('projector.news')}</h2>
      {lines.length === 0 ? (
        <EmptyState title={t('projector.quiet')} />
      ) : (
        <ol>
          {lines.map((line) => (
            <FeedLine key={line.i} line={line} />
          ))}
        </ol>
      )}
    </section>
  )
}

function FeedLine({ line }: { line: Heard }): ReactNode {
  const say = useSay()
  const time = useScenarioTimes()
  const state = useStateOf(line.seat)
  const words = useWords(line.text)
  return (
    <li>
      <small className='num'>{time(line, 'turn')}</small>
      {state !== undefined && <StateToken slot={slotOf(state)} letter={letterOf(state)} name={state.name} size={24} />}
      <span>{say(line)}</span>
      {words !== undefined && words !== '' && <q>{words}</q>}
    </li>
  )
}
