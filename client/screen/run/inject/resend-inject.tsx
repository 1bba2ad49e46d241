import { type ReactNode, useState } from 'react'
import type { Inject } from '../../../../shared/noun/inject.ts'
import { BusyButton } from '../../../app/busy-button.tsx'
import { useText } from '../../../text/use-text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { useAct } from '../use-act.ts'
import { ToSeats } from './to-seats.tsx'

/** The words of a released inject once more, to the same seats or others. */
export function ResendInject({ inject, onClose }: { inject: Inject; onClose: () => void }): ReactNode {
  const t = useText()
  const act = useAct(onClose)
  const [to, setTo] = useState<readonly string[]>(inject.to)
  const send = (): void => {
    if (to.length === 0) {
      act.fail(t('run.newToNobody'))
      return
    }
    void act.run({ do: 'resend-inject', inject: inject.id, to: [...to] })
  }
  return (
    <Dialog
      title={t('run.resendTitle', { title: inject.title })}
      lead={t('run.resendLead')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <BusyButton kind='primary' busy={act.working} busyText={t('run.messageSending')} onPress={send}>
          {t('run.resendGo')}
        </BusyButton>
      }
    >
      <div className='inject-form'>
        {act.error !== undefined && (
          <NoticeBar tone='crit' announce='alert'>
            {act.error}
          </NoticeBar>
        )}
        <ToSeats value={to} onChange={setTo} />
      </div>
    </Dialog>
  )
}
