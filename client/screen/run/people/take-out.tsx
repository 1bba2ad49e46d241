import type { ReactNode } from 'react'
import { errorText } from '../../../app/error-text.ts'
import { api } from '../../../net/api.ts'
import { useText } from '../../../text/use-text.ts'
import { announcer } from '../../../ui/announcer.ts'
import { showToast } from '../../../ui/toast-queue.ts'
import { ConfirmButton } from '../confirm-button.tsx'

type TakeOutProps = { session: string; person: { readonly person: string; readonly name: string }; label: string }

/** Takes a person out at the second press. It shows by itself: the name goes from every list. */
export function TakeOut({ session, person: { person, name }, label }: TakeOutProps): ReactNode {
  const t = useText()
  const takeOut = async (): Promise<void> => {
    try {
      await api.remove({ session, person })
      announcer.say(t('run.takenOut', { name }))
    } catch (error) {
      showToast({ text: t('run.refused', { why: errorText(error) }) })
    }
  }
  return (
    <ConfirmButton size='small' name={`${label}: ${name}`} onConfirm={() => void takeOut()}>
      {label}
    </ConfirmButton>
  )
}
