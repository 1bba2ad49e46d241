import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** What a seat makes of an incident: the engine's b (hidden), the band it is shown, and the estimate it submitted. */
export type Belief = {
  readonly id: string
  readonly kind: 'belief'
  readonly seat: string
  readonly incident: string
  /** Odds before any evidence (E3, p0), fixed when the seat first hears of it. */
  readonly prior: number
  readonly b: number
  readonly low: number
  readonly high: number
  readonly submitted?: {
    readonly p: number
    readonly confidence: 'low' | 'medium' | 'high'
    readonly turn: number
    readonly reason?: TextRef
  }
  readonly history: readonly { readonly turn: number; readonly b: number; readonly p?: number }[]
}

export const belief = defineNoun<Belief, Shown<Belief, 'seat' | 'incident' | 'low' | 'high'>>({
  kind: 'belief',
  see: (r, v) => (v.kind === 'control' || v.revealed ? 'truth' : v.kind === 'evaluator' || v.seat === r.seat ? 'own' : null),
  faces: { truth: whole, own: fields(['seat', 'incident', 'low', 'high', 'submitted']) },
})
