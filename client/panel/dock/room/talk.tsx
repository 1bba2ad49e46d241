import { SendHorizontal } from 'lucide-react'
import { type FormEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import type { Heard } from '../../../../shared/wire/socket.ts'
import { askControl, say } from '../../../net/commands.ts'
import { useDesk, useHeard, useMe, usePresence, useSay, useScenarioTimes, useStateOf, useWords } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useCommand } from '../../compose/use-command.ts'
import { ScrollLog } from '../scroll-log.tsx'
import { useKeyDown } from '../use-key-down.ts'
import { OwnRequests } from './own-requests.tsx'
import './room-tab.css'

const lettersMax = 1000

/** With whom: one's own cabinet, control, or a group by its room. */
export type TalkWith = 'room' | 'control' | { readonly room: string }

type Words = { readonly list: MessageKey; readonly empty: MessageKey; readonly field: MessageKey }

const wordsOf: Readonly<Record<'room' | 'control' | 'group', Words>> = {
  room: { list: 'dock.roomTalk', empty: 'dock.roomEmpty', field: 'dock.sayRoom' },
  control: { list: 'dock.controlTalk', empty: 'dock.controlEmpty', field: 'dock.sayControl' },
  group: { list: 'dock.groupTalk', empty: 'dock.groupEmpty', field: 'dock.sayGroup' },
}

const kindOf = (to: TalkWith): 'room' | 'control' | 'group' => (typeof to === 'string' ? to : 'group')

type TalkProps = { to: TalkWith; closed?: boolean }

/** One conversation outside the rules: with one's own cabinet, with control, or with a group. */
export function Talk({ to, closed = false }: TalkProps): ReactNode {
  const t = useText()
  const kind = kindOf(to)
  const room = typeof to === 'string' ? undefined : to.room
  const isHere = useCallback((line: Heard) => room === undefined || line.about?.includes(room) === true, [room])
  const heard = useHeard(kind, isHere)
  const words = wordsOf[kind]
  return (
    <div className='talk'>
      <ScrollLog className='talk__lines' label={t(words.list)} last={heard.at(-1)?.i}>
        {heard.length === 0 && <EmptyState title={t('dock.nothingSaid')}>{t(words.empty)}</EmptyState>}
        {heard.map((line) => (
          <TalkLine key={line.i} line={line} />
        ))}
      </ScrollLog>
      {to === 'control' && <OwnRequests />}
      {closed ? <p className='talk__closed'>{t('dock.groupClosed')}</p> : <TalkForm to={to} />}
    </div>
  )
}

function TalkLine({ line }: { line: Heard }): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const tellLine = useSay()
  const { person, seat } = useMe()
  const people = usePresence()
  const state = useStateOf(line.seat)
  const words = useWords(line.text)
  const told = tellLine(line)
  if (told !== '') {
    return (
      <p className='talk__told'>
        {told} <time>{time(line, 'turn')}</time>
      </p>
    )
  }
  const mine = line.person === person
  const someone = people.find((one) => one.person === line.person)?.name
  const name = line.seat === undefined ? t('dock.control') : line.seat === seat ? someone : state?.name
  return (
    <article className='talk__line' data-mine={mine} data-withdrawn={line.withdrawn === true}>
      <header>
        <b>{mine ? t('dock.you') : (name ?? t('dock.somebody'))}</b>
        <time>{time(line, 'turn')}</time>
      </header>
      <p>{words ?? ''}</p>
    </article>
  )
}

function TalkForm({ to }: { to: TalkWith }): ReactNode {
  const t = useText()
  const command = useCommand()
  const kind = kindOf(to)
  const [words, setWords] = useDesk(`talk.${typeof to === 'string' ? to : to.room}`)
  const [asks, setAsks] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (words.trim() === '') return
    if (!(await command.run(() => (asks ? askControl(words) : say(to, words))))) return
    setWords('')
    setAsks(false)
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
      <TextArea label={t(wordsOf[kind].field)} value={words} onChange={setWords} max={lettersMax} rows={2} />
      {to === 'control' && (
        <Checkbox checked={asks} onChange={setAsks}>
          {t('dock.askAnswer')}
        </Checkbox>
      )}
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
