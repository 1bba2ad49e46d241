import { FileBraces, Table2 } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Heard } from '../../../shared/wire/socket.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { exportPath } from '../../net/api.ts'
import { useSession } from '../../store/session-context.tsx'
import { letterOf, slotOf, stateNameIn } from '../../store/state-names.ts'
import { useHeard, useSay, useScenarioTimes, useSetting, useStateOf, useWords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { ConsoleCard } from './console-card.tsx'
import './log-panel.css'

type Filter = 'all' | 'run' | 'talk' | 'public'

const feeds: Readonly<Record<Exclude<Filter, 'all'>, readonly string[]>> = {
  run: ['log', 'control', 'result'],
  talk: ['line', 'council', 'room'],
  public: ['media', 'news'],
}
/** Lines drawn at first, and added at each press. */
const STEP = 60

/** All that control hears, newest first. The why-ledger's lines are left out: they belong to figures, and the review. */
export function LogPanel(): ReactNode {
  const t = useText()
  const heard = useHeard()
  const session = useSession((state) => state.welcome?.session ?? '')
  const [filter, setFilter] = useState<Filter>('all')
  const [most, setMost] = useState(STEP)
  const lines = useMemo(
    () => heard.filter(({ feed }) => (filter === 'all' ? feed !== 'why' : feeds[filter].includes(feed))).toReversed(),
    [heard, filter],
  )
  return (
    <ConsoleCard
      title={t('run.log')}
      action={
        <Choice<Filter>
          label={t('run.logWhich')}
          tone='soft'
          size='small'
          value={filter}
          onChange={setFilter}
          options={[
            { id: 'all', label: t('run.logAll') },
            { id: 'run', label: t('run.logRun') },
            { id: 'talk', label: t('run.logTalk') },
            { id: 'public', label: t('run.logPublic') },
          ]}
        />
      }
    >
      {lines.length === 0 ? (
        <EmptyState title={t('run.logEmpty')} />
      ) : (
        <ol className='log'>
          {lines.slice(0, most).map((line) => (
            <LogLine key={line.i} line={line} />
          ))}
        </ol>
      )}
      {lines.length > most && (
        <p className='log__more'>
          <TextButton onPress={() => setMost(most + STEP)}>{t('run.logMore')}</TextButton>
        </p>
      )}
      <div className='log__files'>
        <LinkButton href={exportPath(session, 'events')} size='small' icon={Table2} download>
          {t('review.events')}
        </LinkButton>
        <LinkButton href={exportPath(session, 'log')} size='small' icon={FileBraces} download>
          {t('review.log')}
        </LinkButton>
      </div>
    </ConsoleCard>
  )
}

function LogLine({ line }: { line: Heard }): ReactNode {
  const t = useText()
  const say = useSay()
  const time = useScenarioTimes()
  const state = useStateOf(line.seat)
  const words = useWords(line.text)
  const setting = useSetting()
  const said = say(line)
  const names = (line.to ?? []).map((seat) => stateNameIn(setting, seat))
  return (
    <li className='log__line'>
      <small className='num'>{line.turn > 0 && time(line, 'turn')}</small>
      <span className='log__who'>
        {state !== undefined && <StateToken slot={slotOf(state)} letter={letterOf(state)} name={state.name} size={14} />}
      </span>
      <span>
        {names.length > 0 && (
          <small className='log__to'>{t('run.logTo', { names: new Intl.ListFormat('en', { type: 'conjunction' }).format(names) })}</small>
        )}
        {said === '' && line.seat === undefined ? t('run.messageSentTo') : said}
        {words !== undefined && <q className='log__words'>{words}</q>}
      </span>
    </li>
  )
}
