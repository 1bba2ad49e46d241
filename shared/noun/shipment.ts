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
  readonly kg: Readonly<Record<string, number>>
  readonly assets: readonly string[]
  readonly marking: 'civil' | 'military'
  readonly status: 'waiting' | 'moving' | 'delivered'
  readonly leftTurn: number
}

export const shipment = defineNoun<
  Shipment,
  Shown<Shipment, 'from' | 'to' | 'origin' | 'place' | 'kg' | 'assets' | 'marking' | 'status' | 'leftTurn'>
>({
  kind: 'shipment',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.from === v.seat || r.to === v.seat)) ? 'party' : null,
  faces: { party: whole },
})
