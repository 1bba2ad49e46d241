import { useEffect } from 'react'
import type { Clock } from '../../../shared/noun/clock.ts'
import { control } from '../../net/commands.ts'
import { currentSession } from '../../net/current-session.ts'
import { usePreferences } from '../../store/preferences.ts'
import { tellAnswer } from './tell-answer.ts'

type Hands = { readonly writeToAll: () => void; readonly newInject: () => void }

/** `Shift Space` pauses and resumes, `M` writes to all seats, `N` begins an inject (DESIGN.md 9). Not while a field or a dialog has the focus. */
export function useConsoleKeys({ writeToAll, newInject }: Hands): void {
  useEffect(() => {
    const letters: Readonly<Record<string, () => void>> = { KeyM: writeToAll, KeyN: newInject }
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
      if (event.code === 'Space' && event.shiftKey) {
        take(event)
        const clock = currentSession().store.getState().view?.get('clock:main') as Clock | undefined
        tellAnswer(control({ do: clock?.paused === true ? 'resume' : 'pause' }))
      }
      const press = letters[event.code]
      if (press !== undefined && !event.shiftKey && usePreferences.getState().letterKeys) {
        take(event)
        press()
      }
    }
    // Before the control that has the focus: a button would take the space for itself.
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [writeToAll, newInject])
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]') !== null
  )
}
