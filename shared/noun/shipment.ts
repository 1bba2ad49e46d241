import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** Relief under way: its cargo is in neither stock until it lands. */
export type Shipment = {
  readonly id: string
  readonly kind: 'shipment'
  readonly from: string
  readonly to: string
  readonly origin: string
  readonly place: string
  readonly need?: string
  readonly offer?: string
  /** What was loaded, and what of it has been unloaded; the rest is in transit. */
  readonly kg: Readonly<Record<string, number>>
  readonly landedKg: Readonly<Record<string, number>>
  readonly assets: readonly string[]
  readonly mode: 'air' | 'sea' | 'road'
  readonly marking: 'civil' | 'military'
  readonly status: 'waiting' | 'moving' | 'delivered'
  readonly leftTurn: number
  /** The turn in which it reaches the border or the runway; it lands then if it is cleared. */
  readonly dueTurn: number
  /** It had to wait for clearance. */
  readonly waited?: true
}

export const shipment = defineNoun<
  Shipment,
  Shown<
    Shipment,
    'from' | 'to' | 'origin' | 'place' | 'kg' | 'landedKg' | 'assets' | 'mode' | 'marking' | 'status' | 'leftTurn' | 'dueTurn'
  >
>({
  kind: 'shipment',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.from === v.seat || r.to === v.seat)) ? 'party' : null,
  faces: { party: whole },
})
