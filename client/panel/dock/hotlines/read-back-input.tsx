import { type ReactNode, useState } from 'react'
import { usePhase } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { NumberField } from '../../../ui/number-field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { saysChoices } from './message-parts.ts'
import type { FieldValue, ReadBackRow } from './read-back.ts'

type ReadBackInputProps = { row: ReadBackRow; label: string; onChange: (value: FieldValue) => void; error: string | undefined }

/** One field as it is repeated: chosen where there are choices, else their words or one's own. */
export function ReadBackInput(props: ReadBackInputProps): ReactNode {
  const t = useText()
  const { turn } = usePhase()
  const { row, label, onChange, error } = props
  const shared = { label, labelHidden: true, error }
  if (row.name === 'says') {
    const options = Object.entries(saysChoices).map(([id, name]) => ({ id, label: t(name) }))
    return (
      <SelectField
        {...shared}
        options={options}
        value={typeof row.back === 'string' ? row.back : undefined}
        onChange={onChange}
        placeholder={t('dock.choose')}
      />
    )
  }
  if (row.name === 'admits') {
    const options = [
      { id: 'yes', label: t('dock.admitsYes') },
      { id: 'no', label: t('dock.admitsNo') },
    ]
    const value = row.back === undefined ? undefined : row.back === true ? 'yes' : 'no'
    return (
      <SelectField {...shared} options={options} value={value} onChange={(id) => onChange(id === 'yes')} placeholder={t('dock.choose')} />
    )
  }
  if (typeof row.said === 'number') {
    const value = typeof row.back === 'number' ? row.back : undefined
    return (
      <NumberField
        {...shared}
        value={value}
        min={row.name === 'untilTurn' ? Math.min(turn, row.said) : 0.5}
        max={200}
        step={Number.isInteger(row.said) ? 1 : 0.5}
        onChange={(next) => onChange(next ?? '')}
      />
    )
  }
  return <WordsInput {...props} said={String(row.said)} />
}

const theirs = 'theirs'
const own = 'own'

/** Words: theirs with one press, or typed. */
function WordsInput({ row, label, onChange, error, said }: ReadBackInputProps & { said: string }): ReactNode {
  const t = useText()
  const back = typeof row.back === 'string' ? row.back : undefined
  const [typing, setTyping] = useState(back !== undefined && back !== said)
  if (typing) return <TextField label={label} labelHidden value={back ?? ''} onChange={onChange} error={error} autoFocus />
  return (
    <SelectField
      label={label}
      labelHidden
      error={error}
      placeholder={t('dock.choose')}
      options={[
        { id: theirs, label: said },
        { id: own, label: t('dock.otherWords') },
      ]}
      value={back === undefined || back === '' ? undefined : theirs}
      onChange={(id) => {
        if (id === own) setTyping(true)
        onChange(id === own ? '' : said)
      }}
    />
  )
}
