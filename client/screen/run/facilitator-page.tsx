import { type ReactNode, useEffect, useState } from 'react'
import { errorText } from '../../app/error-text.ts'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { MessagePage } from '../../app/message-page.tsx'
import { useLoad } from '../../app/use-load.ts'
import { api, RefusedError } from '../../net/api.ts'
import { useText } from '../../text/use-text.ts'
import { FacilitatorBoard } from './board/facilitator-board.tsx'
import { FacilitatorGate } from './facilitator-gate.tsx'
import { keyIn } from './key-in.ts'

/** Signs in with the key of the facilitator's link, which then leaves the address bar; asks for it where there is none. */
export function FacilitatorPage(): ReactNode {
  const t = useText()
  const [trouble, setTrouble] = useState<string>()
  const { value: about, error, again } = useLoad(signInAndLook)
  const signIn = async (key: string): Promise<void> => {
    try {
      await api.facilitator({ key })
      setTrouble(undefined)
      again()
    } catch (fault) {
      setTrouble(errorText(fault))
    }
  }
  useEffect(() => {
    const onHash = (): void => again()
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [again])
  if (error !== undefined && !(error instanceof RefusedError)) {
    return <MessagePage title={t('run.title')}>{errorText(error)}</MessagePage>
  }
  if (about === undefined && error === undefined) return <LoadingBars />
  if (about?.facilitator === true) return <FacilitatorBoard secure={about.secure} />
  return <FacilitatorGate trouble={trouble ?? (error === undefined ? undefined : errorText(error))} onKey={(key) => void signIn(key)} />
}

/** A sign-in that is under way: who asks meanwhile, as React's strict mode does, waits for the same one. */
let signingIn: Promise<unknown> | undefined

async function signInAndLook(): ReturnType<typeof api.about> {
  const key = keyIn(location.hash)
  if (key !== undefined) {
    // Before anything else: a key must not stand in the address bar, nor in the history, while others look at the screen.
    history.replaceState(history.state, '', location.pathname)
    signingIn = api.facilitator({ key }).finally(() => {
      signingIn = undefined
    })
  }
  await signingIn
  return api.about()
}
