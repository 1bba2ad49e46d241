import { useState } from 'react'
import { isRefusal } from '../../../shared/model/refusal.ts'
import type { ControlAct } from '../../../shared/wire/control-act.ts'
import { refusalText } from '../../app/error-text.ts'
import { control } from '../../net/commands.ts'

/** One act of a dialog: under way, or refused with the sentence to show beside its fields. */
export type ActState = {
  readonly working: boolean
  readonly error: string | undefined
  readonly fail: (error: string) => void
  readonly run: (act: ControlAct) => Promise<void>
}

/** Sends an act of control; `onDone` once it was accepted. */
export function useAct(onDone: () => void): ActState {
  const [state, setState] = useState<{ readonly working: boolean; readonly error?: string }>({ working: false })
  const run = async (act: ControlAct): Promise<void> => {
    setState({ working: true })
    const answer = await control(act)
    if (isRefusal(answer)) setState({ working: false, error: refusalText(answer) })
    else onDone()
  }
  return { working: state.working, error: state.error, fail: (error) => setState({ working: false, error }), run }
}
