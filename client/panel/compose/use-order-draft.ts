import { useCallback, useMemo, useState } from 'react'
import type { AnyAction } from '../../../shared/model/action.ts'
import { order } from '../../net/commands.ts'
import { type Composing, useScreen } from '../../store/screen.ts'
import { useDesk, useView } from '../../store/use-session.ts'
import { firstParams } from './first-params.ts'
import type { Raw } from './form-fields.ts'
import { type OrderFault, orderFault } from './order-fault.ts'
import { type CommandState, useCommand } from './use-command.ts'

/** Key of the one unfinished order of this person: it survives a reload and follows to another device. */
export const draftKey = 'compose'

/** A form as it is being written. */
export type OrderDraft = {
  readonly raw: Raw
  readonly set: (name: string, value: unknown) => void
  readonly fault: OrderFault
  readonly command: CommandState
  /** Sends it; true once it was accepted. */
  readonly send: () => Promise<boolean>
}

/** The unfinished order as it was kept, or undefined. */
export function readDraft(kept: string): Composing | undefined {
  if (kept === '') return undefined
  try {
    const value = JSON.parse(kept) as Partial<Composing> | null
    return typeof value?.action === 'string' && typeof value.params === 'object' ? value : undefined
  } catch {
    return undefined
  }
}

/** Writes one order: its fields, what stands against it, and sending it. */
export function useOrderDraft(action: AnyAction, composing: Composing): OrderDraft {
  const view = useView()
  const selected = useScreen((state) => state.selected)
  const [, keep] = useDesk(draftKey)
  const command = useCommand()
  const { replaces } = composing
  const [raw, setRaw] = useState<Raw>(() => firstParams({ view, action, given: composing.params, selected }))
  const fault = useMemo(() => orderFault({ view, action, raw, replaces }), [view, action, raw, replaces])
  const set = useCallback(
    (name: string, value: unknown) => {
      const next = { ...raw, [name]: value }
      setRaw(next)
      keep(JSON.stringify({ action: action.kind, params: next, ...(replaces === undefined ? {} : { replaces }) }))
      command.clear()
    },
    [raw, keep, action.kind, replaces, command.clear],
  )
  const send = async (): Promise<boolean> => {
    const { params } = fault
    if (params === undefined || fault.refusal !== undefined) return false
    const sent = await command.run(() => order(action.kind, params, replaces === undefined ? {} : { replaces }))
    if (sent) keep('')
    return sent
  }
  return { raw, set, fault, command, send }
}
