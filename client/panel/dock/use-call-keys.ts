import { useEffect } from 'react'
import { me } from '../../../shared/action/_who.ts'
import { currentSession } from '../../net/current-session.ts'
import { deskKey, useActing } from '../../store/acting.ts'
import { usePreferences } from '../../store/preferences.ts'
import { useSessionStore } from '../../store/session-context.tsx'
import { lineNeeds } from './hotlines/line-needs.ts'
import { verbFaces, writtenVerbs } from './hotlines/verbs.ts'
import { useOwnCall } from './use-floating-call.ts'

/** In a call single keys choose what to say (DESIGN.md 9): A Q P N K, and R reads back what was said last. */
export function useCallKeys(): void {
  const store = useSessionStore()
  const call = useOwnCall()
  const letters = usePreferences((chosen) => chosen.letterKeys)
  const line = call?.status === 'open' ? call.line : undefined
  const other = call === undefined ? undefined : [call.from, call.to]
  const ends = other?.join(' ')
  useEffect(() => {
    if (line === undefined || ends === undefined || !letters) return
    const press = (event: KeyboardEvent): void => {
      const view = store.getState().view
      if (view === undefined || event.defaultPrevented || !isFree(event)) return
      const key = event.key.toUpperCase()
      const verb = writtenVerbs.find((each) => verbFaces[each].key === key)
      const state = ends.split(' ').find((id) => id !== me(view)) ?? ''
      const back = key === verbFaces['read-back'].key ? lineNeeds(view, state).find(({ is }) => is === 'read-back') : undefined
      const draft =
        verb !== undefined ? { verb, fields: {} } : back !== undefined ? { fields: {}, readBack: { of: back.id, back: {} } } : undefined
      if (draft === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      currentSession().connection.keep(deskKey(useActing.getState().by, `say.${line}`), JSON.stringify(draft))
    }
    // Before the page's own keys, some of which are the same letters.
    addEventListener('keydown', press, { capture: true })
    return () => removeEventListener('keydown', press, { capture: true })
  }, [store, line, ends, letters])
}

/** Where letters belong to what has the focus: text, lists that one searches by typing, and dialogs above the page. */
const taken = 'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]'

/** A bare letter, typed where no text is written, no list is open and no dialog lies above. */
function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.key.length !== 1) return false
  const target = event.target
  return !(target instanceof HTMLElement) || target.closest(taken) === null
}
