import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { Sentence } from '../model/sentence.ts'

/** What a seat saw, was told or was shown of something it does not own: knowledge ages and can be wrong. */
export type Sighting = {
  readonly id: string
  readonly kind: 'sighting'
  readonly viewer: string
  readonly what: 'posture' | 'activity' | 'patrol' | 'shipment'
  readonly of: string
  readonly place: string
  readonly value: number
  readonly turn: number
  readonly at: number
  readonly source: string
  readonly quality: number
  readonly says: Sentence
}

export const sighting = defineNoun<
  Sighting,
  Shown<Sighting, 'viewer' | 'what' | 'of' | 'place' | 'value' | 'turn' | 'at' | 'source' | 'quality' | 'says'>
>({
  kind: 'sighting',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.viewer) ? 'own' : null),
  faces: { own: whole },
})
