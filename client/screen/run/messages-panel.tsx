import { MessageSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Heard } from '../../../shared/wire/socket.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useHeard, usePresence, useScenarioTimes, useStateOf, useWords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { Who } from '../../ui/who.tsx'
import { ConsoleCard } from './console-card.tsx'
import './messages-panel.css'

/** Words of people have no sentence of the rules before them; reasons and headings do, and stand in the log. */
const isWords = (line: Heard): boolean => line.text !== undefined && line.say === ''

/** Words between control and the seats, newest first. */
export function MessagesPanel({ onWrite }: { onWrite: (to: string) => void }): ReactNode {
  const t = useText()
  const lines = useHeard('control', isWords)
  const write = (
    <Button size='small' icon={MessageSquare} onPress={() => onWrite('all')}>
      {t('run.messageAll')}
    </Button>
  )
  return (
    <ConsoleCard title={t('run.messages')} {...(lines.length === 0 ? {} : { action: write })}>
      {lines.length === 0 ? (
        <EmptyState title={t('run.noMessages')} action={write}>
          {t('run.noMessagesText')}
        </EmptyState>
      ) : (
        <ol className='words'>
          {lines.toReversed().map((line) => (
            <MessageRow key={line.i} line={line} onWrite={onWrite} />
          ))}
        </ol>
      )}
    </ConsoleCard>
  )
}

function MessageRow({ line, onWrite }: { line: Heard; onWrite: (to: string) => void }): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const state = useStateOf(line.seat)
  const person = usePresence().find((each) => each.person === line.person)
  const words = useWords(line.text)
  return (
    <li className='words__row'>
      <header>
        {state === undefined ? <b>{t('run.messageSentTo')}</b> : <Who slot={slotOf(state)} letter={letterOf(state)} name={state.name} />}
        {person !== undefined && state !== undefined && <span>{person.name}</span>}
        <small className='num'>{line.turn > 0 && time(line, 'turn')}</small>
        {state !== undefined && <TextButton onPress={() => onWrite(state.id)}>{t('run.answer')}</TextButton>}
      </header>
      <p>{words}</p>
    </li>
  )
}
