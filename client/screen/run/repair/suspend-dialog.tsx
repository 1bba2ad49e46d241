import { CalendarOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { useAct } from '../use-act.ts'

/** Stops for today (X9): everybody is sent away, and the same links open it again. */
export function SuspendDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useText()
  const act = useAct(onClose)
  return (
    <Dialog
      title={t('run.suspendTitle')}
      lead={t('run.suspendLead')}
      grave
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <>
          <Button kind='danger' icon={CalendarOff} onPress={() => void act.run({ do: 'suspend' })}>
            {t('run.suspendGo')}
          </Button>
          <Button autoFocus onPress={onClose}>
            {t('run.endStay')}
          </Button>
        </>
      }
    >
      {act.error !== undefined && (
        <NoticeBar tone='crit' announce='alert'>
          {act.error}
        </NoticeBar>
      )}
    </Dialog>
  )
}
