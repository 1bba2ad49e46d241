import { useCallback, useRef, useState } from 'react'
import { isRefusal } from '../../../shared/model/refusal.ts'
import type { Answer } from '../../../shared/wire/socket.ts'
import { useSay } from '../../store/use-session.ts'
import { announcer } from '../../ui/announcer.ts'

/** A command of this component: under way, or refused with the sentence to show. */
export type CommandState = {
  readonly busy: boolean
  readonly fault: string | undefined
  /** Sends; true once it was accepted. A second press while the first is under way sends nothing. */
  readonly run: (send: () => Promise<Answer>) => Promise<boolean>
  readonly clear: () => void
}

/** Sends a command and keeps its refusal, so that it can be shown where it was asked for. */
export function useCommand(): CommandState {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const underWay = useRef(false)
  const run = useCallback(
    async (send: () => Promise<Answer>) => {
      if (underWay.current) return false
      underWay.current = true
      setBusy(true)
      setFault(undefined)
      const answer = await send().finally(() => {
        underWay.current = false
        setBusy(false)
      })
      if (!isRefusal(answer)) return true
      const words = say(answer)
      setFault(words)
      announcer.say(words, 'assertive')
      return false
    },
    [say],
  )
  return { busy, fault, run, clear: useCallback(() => setFault(undefined), []) }
}
