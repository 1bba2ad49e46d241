import { Eye, SendHorizontal, X } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { order } from '../../../net/commands.ts'
import { useSay, useStatus, useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { actions } from '../../compose/actions.ts'
import { orderFault } from '../../compose/order-fault.ts'
import { recordLabel } from '../../compose/record-label.ts'
import { useCommand } from '../../compose/use-command.ts'
import { useNaming } from '../../compose/use-naming.ts'
import { CheckabilityLine } from './checkability-line.tsx'
import type { SeenLine } from './line-facts.ts'
import { missingFields } from './missing-fields.ts'
import { SayFields } from './say-fields.tsx'
import { emptyDraft, type SayDraft, sayParamsOf, useSayDraft } from './use-say-draft.ts'
import { VerbBar } from './verb-bar.tsx'
import './say-form.css'

const wordsMax = 240
const lettersMax = 1000
const sayOnLine = actions.get('say-on-line')

type SayFormProps = {
  line: SeenLine
  /** The state at the other end. */
  state: string
  /** On an open call it arrives at once, and single keys choose the verb. */
  inCall: boolean
  onSent?: () => void
}

/** Says something on a line: verb, fields, words, and whether it can be checked. */
export function SayForm({ line, state, inCall, onSent }: SayFormProps): ReactNode {
  const [draft, keep] = useSayDraft(line.id)
  const set = (change: Partial<SayDraft>): void => keep({ ...draft, ...change })
  return (
    <div className='say'>
      <VerbBar value={draft.verb} keys={inCall} onChange={(verb) => keep(withVerb(draft, verb))} />
      {draft.verb !== undefined && (
        <SayBody
          key={draft.verb}
          line={line}
          state={state}
          draft={draft}
          set={set}
          onSent={() => {
            keep(emptyDraft)
            onSent?.()
          }}
        />
      )}
    </div>
  )
}

function withVerb(draft: SayDraft, verb: SayDraft['verb']): SayDraft {
  const { verb: _old, ...rest } = draft
  return verb === undefined ? rest : { ...rest, verb }
}

type SayBodyProps = { line: SeenLine; state: string; draft: SayDraft; set: (change: Partial<SayDraft>) => void; onSent: () => void }

function SayBody({ line, state, draft, set, onSent }: SayBodyProps): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const status = useStatus()
  const command = useCommand()
  const [tried, setTried] = useState(false)
  if (sayOnLine === undefined) return null
  const raw = sayParamsOf(line.id, draft)
  const missing = missingFields(view, draft)
  const fault = orderFault({ view, action: sayOnLine, raw })
  const words = (draft.text ?? '').trim() === '' ? 0 : (draft.text ?? '').trim().split(/\s+/u).length
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    const { params } = fault
    if (missing.length > 0 || params === undefined || fault.refusal !== undefined) return
    if (await command.run(() => order('say-on-line', params))) onSent()
  }
  const refusal = fault.refusal !== undefined && missing.length === 0 ? say(fault.refusal) : undefined
  return (
    <form className='say__form' onSubmit={(event) => void submit(event)} noValidate>
      <AnswersChip draft={draft} set={set} />
      <SayFields draft={draft} state={state} set={set} errors={new Set(tried ? missing : [])} />
      <TextArea
        label={t('dock.words')}
        value={draft.text ?? ''}
        onChange={(text) => set({ text })}
        rows={draft.verb === 'acknowledge' || draft.verb === 'query' ? 2 : 1}
        max={lettersMax}
        error={words > wordsMax ? t('dock.wordsOver', { max: wordsMax }) : undefined}
      />
      {command.fault !== undefined && (
        <NoticeBar tone='crit' announce='off'>
          {command.fault}
        </NoticeBar>
      )}
      {command.busy && status === 'lost' && <NoticeBar tone='warn'>{t('dock.keptHere')}</NoticeBar>}
      <div className='say__foot'>
        <span className='say__check'>
          <Icon of={Eye} size={13} />
          <CheckabilityLine draft={draft} state={state} />
        </span>
        <Button
          kind='primary'
          type='submit'
          icon={SendHorizontal}
          working={command.busy}
          workingText={t('compose.sending')}
          {...(refusal === undefined ? {} : { reason: refusal })}
        >
          {t('dock.send')}
        </Button>
      </div>
      {refusal !== undefined && <p className='say__refusal'>{refusal}</p>}
    </form>
  )
}

/** Which query or proposal this answers; it can be taken off. */
function AnswersChip({ draft, set }: Pick<SayBodyProps, 'draft' | 'set'>): ReactNode {
  const t = useText()
  const naming = useNaming()
  const asked = draft.answers === undefined ? undefined : naming.view.get(draft.answers)
  if (asked === undefined) return null
  const { label, note } = recordLabel(asked, naming)
  return (
    <div className='say__answers'>
      <span>{t('dock.answersTo', { message: note === undefined ? label : `${label}, ${note}` })}</span>
      <IconButton label={t('dock.answersNone')} icon={X} size='small' onPress={() => set({ answers: '' })} />
    </div>
  )
}
