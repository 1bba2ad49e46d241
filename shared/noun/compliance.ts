import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** What a party did about one undertaking in truth (E13). The others learn what its verifier found, and this once the truth is shown. */
export type Compliance = {
  readonly id: string
  readonly kind: 'compliance'
  readonly agreement: string
  readonly article: string
  readonly party: string
  readonly kept: boolean
  readonly turn: number
}

export const compliance = defineNoun<Compliance, Shown<Compliance, 'agreement' | 'article' | 'party' | 'kept' | 'turn'>>({
  kind: 'compliance',
  see: (_r, v) => (v.kind === 'control' || v.kind === 'evaluator' || v.revealed ? 'whole' : null),
  faces: { whole },
})
