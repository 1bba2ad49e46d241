import type { ReactNode } from 'react'
import { SeatToggles } from '../../../panel/compose/seat-toggles.tsx'
import { useSetting } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import './inject-form.css'

/** Who gets it: each state on or off, or all at one press. */
export function ToSeats({ value, onChange }: { value: readonly string[]; onChange: (to: readonly string[]) => void }): ReactNode {
  const t = useText()
  const ids = useSetting().states.map(({ id }) => id)
  const all = value.length === ids.length
  return (
    <fieldset className='to-seats'>
      <legend>{t('run.messageTo')}</legend>
      <TextButton onPress={() => onChange(all ? [] : ids)}>{t(all ? 'run.toNobody' : 'run.toAll')}</TextButton>
      <SeatToggles label={t('run.messageTo')} states={ids} value={value} onChange={onChange} />
    </fieldset>
  )
}
