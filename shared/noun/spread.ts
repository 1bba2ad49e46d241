import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'

/** How far a rumour has gone in one state: s, i, r in parts per million, sum 1 000 000 (E10). The seat has a poll, ±5 points. */
export type Spread = {
  readonly id: string
  readonly kind: 'spread'
  readonly rumour: string
  readonly state: string
  readonly s: number
  readonly i: number
  readonly r: number
  readonly prebunk: number
  /** The poll: percent infected as measured, with its error. */
  readonly poll: number
  readonly peak: number
}

export const spread = defineNoun<Spread, Shown<Spread, 'rumour' | 'state' | 'poll'>>({
  kind: 'spread',
  see: (r, v) => (v.kind === 'control' || v.revealed ? 'truth' : v.kind === 'evaluator' || v.seat === r.state ? 'own' : null),
  faces: { truth: whole, own: fields(['rumour', 'state', 'poll']) },
})
