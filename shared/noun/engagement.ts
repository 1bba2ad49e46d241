import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** Whom a government heard (DP1), addressed (PD5) or explained itself to (DP2) at home, and when. Its own business. */
export type Engagement = {
  readonly id: string
  readonly kind: 'engagement'
  readonly seat: string
  readonly how: 'heard' | 'addressed' | 'explained'
  /** A sector, an audience, or a topic. */
  readonly whom: string
  readonly turn: number
}

export const engagement = defineNoun<Engagement, Shown<Engagement, 'seat' | 'how' | 'whom' | 'turn'>>({
  kind: 'engagement',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: whole },
})
