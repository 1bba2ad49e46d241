import { type ReactNode, useState } from 'react'
import { textMax } from '../../../../shared/model/field.ts'
import type { Request } from '../../../../shared/noun/request.ts'
import { BusyButton } from '../../../app/busy-button.tsx'
import { useStateOf, useWords } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useAct } from '../use-act.ts'

/** Control's answer to one question; its seat alone reads it. */
export function AnswerDialog({ request, onClose }: { request: Request; onClose: () => void }): ReactNode {
  const t = useText()
  const act = useAct(onClose)
  const state = useStateOf(request.seat)
  const asked = useWords(request.text)
  const [text, setText] = useState('')
  const send = (): void => {
    if (text.trim() === '') {
      act.fail(t('run.messageEmpty'))
      return
    }
    void act.run({ do: 'answer-request', request: request.id, text: text.trim() })
  }
  return (
    <Dialog
      title={t('run.answerTitle', { state: state?.name ?? request.seat })}
      lead={<q className='serif'>{asked}</q>}
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <BusyButton kind='primary' busy={act.working} busyText={t('run.messageSending')} onPress={send}>
          {t('run.answerSend')}
        </BusyButton>
      }
    >
      <TextArea label={t('run.messageText')} value={text} onChange={setText} max={textMax} rows={5} doc error={act.error} />
    </Dialog>
  )
}
