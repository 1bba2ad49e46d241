import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** An offer of relief (JL2): who, what, by what lift. */
export type Offer = {
  readonly id: string
  readonly kind: 'offer'
  readonly from: string
  readonly to: string
  readonly need?: string
  readonly place: string
  readonly kg: Readonly<Record<string, number>>
  readonly assets: readonly string[]
  readonly conditions?: TextRef
  readonly status: 'offered' | 'accepted' | 'declined' | 'shipped' | 'delivered' | 'lapsed'
  readonly turn: number
  readonly acceptedTurn?: number
}

export const offer = defineNoun<Offer, Shown<Offer, 'from' | 'to' | 'place' | 'kg' | 'assets' | 'status' | 'turn'>>({
  kind: 'offer',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.from === v.seat || r.to === v.seat)) ? 'party' : null,
  faces: { party: whole },
})
