import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A sealed order, turn-end or waiting for a second signature: its seat may replace or take it back until lock. */
export type Order = {
  readonly id: string
  readonly kind: 'order'
  readonly seat: string
  readonly person: string
  readonly action: string
  readonly params: unknown
  readonly cost: { readonly ap: number; readonly pc: number; readonly cr: number }
  readonly turn: number
  readonly at: number
  /** A second signature is wanted and not yet given. */
  readonly waits: boolean
}

export const order = defineNoun<Order, Shown<Order, 'seat' | 'person' | 'action' | 'params' | 'cost' | 'turn' | 'at' | 'waits'>>({
  kind: 'order',
  see: (r, v) => (v.kind === 'control' || v.seat === r.seat ? 'own' : null),
  faces: { own: whole },
})
