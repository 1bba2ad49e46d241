import { type FormEvent, type ReactNode, useMemo, useState } from 'react'
import { me, others, turnOf } from '../../../../shared/action/_who.ts'
import type { AnyAction } from '../../../../shared/model/action.ts'
import type { View } from '../../../../shared/model/view.ts'
import { order } from '../../../net/commands.ts'
import { useScreen } from '../../../store/screen.ts'
import { useDesk, useSay, useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showToast } from '../../../ui/toast-queue.ts'
import { actions } from '../../compose/actions.ts'
import { costWords } from '../../compose/cost-words.ts'
import { FieldGroup } from '../../compose/field-group.tsx'
import type { Raw } from '../../compose/form-fields.ts'
import { orderFault } from '../../compose/order-fault.ts'
import { SeatToggles } from '../../compose/seat-toggles.tsx'
import { useCommand } from '../../compose/use-command.ts'
import { toneNames } from './statements.tsx'
import './media-tab.css'

const tones = ['conciliatory', 'neutral', 'firm', 'threat'] as const
const lettersMax = 400
const statement = actions.get('make-statement')

function readRaw(kept: string): Raw {
  try {
    const value = (kept === '' ? {} : JSON.parse(kept)) as Raw | null
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** A statement as it is being written: kept as a draft, checked as it changes. */
function useStatement(view: View, action: AnyAction) {
  const t = useText()
  const command = useCommand()
  const [kept, keep] = useDesk('media.say')
  const raw = useMemo<Raw>(() => ({ tone: 'neutral', targets: [], ...readRaw(kept) }), [kept])
  const [tried, setTried] = useState(false)
  const fault = orderFault({ view, action, raw })
  const missing = new Set(fault.missing.map(({ name }) => name))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    const { params } = fault
    if (params === undefined || fault.refusal !== undefined) return
    if (!(await command.run(() => order(action.kind, params)))) return
    keep('')
    setTried(false)
    showToast({ text: t('compose.queued', { title: t('dock.aStatement') }) })
  }
  return {
    raw,
    command,
    submit,
    blocked: missing.size > 0 ? undefined : fault.refusal,
    set: (change: Raw): void => keep(JSON.stringify({ ...raw, ...change })),
    errorOf: (name: string): string | undefined => (tried && missing.has(name) ? t('compose.fillIn') : undefined),
  }
}

/** "Say something": a public statement, written in place and queued with the other orders. */
export function SaySomething(): ReactNode {
  const view = useView()
  return statement === undefined || me(view) === '' ? null : <StatementForm view={view} action={statement} />
}

function StatementForm({ view, action }: { view: View; action: AnyAction }): ReactNode {
  const t = useText()
  const say = useSay()
  const compose = useScreen((state) => state.compose)
  const { raw, command, submit, blocked, set, errorOf } = useStatement(view, action)
  return (
    <Section
      title={t('dock.saySomething')}
      framed={false}
      action={<TextButton onPress={() => compose({ action: action.kind, params: raw })}>{t('dock.wholeForm')}</TextButton>}
    >
      <form className='say-public' onSubmit={(event) => void submit(event)} noValidate>
        <StatementFields view={view} raw={raw} set={set} errorOf={errorOf} />
        {command.fault !== undefined && (
          <NoticeBar tone='crit' announce='off'>
            {command.fault}
          </NoticeBar>
        )}
        <div className='say-public__foot'>
          <Button
            kind='primary'
            type='submit'
            working={command.busy}
            workingText={t('compose.sending')}
            {...(blocked === undefined ? {} : { reason: say(blocked) })}
          >
            {t('dock.queueStatement')}
          </Button>
          <small>
            {blocked === undefined
              ? t('dock.statementNote', { cost: costWords(action.cost({ params: raw, view })), turn: turnOf(view) })
              : say(blocked)}
          </small>
        </div>
      </form>
    </Section>
  )
}

type StatementFieldsProps = { view: View; raw: Raw; set: (change: Raw) => void; errorOf: (name: string) => string | undefined }

function StatementFields({ view, raw, set, errorOf }: StatementFieldsProps): ReactNode {
  const t = useText()
  return (
    <>
      <Choice
        label={t('dock.tone')}
        options={tones.map((id) => ({ id, label: t(toneNames[id]) }))}
        value={tones.find((id) => id === raw.tone)}
        onChange={(tone) => set({ tone })}
        wide
      />
      <FieldGroup label={t('dock.addressees')}>
        <SeatToggles
          label={t('dock.addressees')}
          states={others(view)}
          value={Array.isArray(raw.targets) ? (raw.targets as string[]) : []}
          onChange={(targets) => set({ targets })}
        />
      </FieldGroup>
      <TextArea
        label={t('dock.publicWords')}
        labelHidden
        placeholder={t('dock.publicWords')}
        doc
        max={lettersMax}
        rows={2}
        value={typeof raw.text === 'string' ? raw.text : ''}
        onChange={(text) => set({ text })}
        error={errorOf('text')}
      />
      {raw.tone === 'threat' && <ThreatFields raw={raw} set={set} turn={turnOf(view)} errorOf={errorOf} />}
    </>
  )
}

type ThreatFieldsProps = { raw: Raw; set: (change: Raw) => void; turn: number; errorOf: (name: string) => string | undefined }

function ThreatFields({ raw, set, turn, errorOf }: ThreatFieldsProps): ReactNode {
  const t = useText()
  return (
    <>
      <TextField
        label={t('dock.demand')}
        value={typeof raw.demand === 'string' ? raw.demand : ''}
        onChange={(demand) => set({ demand })}
        maxLength={200}
        error={errorOf('demand')}
      />
      <div className='say-public__pair'>
        <NumberField
          label={t('dock.deadline')}
          value={typeof raw.deadline === 'number' ? raw.deadline : undefined}
          onChange={(deadline) => set({ deadline })}
          min={turn + 1}
          max={100}
          error={errorOf('deadline')}
        />
        <NumberField
          label={t('dock.level')}
          value={typeof raw.level === 'number' ? raw.level : 1}
          onChange={(level) => set({ level })}
          min={1}
          max={3}
        />
      </div>
    </>
  )
}
