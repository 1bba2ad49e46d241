import { BookOpenText, Clock, Newspaper } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useScreen } from '../../store/screen.ts'
import { useHeard, usePhase, useSay, useScenarioTimes, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type AskItem, type Briefing, briefingOf } from './briefing-facts.ts'
import { NewsArticle } from './news-article.tsx'
import { Sheet } from './sheet.tsx'
import './briefing-sheet.css'

/** One sheet at the start of a turn: what is new, what the last turn brought, what is asked. Nothing else opens by itself. */
export function BriefingSheet(): ReactNode {
  const t = useText()
  const view = useView()
  const heard = useHeard()
  const { turn } = usePhase()
  const show = useScreen((screen) => screen.show)
  const briefing = useMemo(() => briefingOf(view, heard, turn), [view, heard, turn])
  const actions = (
    <>
      <Button icon={BookOpenText} onPress={() => show({ briefOpen: true })}>
        {t('desk.briefWhole')}
      </Button>
      <Button icon={Newspaper} kind='quiet' onPress={() => show({ sheet: 'news' })}>
        {briefing.more > 0 ? t('desk.newsMore', { count: briefing.more }) : t('desk.newsAll')}
      </Button>
    </>
  )
  return (
    <Sheet title={t('desk.briefingTitle', { turn })} anchor='briefing' actions={actions}>
      {briefing.items.length === 0 && <p className='briefing__empty'>{t('desk.newsNone')}</p>}
      {briefing.items.map((item) => (
        <NewsArticle key={item.id} item={item} />
      ))}
      <LastTurn lines={briefing.lastTurn} turn={turn - 1} />
      <Asked asks={briefing.asks} />
    </Sheet>
  )
}

function LastTurn({ lines, turn }: { lines: Briefing['lastTurn']; turn: number }): ReactNode {
  const t = useText()
  const say = useSay()
  if (lines.length === 0) return null
  return (
    <section className='briefing__part'>
      <h3>{t('desk.lastTurn', { turn })}</h3>
      <ul className='briefing__lines'>
        {lines.map((line) => (
          <li key={line.i}>{say(line)}</li>
        ))}
      </ul>
    </section>
  )
}

/** What is asked of the seat, each with the time by which it is due. */
function Asked({ asks }: { asks: readonly AskItem[] }): ReactNode {
  const t = useText()
  const say = useSay()
  const times = useScenarioTimes()
  const { turn } = usePhase()
  if (asks.length === 0) return null
  return (
    <section className='briefing__part'>
      <h3>{t('desk.askedOfYou')}</h3>
      <ul className='briefing__asks'>
        {asks.map((ask) => (
          <li key={ask.id}>
            <Icon of={Clock} size={14} tone={ask.dueTurn <= turn ? 'warn' : 'plain'} />
            <span>{say(ask.says)}</span>
            <small data-due={ask.dueTurn <= turn}>{t('desk.dueAt', { when: times({ turn: ask.dueTurn, at: ask.dueAt }, 'turn') })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
