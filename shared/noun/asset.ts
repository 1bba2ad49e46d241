import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** One aircraft, ship, vehicle or team. In one place, used once a turn. */
export type Asset = {
  readonly id: string
  readonly kind: 'asset'
  readonly state: string
  readonly type: 'a400m' | 'c17' | 'c130' | 'helicopter' | 'landing-ship' | 'ro-ro' | 'truck' | 'engineers' | 'patrol' | 'hospital'
  readonly name: string
  readonly place: string
  readonly payloadKg: number
  readonly busyTurn: number
}

export const asset = defineNoun<Asset, Shown<Asset, 'state' | 'type' | 'name' | 'place' | 'payloadKg' | 'busyTurn'>>({
  kind: 'asset',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.state) ? 'own' : null),
  faces: { own: whole },
})
