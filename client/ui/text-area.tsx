import type { ReactNode } from 'react'
import { TextArea as RacTextArea, TextField } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { classNames } from './class-names.ts'
import { FieldLabel } from './field-label.tsx'
import type { FieldProps } from './field-notes.tsx'
import { FieldNotes } from './field-notes.tsx'
import { fieldProps } from './field-props.ts'
import { given } from './given.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

type TextAreaProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  /** The limit the server keeps. Typing may pass it, so that nothing pasted is lost; the counter then says by how much. */
  max?: number
  rows?: number
  placeholder?: string
  /** Serif, for words a person will be held to. */
  doc?: boolean
}

/** Several lines of text, with a counter when there is a limit. */
export function TextArea(props: TextAreaProps): ReactNode {
  const { label, labelHidden, hint, error, value, onChange, max, rows = 3, placeholder, doc = false } = props
  const t = useText()
  const used = [...value].length
  const over = max === undefined ? 0 : Math.max(0, used - max)
  const shownError = error ?? (over > 0 ? t('ui.charactersOver', { over }) : undefined)
  return (
    <TextField {...fieldProps({ ...props, error: shownError })} value={value} onChange={onChange}>
      <FieldLabel label={label} {...given({ labelHidden })} />
      <RacTextArea
        className={classNames('field__control', 'field__area', doc && 'field__area--doc')}
        rows={rows}
        {...given({ placeholder })}
      />
      <div className='field__foot'>
        <div>
          <FieldNotes hint={hint} error={shownError} />
        </div>
        {max !== undefined && (
          <span className='field__count' data-tone={over > 0 ? 'crit' : 'plain'}>
            <span aria-hidden='true'>{t('ui.charactersShort', { used, max })}</span>
            <VisuallyHidden>{t('ui.characters', { used, max })}</VisuallyHidden>
          </span>
        )}
      </div>
    </TextField>
  )
}
