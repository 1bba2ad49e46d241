import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A story fed into another public under cover (PD6). Its author's and control's alone, until it comes out. */
export type Covert = {
  readonly id: string
  readonly kind: 'covert'
  readonly by: string
  readonly target: string
  readonly rumour: string
  readonly exposed: boolean
  readonly turn: number
}

export const covert = defineNoun<Covert, Shown<Covert, 'by' | 'target' | 'rumour' | 'exposed' | 'turn'>>({
  kind: 'covert',
  see: (r, v) => (r.exposed || v.kind === 'control' || v.revealed || (v.seat !== undefined && v.seat === r.by) ? 'whole' : null),
  faces: { whole },
})
