import type { ReactNode } from 'react'
import type { HttpBodies } from '../../../../shared/wire/http.ts'
import { useText } from '../../../text/use-text.ts'
import { Choice } from '../../../ui/choice.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import './class-choice.css'

export type ClassAsked = Pick<HttpBodies['class'], 'name' | 'count'>

/** Groups of a class when it is first chosen, and the most there may be (shared/wire/http.ts). */
const FIRST_COUNT = 3
const COUNT_MAX = 30
const NAME_MAX = 60

/** One exercise, or several of the same at once for a class: its name and how many groups. */
export function ClassChoice({
  value,
  onChange,
}: {
  value: ClassAsked | undefined
  onChange: (asked: ClassAsked | undefined) => void
}): ReactNode {
  const t = useText()
  return (
    <div className='class-choice'>
      <Choice<'one' | 'class'>
        label={t('board.how')}
        wide
        value={value === undefined ? 'one' : 'class'}
        onChange={(id) => onChange(id === 'one' ? undefined : { name: t('board.classFirst'), count: FIRST_COUNT })}
        options={[
          { id: 'one', label: t('board.one') },
          { id: 'class', label: t('board.class') },
        ]}
      />
      {value !== undefined && (
        <>
          <div className='class-choice__fields'>
            <TextField
              label={t('board.className')}
              value={value.name}
              onChange={(name) => onChange({ ...value, name })}
              maxLength={NAME_MAX}
            />
            <NumberField
              label={t('board.groups')}
              value={value.count}
              min={2}
              max={COUNT_MAX}
              onChange={(count) => onChange({ ...value, count: count ?? value.count })}
            />
          </div>
          <p className='class-choice__note'>{t('board.classNote')}</p>
        </>
      )}
    </div>
  )
}
