import { type ReactNode, useState } from 'react'
import { textMax } from '../../../shared/model/field.ts'
import { isRefusal } from '../../../shared/model/refusal.ts'
import { BusyButton } from '../../app/busy-button.tsx'
import { refusalText } from '../../app/error-text.ts'
import { say } from '../../net/commands.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useStates } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { TextArea } from '../../ui/text-area.tsx'

type MessageDialogProps = {
  /** 'all', a seat, or undefined while closed. */
  to: string | undefined
  onClose: () => void
}

/** Words from control to everybody or to one seat. */
export function MessageDialog({ to, onClose }: MessageDialogProps): ReactNode {
  return to === undefined ? null : <OpenDialog key={to} first={to} onClose={onClose} />
}

function OpenDialog({ first, onClose }: { first: string; onClose: () => void }): ReactNode {
  const t = useText()
  const states = useStates()
  const [to, setTo] = useState(first)
  const [text, setText] = useState('')
  const [state, setState] = useState<{ readonly working: boolean; readonly error?: string }>({ working: false })
  const send = async (): Promise<void> => {
    if (text.trim() === '') {
      setState({ working: false, error: t('run.messageEmpty') })
      return
    }
    setState({ working: true })
    const answer = await say(to === 'all' ? 'all' : { seat: to }, text.trim())
    if (isRefusal(answer)) setState({ working: false, error: refusalText(answer) })
    else onClose()
  }
  return (
    <Dialog
      title={t('run.messageTitle')}
      lead={t('run.messageNote')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <BusyButton kind='primary' busy={state.working} busyText={t('run.messageSending')} onPress={() => void send()}>
          {t('run.messageSend')}
        </BusyButton>
      }
    >
      <div className='message-dialog'>
        <SelectField
          label={t('run.messageTo')}
          value={to}
          onChange={setTo}
          options={[
            { id: 'all', label: t('run.messageEverybody') },
            ...states.map((each) => ({
              id: each.id,
              label: each.name,
              lead: <StateToken slot={slotOf(each)} letter={letterOf(each)} size={16} />,
            })),
          ]}
        />
        <TextArea label={t('run.messageText')} value={text} onChange={setText} max={textMax} rows={5} doc error={state.error} />
      </div>
    </Dialog>
  )
}
