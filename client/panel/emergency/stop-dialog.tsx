import { OctagonX } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { isRefusal } from '../../../shared/model/refusal.ts'
import { refusalText } from '../../app/error-text.ts'
import { stopForReal } from '../../net/commands.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { TextField } from '../../ui/text-field.tsx'

const REASON_MAX = 300

/** A real emergency (X7): asked once, then everything stops for everybody. */
export function StopDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const t = useText()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const stop = async (): Promise<void> => {
    const answer = await stopForReal(reason.trim())
    if (isRefusal(answer)) setError(refusalText(answer))
    else onClose()
  }
  return (
    <Dialog
      title={t('emergency.title')}
      lead={t('emergency.lead')}
      grave
      isOpen={open}
      onOpenChange={(isOpen) => isOpen || onClose()}
      actions={
        <>
          <Button kind='danger' icon={OctagonX} onPress={() => void stop()}>
            {t('emergency.go')}
          </Button>
          <Button autoFocus onPress={onClose}>
            {t('emergency.stay')}
          </Button>
        </>
      }
    >
      {error !== undefined && (
        <NoticeBar tone='crit' announce='alert'>
          {error}
        </NoticeBar>
      )}
      <TextField label={t('emergency.reason')} value={reason} onChange={setReason} maxLength={REASON_MAX} />
    </Dialog>
  )
}
