import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** Turns for which a public stays on its guard without being told again. */
export const guardTurns = 4

/** A public that was told beforehand what stories about a state may come (PD4): such stories find it on its guard. */
export type Forewarning = {
  readonly id: string
  readonly kind: 'forewarning'
  readonly seat: string
  /** The state that such stories would be about. */
  readonly about: string
  readonly turn: number
}

export const forewarning = defineNoun<Forewarning, Shown<Forewarning, 'seat' | 'about' | 'turn'>>({
  kind: 'forewarning',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: whole },
})
