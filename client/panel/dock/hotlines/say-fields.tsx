import type { ReactNode } from 'react'
import { useMe, usePhase, useScenarioTimes } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { FieldGroup } from '../../compose/field-group.tsx'
import { recordChoices } from '../../compose/record-choices.ts'
import { recordLabel } from '../../compose/record-label.ts'
import { useNaming } from '../../compose/use-naming.ts'
import { saysChoices } from './message-parts.ts'
import { isIncident, subjectChoices } from './say-subjects.ts'
import type { SayDraft } from './use-say-draft.ts'
import './say-form.css'

/** Longest texts of the fields (shared/action/hotline/_say-params.ts). */
const lengths = { who: 120, will: 160, where: 120, terms: 200 } as const
const hourChoices = ['1', '3', '6', '12', '24', '48'] as const
const says = ['ours', 'not-ours', 'accident', 'unknown'] as const
const evidenceMax = 2

export type SayFieldsProps = { draft: SayDraft; state: string; set: (change: Partial<SayDraft>) => void; errors: ReadonlySet<string> }

/** The fields of the chosen verb: they bind; the words beside them explain. */
export function SayFields(props: SayFieldsProps): ReactNode {
  switch (props.draft.verb) {
    case 'notify':
      return <NotifyFields {...props} />
    case 'query':
      return (
        <>
          <SubjectField {...props} optional />
          <HoursField {...props} />
        </>
      )
    case 'assure':
      return <AssureFields {...props} />
    case 'propose':
      return (
        <>
          <TextLine {...props} name='terms' />
          <SubjectField {...props} optional />
        </>
      )
    default:
      return null
  }
}

const setField = ({ draft, set }: SayFieldsProps, name: string, value: unknown): void => set({ fields: { ...draft.fields, [name]: value } })

const labels = { who: 'dock.fieldWho', will: 'dock.fieldWill', where: 'dock.fieldWhere', terms: 'dock.fieldTerms' } as const
const examples = { who: 'dock.exampleWho', will: 'dock.exampleWill', where: 'dock.exampleWhere', terms: 'dock.exampleTerms' } as const

function TextLine(props: SayFieldsProps & { name: keyof typeof lengths }): ReactNode {
  const t = useText()
  const { name, draft, errors } = props
  const value = draft.fields[name]
  return (
    <TextField
      label={t(labels[name])}
      placeholder={t(examples[name])}
      value={typeof value === 'string' ? value : ''}
      maxLength={lengths[name]}
      onChange={(text) => setField(props, name, text)}
      error={errors.has(name) ? t('compose.fillIn') : undefined}
    />
  )
}

function SubjectField(props: SayFieldsProps & { optional: boolean }): ReactNode {
  const t = useText()
  const naming = useNaming()
  const { draft, state, errors, optional } = props
  const options = subjectChoices(naming.view, state, draft.verb).map((record) => {
    const { label, note } = recordLabel(record, naming)
    return { id: record.id, label, ...(note === undefined ? {} : { note }) }
  })
  const known = naming.view.get(typeof draft.fields.subject === 'string' ? draft.fields.subject : '')
  const extra = known !== undefined && !options.some(({ id }) => id === known.id) ? [{ id: known.id, ...recordLabel(known, naming) }] : []
  const all = [...(optional ? [{ id: '', label: t('compose.noChoice') }] : []), ...extra, ...options]
  const value = draft.fields.subject
  return (
    <SelectField
      label={t('dock.fieldSubject')}
      options={all.map(({ id, label, ...rest }) => ({
        id,
        label,
        ...('note' in rest && rest.note !== undefined ? { note: rest.note } : {}),
      }))}
      value={typeof value === 'string' ? value : optional ? '' : undefined}
      onChange={(id) => setField(props, 'subject', id === '' ? undefined : id)}
      error={errors.has('subject') ? t('compose.fillIn') : undefined}
    />
  )
}

function NotifyFields(props: SayFieldsProps): ReactNode {
  const t = useText()
  const naming = useNaming()
  const { draft, set, errors } = props
  const about = draft.fields.subject
  const happened = isIncident(naming.view, about)
  const held = happened
    ? recordChoices('evidence', { view: naming.view, action: 'say-on-line', field: 'evidence', raw: { subject: about } })
    : []
  const shared = draft.evidence ?? []
  return (
    <>
      <SubjectField {...props} optional={false} />
      {happened && (
        <FieldGroup label={t('dock.fieldSays')} error={errors.has('says') ? t('compose.fillIn') : undefined}>
          <Choice
            label={t('dock.fieldSays')}
            options={says.map((id) => ({ id, label: t(saysChoices[id]) }))}
            value={says.find((id) => id === draft.fields.says)}
            onChange={(id) => setField(props, 'says', id)}
            wide
          />
        </FieldGroup>
      )}
      {held.length > 0 && (
        <FieldGroup label={t('dock.fieldEvidence')}>
          <fieldset className='field-group__boxes' aria-label={t('dock.fieldEvidence')}>
            {held.map((record) => {
              const { label, note } = recordLabel(record, naming)
              const on = shared.includes(record.id)
              return (
                <Checkbox
                  key={record.id}
                  checked={on}
                  disabled={!on && shared.length >= evidenceMax}
                  onChange={(checked) => set({ evidence: checked ? [...shared, record.id] : shared.filter((id) => id !== record.id) })}
                >
                  {label}
                  {note !== undefined && <span className='field-group__note'>{note}</span>}
                </Checkbox>
              )
            })}
          </fieldset>
        </FieldGroup>
      )}
    </>
  )
}

function HoursField(props: SayFieldsProps): ReactNode {
  const t = useText()
  const { draft, errors } = props
  return (
    <FieldGroup label={t('dock.fieldAnswerBy')} error={errors.has('answerByHours') ? t('compose.fillIn') : undefined}>
      <Choice
        label={t('dock.fieldAnswerBy')}
        options={hourChoices.map((id) => ({ id, label: t('dock.hours', { hours: Number(id) }) }))}
        value={hourChoices.find((id) => Number(id) === draft.fields.answerByHours)}
        onChange={(id) => setField(props, 'answerByHours', Number(id))}
        wide
      />
    </FieldGroup>
  )
}

function AssureFields(props: SayFieldsProps): ReactNode {
  const t = useText()
  const { draft, errors } = props
  const { turn } = usePhase()
  const time = useScenarioTimes()
  const { seat } = useMe()
  const until = typeof draft.fields.untilTurn === 'number' ? draft.fields.untilTurn : undefined
  const naming = useNaming()
  const mayAdmit = isIncident(naming.view, draft.fields.subject) && seat !== ''
  return (
    <>
      <div className='say__pair'>
        <TextLine {...props} name='who' />
        <TextLine {...props} name='will' />
      </div>
      <div className='say__pair'>
        <TextLine {...props} name='where' />
        <NumberField
          label={t('dock.fieldUntil')}
          value={until}
          min={turn}
          max={200}
          onChange={(value) => setField(props, 'untilTurn', value)}
          {...(until === undefined ? {} : { hint: t('compose.turnEnds', { time: time({ turn: until + 1, at: 0 }) }) })}
          error={errors.has('untilTurn') ? t('compose.fillIn') : undefined}
        />
      </div>
      <SubjectField {...props} optional />
      {mayAdmit && (
        <Checkbox checked={draft.fields.admits === true} onChange={(on) => setField(props, 'admits', on)}>
          {t('dock.admitsBox')}
        </Checkbox>
      )}
    </>
  )
}
