import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** Who puts relief in order where it arrives (JL5): proposed by anybody, open once the host agrees. Everybody sees it. */
export type Mechanism = {
  readonly id: string
  readonly kind: 'mechanism'
  readonly host: string
  readonly by: string
  /** Two states between themselves, a multinational centre, or a platform under civilian lead (2.11). */
  readonly form: 'bilateral' | 'mncc' | 'osocc'
  readonly status: 'proposed' | 'open'
  readonly turn: number
}

export const mechanism = defineNoun<Mechanism, Shown<Mechanism, 'host' | 'by' | 'form' | 'status' | 'turn'>>({
  kind: 'mechanism',
  see: () => 'whole',
  faces: { whole },
})
