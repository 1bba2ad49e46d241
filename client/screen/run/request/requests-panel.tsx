import { type ReactNode, useState } from 'react'
import { type Request, request as requestNoun } from '../../../../shared/noun/request.ts'
import { control } from '../../../net/commands.ts'
import { letterOf, slotOf } from '../../../store/state-names.ts'
import { useScenarioMinute } from '../../../store/use-countdown.ts'
import { useMe, usePhase, usePresence, useRecords, useScenarioTimes, useSetting, useStateOf, useWords } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { formatDuration } from '../../../ui/format.ts'
import { Who } from '../../../ui/who.tsx'
import { ConsoleCard } from '../console-card.tsx'
import { tellAnswer } from '../tell-answer.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import './requests-panel.css'

const MINUTE_MS = 60_000

/** What seats have asked of control and not been told yet: who asked, who sees to it, how long ago (C5). */
export function RequestsPanel(): ReactNode {
  const t = useText()
  const requests = useRecords(requestNoun).filter(({ status }) => status !== 'answered')
  const sorted = [...requests].sort((a, b) => a.turn - b.turn || a.at - b.at)
  const [answering, setAnswering] = useState<string>()
  const age = useAge()
  const open = sorted.find(({ id }) => id === answering)
  const [oldest] = sorted
  if (oldest === undefined) return null
  return (
    <ConsoleCard
      title={t('run.requests')}
      lead={<span className='requests__count'>{sorted.length}</span>}
      action={<small>{t('run.oldest', { age: age(oldest) })}</small>}
    >
      <ul className='requests'>
        {sorted.map((one) => (
          <RequestItem key={one.id} request={one} age={age(one)} onAnswer={() => setAnswering(one.id)} />
        ))}
      </ul>
      {open !== undefined && <AnswerDialog key={open.id} request={open} onClose={() => setAnswering(undefined)} />}
    </ConsoleCard>
  )
}

/** How long ago, in scenario time, as a person says it. */
function useAge(): (moment: Pick<Request, 'turn' | 'at'>) => string {
  const { turn, at = 0 } = usePhase()
  const { turnHours } = useSetting()
  const minute = useScenarioMinute() ?? at
  return (then) => formatDuration(Math.max(0, (turn - then.turn) * turnHours * 60 + minute - then.at) * MINUTE_MS)
}

type RequestItemProps = { request: Request; age: string; onAnswer: () => void }

function RequestItem({ request, age, onAnswer }: RequestItemProps): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const { person } = useMe()
  const state = useStateOf(request.seat)
  const asker = usePresence().find((one) => one.person === request.person)
  const words = useWords(request.text)
  const name = state?.name ?? request.seat
  return (
    <li className='request'>
      <header>
        {state !== undefined && <Who slot={slotOf(state)} letter={letterOf(state)} name={state.name} />}
        {asker !== undefined && <span>{asker.name}</span>}
        <time className='num'>{t('run.askedAt', { time: time(request, 'turn'), age })}</time>
      </header>
      <p className='request__words'>{words}</p>
      <footer>
        <Button kind='primary' size='small' aria-label={t('run.answerName', { state: name })} onPress={onAnswer}>
          {t('run.answer')}
        </Button>
        {request.status === 'open' ? (
          <Button
            size='small'
            aria-label={t('run.takeOnName', { state: name })}
            onPress={() => tellAnswer(control({ do: 'own-request', request: request.id }))}
          >
            {t('run.takeOn')}
          </Button>
        ) : (
          <Chip>{t(request.owner === person ? 'run.ownedByYou' : 'run.ownedByOther')}</Chip>
        )}
      </footer>
    </li>
  )
}
