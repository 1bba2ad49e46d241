import type { FormField, Raw } from './form-fields.ts'

/** What every input of an order form is given. `value` is the field as written so far; `raw` all of them. */
export type InputProps = {
  readonly action: string
  readonly field: FormField
  readonly label: string
  readonly raw: Raw
  readonly value: unknown
  readonly error?: string | undefined
  readonly onChange: (value: unknown) => void
}

/** A value as text; anything else is none. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
