import type { ReactNode } from 'react'
import { useSetting, useView } from '../../store/use-session.ts'
import type { MessageKey } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { ComboField } from '../../ui/combo-field.tsx'
import type { InputProps } from './input-props.ts'
import { placeChoices } from './place-choices.ts'
import { StateName } from './state-name.tsx'

const kindNames: Readonly<Record<string, MessageKey>> = {
  capital: 'compose.placeCapital',
  port: 'compose.placePort',
  airfield: 'compose.placeAirfield',
  border: 'compose.placeBorder',
  sea: 'compose.placeSea',
  camp: 'compose.placeCamp',
  cable: 'compose.placeCable',
  city: 'compose.placeCity',
  dam: 'compose.placeDam',
}

/** A place of the region, found by typing. */
export function PlaceInput({
  action,
  field,
  label,
  value,
  error,
  onChange,
  kinds,
}: InputProps & { kinds: readonly string[] | undefined }): ReactNode {
  const t = useText()
  const view = useView()
  const { states } = useSetting()
  const options = placeChoices(view, action, kinds).map((place) => {
    const kind = kindNames[place.kind]
    const owner = states.find((state) => state.id === place.state)?.name
    const note = [kind === undefined ? undefined : t(kind), owner].filter((part) => part !== undefined).join(', ')
    return {
      id: place.id,
      label: place.name,
      note,
      ...(place.state === undefined ? {} : { lead: <StateName id={place.state} size={16} tokenOnly /> }),
    }
  })
  return (
    <ComboField
      label={label}
      error={error}
      required={!field.optional}
      options={options}
      value={typeof value === 'string' ? value : undefined}
      onChange={onChange}
      placeholder={t('compose.placeHint')}
    />
  )
}
