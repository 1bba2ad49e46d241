import type { ReactNode } from 'react'
import { errorText } from '../../../app/error-text.ts'
import { api } from '../../../net/api.ts'
import { useText } from '../../../text/use-text.ts'
import { announcer } from '../../../ui/announcer.ts'
import { showToast } from '../../../ui/toast-queue.ts'
import { ConfirmButton } from '../confirm-button.tsx'

/** Makes another code at the second press, for one that went too far. Who is in stays in. The new one shows by itself. */
export function RenewCode({ session }: { session: string }): ReactNode {
  const t = useText()
  const renew = async (): Promise<void> => {
    try {
      await api.code({ session })
      announcer.say(t('run.codeRenewed'))
    } catch (error) {
      showToast({ text: t('run.refused', { why: errorText(error) }) })
    }
  }
  return (
    <div className='join-code__renew'>
      <ConfirmButton size='small' onConfirm={() => void renew()}>
        {t('run.renewCode')}
      </ConfirmButton>
      <small>{t('run.renewNote')}</small>
    </div>
  )
}
