import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** Money set aside for working together, thousand CR a year, for one to three years (DP4). */
export type Budget = {
  readonly id: string
  readonly kind: 'budget'
  readonly seat: string
  readonly line: 'lines' | 'relief' | 'exercises' | 'projects'
  readonly perTurn: number
  readonly untilTurn: number
  readonly years: number
  readonly turn: number
}

export const budget = defineNoun<Budget, Shown<Budget, 'seat' | 'line' | 'perTurn' | 'untilTurn' | 'years' | 'turn'>>({
  kind: 'budget',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: whole },
})
