import type { FieldProps } from './field-notes.tsx'

/** The part of the field props that every React Aria field takes, under its names. */
export function fieldProps(props: FieldProps) {
  const { disabled = false, required = false, error, size = 'medium' } = props
  return {
    isDisabled: disabled,
    isRequired: required,
    isInvalid: error !== undefined,
    validationBehavior: 'aria' as const,
    className: `field field--${size}`,
  }
}
