import { type FormEvent, type ReactNode, useMemo, useState } from 'react'
import { me, others, turnOf } from '../../../../shared/action/_who.ts'
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

/** "Say something": a public statement, written in place and queued with the other orders. */
export function SaySomething(): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const command = useCommand()
  const compose = useScreen((state) => state.compose)
  const [kept, keep] = useDesk('media.say')
  const raw = useMemo<Raw>(() => ({ tone: 'neutral', targets: [], ...readRaw(kept) }), [kept])
  const [tried, setTried] = useState(false)
  const set = (change: Raw): void => keep(JSON.stringify({ ...raw, ...change }))
  if (statement === undefined || me(view) === '') return null
  const fault = orderFault({ view, action: statement, raw })
  const missing = new Set(fault.missing.map(({ name }) => name))
  const errorOf = (name: string): string | undefined => (tried && missing.has(name) ? t('compose.fillIn') : undefined)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    const { params } = fault
    if (params === undefined || fault.refusal !== undefined) return
    if (!(await command.run(() => order('make-statement', params)))) return
    keep('')
    setTried(false)
    showToast({ text: t('compose.queued', { title: t('dock.aStatement') }) })
  }
  const refusal = fault.refusal === undefined ? undefined : say(fault.refusal)
  return (
    <Section
      title={t('dock.saySomething')}
      framed={false}
      action={<TextButton onPress={() => compose({ action: 'make-statement', params: raw })}>{t('dock.wholeForm')}</TextButton>}
    >
      <form className='say-public' onSubmit={submit} noValidate>
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
        {(command.fault ?? (tried ? refusal : undefined)) !== undefined && (
          <NoticeBar tone='crit' announce='off'>
            {command.fault ?? refusal}
          </NoticeBar>
        )}
        <div className='say-public__foot'>
          <Button
            kind='primary'
            type='submit'
            working={command.busy}
            workingText={t('compose.sending')}
            {...(refusal === undefined || missing.size > 0 ? {} : { reason: refusal })}
          >
            {t('dock.queueStatement')}
          </Button>
          <small>{t('dock.statementNote', { cost: costWords(statement.cost({ params: raw, view })), turn: turnOf(view) })}</small>
        </div>
      </form>
    </Section>
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
