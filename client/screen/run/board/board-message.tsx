import { type ReactNode, useState } from 'react'
import { textMax } from '../../../../shared/model/field.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'

type BoardMessageProps = { count: number; onClose: () => void; onSend: (text: string) => void }

/** Words of control to everybody in several sessions at once. */
export function BoardMessage({ count, onClose, onSend }: BoardMessageProps): ReactNode {
  const t = useText()
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const send = (): void => {
    if (text.trim() === '') {
      setError(t('run.messageEmpty'))
      return
    }
    onSend(text.trim())
    onClose()
  }
  return (
    <Dialog
      title={t('board.messageTitle', { count })}
      lead={t('run.messageNote')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <Button kind='primary' onPress={send}>
          {t('run.messageSend')}
        </Button>
      }
    >
      <TextArea label={t('run.messageText')} value={text} onChange={setText} max={textMax} rows={5} doc error={error} />
    </Dialog>
  )
}
