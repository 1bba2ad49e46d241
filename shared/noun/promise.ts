import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** An undertaking given on a line or in public: kept, due or broken. Clear only after a correct read-back. */
export type Promise = {
  readonly id: string
  readonly kind: 'promise'
  readonly by: string
  readonly to: readonly string[]
  readonly who: string
  readonly will: string
  readonly where?: string
  readonly untilTurn: number
  readonly clear: boolean
  readonly admits: boolean
  readonly status: 'due' | 'kept' | 'broken'
  readonly public: boolean
  readonly message?: string
  readonly about?: string
  readonly turn: number
}

export const promise = defineNoun<Promise, Shown<Promise, 'by' | 'to' | 'will' | 'untilTurn' | 'status' | 'clear' | 'public' | 'turn'>>({
  kind: 'promise',
  see: (r, v) =>
    r.public || v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.by === v.seat || r.to.includes(v.seat)))
      ? 'party'
      : null,
  faces: { party: whole },
})
