import { useMemo } from 'react'
import { useSession } from '../../store/session-context.tsx'
import { useSay, useSetting, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import type { Naming } from './record-label.ts'

/** What is needed to call records by name; new when what the seat sees changes. */
export function useNaming(): Naming {
  useText()
  const view = useView()
  const setting = useSetting()
  const say = useSay()
  const words = useSession((state) => state.words)
  return useMemo(() => ({ view, setting, say, words }), [view, setting, say, words])
}
