import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** A seat's brief. */
export type Brief = {
  readonly id: string
  readonly kind: 'brief'
  readonly seat: string
  readonly body: TextRef
}

export const brief = defineNoun<Brief, Shown<Brief, 'seat' | 'body'>>({
  kind: 'brief',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: whole },
})
