import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** A request for information from a seat to control: who asked, who of control sees to it, and since when (C5). */
export type Request = {
  readonly id: string
  readonly kind: 'request'
  readonly seat: string
  readonly person: string
  readonly text: TextRef
  readonly turn: number
  readonly at: number
  readonly status: 'open' | 'owned' | 'answered'
  /** The person of control who sees to it. */
  readonly owner?: string
  readonly answer?: TextRef
  readonly answeredTurn?: number
  readonly answeredAt?: number
}

export const request = defineNoun<Request, Shown<Request, 'seat' | 'person' | 'text' | 'turn' | 'at' | 'status'>>({
  kind: 'request',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: whole },
})
