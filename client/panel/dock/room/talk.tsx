import { SendHorizontal } from 'lucide-react'
import { type FormEvent, type ReactNode, useRef } from 'react'
import type { Heard } from '../../../../shared/wire/socket.ts'
import { say } from '../../../net/commands.ts'
import { useDesk, useHeard, useMe, usePresence, useScenarioTimes, useWords } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useCommand } from '../../compose/use-command.ts'
import { ScrollLog } from '../scroll-log.tsx'
import { useKeyDown } from '../use-key-down.ts'
import './room-tab.css'

const lettersMax = 1000

type TalkProps = { to: 'room' | 'control' }

/** One conversation outside the rules: with one's own cabinet, or with control. */
export function Talk({ to }: TalkProps): ReactNode {
  const t = useText()
  const heard = useHeard(to)
  return (
    <div className='talk'>
      <ScrollLog className='talk__lines' label={t(to === 'room' ? 'dock.roomTalk' : 'dock.controlTalk')} last={heard.at(-1)?.i}>
        {heard.length === 0 && (
          <EmptyState title={t('dock.nothingSaid')}>{t(to === 'room' ? 'dock.roomEmpty' : 'dock.controlEmpty')}</EmptyState>
        )}
        {heard.map((line) => (
          <TalkLine key={line.i} line={line} />
        ))}
      </ScrollLog>
      <TalkForm to={to} />
    </div>
  )
}

function TalkLine({ line }: { line: Heard }): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const { person } = useMe()
  const people = usePresence()
  const words = useWords(line.text)
  const mine = line.person === person
  const name = line.seat === undefined ? t('dock.control') : people.find((one) => one.person === line.person)?.name
  return (
    <article className='talk__line' data-mine={mine}>
      <header>
        <b>{mine ? t('dock.you') : (name ?? t('dock.somebody'))}</b>
        <time>{time(line, 'turn')}</time>
      </header>
      <p>{words ?? ''}</p>
    </article>
  )
}

function TalkForm({ to }: TalkProps): ReactNode {
  const t = useText()
  const command = useCommand()
  const [words, setWords] = useDesk(`talk.${to}`)
  const form = useRef<HTMLFormElement>(null)
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (words.trim() === '') return
    if (await command.run(() => say(to, words))) setWords('')
  }
  // Enter sends, as people expect of a conversation; with Shift it begins a new line.
  useKeyDown(form, (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    void submit()
  })
  return (
    <form ref={form} className='talk__form' onSubmit={(event) => void submit(event)}>
      {command.fault !== undefined && (
        <NoticeBar tone='crit' announce='off'>
          {command.fault}
        </NoticeBar>
      )}
      <TextArea label={t(to === 'room' ? 'dock.sayRoom' : 'dock.sayControl')} value={words} onChange={setWords} max={lettersMax} rows={2} />
      <Button
        kind='primary'
        type='submit'
        icon={SendHorizontal}
        working={command.busy}
        workingText={t('compose.sending')}
        {...(words.trim() === '' ? { reason: t('dock.writeFirst') } : {})}
      >
        {t('dock.send')}
      </Button>
    </form>
  )
}
