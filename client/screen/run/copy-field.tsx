import { Copy } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Group, Input, TextField } from 'react-aria-components'
import { useText } from '../../text/use-text.ts'
import { FieldLabel } from '../../ui/field-label.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { showToast } from '../../ui/toast-queue.ts'

/** A text to pass on. The clipboard itself is out of reach without https, so the text is selected and the browser asked to copy it. */
export function CopyField({ label, value, copyLabel }: { label: string; value: string; copyLabel: string }): ReactNode {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const copy = (): void => {
    input.current?.focus()
    input.current?.select()
    showToast({ text: t(copySelection() ? 'app.copied' : 'app.copyByHand') })
  }
  return (
    <TextField className='field field--medium' value={value} isReadOnly>
      <FieldLabel label={label} />
      <Group className='field__control'>
        <Input ref={input} className='field__input' onFocus={(event) => event.currentTarget.select()} />
        <IconButton label={copyLabel} icon={Copy} size='small' onPress={copy} />
      </Group>
    </TextField>
  )
}

/** The only way to copy on a page without https; false where the browser does not do it. */
function copySelection(): boolean {
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}
