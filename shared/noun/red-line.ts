import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A line a state will not see crossed, checked by an expression. Private unless shared (IN4). */
export type RedLine = {
  readonly id: string
  readonly kind: 'red-line'
  readonly seat: string
  readonly text: string
  readonly status: 'holding' | 'at-risk' | 'crossed'
  readonly crossedTurn: number
  readonly shared: readonly string[]
}

export const redLine = defineNoun<RedLine, Shown<RedLine, 'seat' | 'text' | 'status' | 'crossedTurn'>>({
  kind: 'red-line',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (v.seat === r.seat || r.shared.includes(v.seat)))
      ? 'own'
      : null,
  faces: { own: whole },
})
