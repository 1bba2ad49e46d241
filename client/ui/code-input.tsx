import type { ReactNode } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { classNames } from './class-names.ts'
import { FieldLabel } from './field-label.tsx'
import { FieldNotes } from './field-notes.tsx'
import { JOIN_LENGTH, joinCode } from './join-code.ts'
import './code-input.css'

type CodeInputProps = {
  /** Up to eight symbols, no dash. */
  value: string
  onChange: (code: string) => void
  error?: string
  disabled?: boolean
  autoFocus?: boolean
  /** Drawn after the boxes: a tick once the server knows the code. */
  trail?: ReactNode
}

const places = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** The join code: one real input under eight boxes, so that paste, undo and screen readers work as in any field. */
export function CodeInput({ value, onChange, error, disabled = false, autoFocus = false, trail }: CodeInputProps): ReactNode {
  const t = useText()
  const [dropped, setDropped] = useState('')
  const [caret, setCaret] = useState<number>()
  const input = useRef<HTMLInputElement>(null)
  const caretToRestore = useRef<number>(undefined)
  const change = (typed: string) => {
    const cleaned = joinCode(typed)
    const behind = joinCode(typed.slice(0, input.current?.selectionStart ?? typed.length)).code.length
    caretToRestore.current = behind
    setDropped(cleaned.dropped)
    setCaret(behind)
    if (cleaned.code !== value) onChange(cleaned.code)
  }
  // Cleaning rewrites the field, and a browser then puts the caret at its end: put it back where the person typed.
  useLayoutEffect(() => {
    const place = caretToRestore.current
    caretToRestore.current = undefined
    if (place !== undefined && input.current === document.activeElement) input.current?.setSelectionRange(place, place)
  })
  return (
    <TextField
      className='field field--large'
      value={value}
      onChange={change}
      isDisabled={disabled}
      isInvalid={error !== undefined}
      validationBehavior='aria'
      autoFocus={autoFocus}
      onBlur={() => setCaret(undefined)}
    >
      <FieldLabel label={t('ui.joinCode')} />
      <div className='code-input' data-invalid={error !== undefined} data-disabled={disabled || undefined}>
        <div className='code-input__boxes' dir='ltr'>
          {places.map((i) => (
            <span
              key={i}
              className={classNames('code-input__box', i === 4 && 'code-input__box--second')}
              data-caret={caret !== undefined && Math.min(caret, JOIN_LENGTH - 1) === i}
              aria-hidden='true'
            >
              {value[i]}
            </span>
          ))}
          <Input
            ref={input}
            className='code-input__real'
            autoCapitalize='characters'
            autoComplete='off'
            autoCorrect='off'
            spellCheck='false'
            inputMode='text'
            onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? undefined)}
          />
        </div>
        {trail}
      </div>
      <div aria-live='polite'>
        <FieldNotes hint={dropped === '' ? t('ui.joinCodeHint') : t('ui.joinCodeDropped', { dropped })} error={error} />
      </div>
    </TextField>
  )
}
