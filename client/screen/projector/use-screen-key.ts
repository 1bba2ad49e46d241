import { useEffect, useState } from 'react'
import { errorText } from '../../app/error-text.ts'
import { api } from '../../net/api.ts'

/**
 * The projector's link carries its key behind the #, where no server and no log sees it. It is handed in once and taken out of the
 * address bar, which a whole room reads. A browser that came before, or that runs the exercise, needs none.
 */
export function useScreenKey(): { readonly ready: boolean; readonly trouble: string | undefined } {
  const [ready, setReady] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => {
    const key = /^#([\w-]{16,100})$/.exec(location.hash)?.[1]
    if (key !== undefined) {
      history.replaceState(history.state, '', location.pathname)
      handingIn = api.screen({ key }).finally(() => {
        handingIn = undefined
      })
    }
    Promise.resolve(handingIn).then(
      () => setReady(true),
      (error: unknown) => setTrouble(errorText(error)),
    )
  }, [])
  return { ready, trouble }
}

/** A key that is being handed in: who asks meanwhile, as React's strict mode does, waits for the same one. */
let handingIn: Promise<unknown> | undefined
