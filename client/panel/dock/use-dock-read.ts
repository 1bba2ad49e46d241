import { useCallback, useEffect, useMemo } from 'react'
import { useSessionStore } from '../../store/session-context.tsx'
import { useDesk, useHeard, useMe, useView } from '../../store/use-session.ts'
import { countUnread, type ReadMarks, readMarks, type Unread } from './dock-unread.ts'

const deskKey = 'read-marks'

/** What of the dock is unread: kept for the person, the same on a phone and at the desk. */
export function useUnread(): Unread {
  const view = useView()
  const heard = useHeard()
  const { person } = useMe()
  const [kept] = useDesk(deskKey)
  const marks = useMemo(() => readMarks(kept), [kept])
  return useMemo(() => countUnread(view, heard, { marks, person }), [view, heard, marks, person])
}

/** Marks a part of the dock as read as long as it is shown. `line`: the state whose thread it is. */
export function useMarkRead(part: Exclude<keyof ReadMarks, 'lines'> | { readonly line: string }): void {
  const store = useSessionStore()
  const heard = useHeard()
  const [kept, keep] = useDesk(deskKey)
  const last = heard.at(-1)?.i ?? -1
  const line = typeof part === 'string' ? undefined : part.line
  const name = typeof part === 'string' ? part : undefined
  const mark = useCallback(() => {
    if (document.visibilityState !== 'visible') return
    // Read at the moment of writing: another part may have been marked since this was drawn.
    const marks = readMarks(store.getState().desk[deskKey] ?? '')
    const known = line === undefined ? marks[name ?? 'room'] : marks.lines?.[line]
    if ((known ?? -1) >= last) return
    const next = line === undefined ? { ...marks, [name ?? 'room']: last } : { ...marks, lines: { ...marks.lines, [line]: last } }
    keep(JSON.stringify(next))
  }, [store, keep, last, line, name])
  useEffect(() => {
    if (kept !== undefined) mark()
    document.addEventListener('visibilitychange', mark)
    return () => document.removeEventListener('visibilitychange', mark)
  }, [mark, kept])
}
