import { type ReactNode, useState } from 'react'
import { type ImprovisedMethod, improvisedMethods } from '../../../../shared/model/inject-method.ts'
import { BusyButton } from '../../../app/busy-button.tsx'
import { usePhase, useSetting } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useAct } from '../use-act.ts'
import { injectTextMax, injectTitleMax } from './inject-limits.ts'
import { type Planned, PlannedFields } from './planned-fields.tsx'
import { ToSeats } from './to-seats.tsx'

const methodNames: Readonly<Record<ImprovisedMethod, MessageKey>> = {
  media: 'run.byMedia',
  email: 'run.byLetter',
  phone: 'run.byPhone',
  radio: 'run.byRadio',
  intelligence: 'run.byIntelligence',
  simcell: 'run.byControl',
}
/** Scenario hours in which an answer is owed, when one is. */
const ANSWER_HOURS = 6

/** An inject that control makes up: heading, words, who gets it, how it arrives, when. */
export function NewInject({ onClose }: { onClose: () => void }): ReactNode {
  const t = useText()
  const { turn } = usePhase()
  const { states, turns } = useSetting()
  const act = useAct(onClose)
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [to, setTo] = useState<readonly string[]>(states.map(({ id }) => id))
  const [method, setMethod] = useState<ImprovisedMethod>('media')
  const [later, setLater] = useState(false)
  const [at, setAt] = useState<Planned>({ turn: Math.min(turns, turn + 1), hour: 0 })
  const [owed, setOwed] = useState(false)
  const send = (): void => {
    if (title.trim() === '' || text.trim() === '') {
      act.fail(t('run.newEmpty'))
      return
    }
    if (to.length === 0) {
      act.fail(t('run.newToNobody'))
      return
    }
    void act.run({
      do: 'improvise',
      ...{ title: title.trim(), text: text.trim(), to: [...to], method },
      ...(later ? { at } : {}),
      ...(owed ? { dueHours: ANSWER_HOURS } : {}),
    })
  }
  return (
    <Dialog
      title={t('run.newInject')}
      lead={t('run.newLead')}
      shape='sheet'
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <BusyButton kind='primary' busy={act.working} busyText={t('run.messageSending')} onPress={send}>
          {t(later ? 'run.newPlan' : 'run.newSend')}
        </BusyButton>
      }
    >
      <div className='inject-form'>
        {act.error !== undefined && (
          <NoticeBar tone='crit' announce='alert'>
            {act.error}
          </NoticeBar>
        )}
        <TextField label={t('run.newTitle')} value={title} onChange={setTitle} maxLength={injectTitleMax} autoFocus />
        <TextArea label={t('run.newText')} value={text} onChange={setText} max={injectTextMax} rows={6} doc />
        <ToSeats value={to} onChange={setTo} />
        <SelectField<ImprovisedMethod>
          label={t('run.newMethod')}
          value={method}
          onChange={setMethod}
          options={improvisedMethods.map((id) => ({ id, label: t(methodNames[id]) }))}
        />
        <When later={later} onLater={setLater} at={at} onAt={setAt} />
        <Checkbox checked={owed} onChange={setOwed} hint={t('run.newOwedNote', { hours: ANSWER_HOURS })}>
          {t('run.newOwed')}
        </Checkbox>
      </div>
    </Dialog>
  )
}

type WhenProps = { later: boolean; onLater: (later: boolean) => void; at: Planned; onAt: (at: Planned) => void }

/** At once, or at a planned time. */
function When({ later, onLater, at, onAt }: WhenProps): ReactNode {
  const t = useText()
  return (
    <>
      <div className='inject-form__when'>
        <span>{t('run.newWhen')}</span>
        <Choice<'now' | 'later'>
          label={t('run.newWhen')}
          wide
          value={later ? 'later' : 'now'}
          onChange={(when) => onLater(when === 'later')}
          options={[
            { id: 'now', label: t('run.newNow') },
            { id: 'later', label: t('run.newLater') },
          ]}
        />
      </div>
      {later && <PlannedFields value={at} onChange={onAt} />}
    </>
  )
}
