import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'

/** What a state laid open of itself: a public report (PD7), or information given to some (CB4). Whether it was shaded is hidden. */
export type Disclosure = {
  readonly id: string
  readonly kind: 'disclosure'
  readonly by: string
  readonly to: readonly string[] | 'all'
  readonly what: 'forces' | 'plans' | 'budget' | 'calendar' | 'accounts' | 'compliance' | 'relief' | 'incidents'
  readonly shaded: boolean
  readonly exposed: boolean
  readonly turn: number
}

export const disclosure = defineNoun<Disclosure, Shown<Disclosure, 'by' | 'to' | 'what' | 'turn'>>({
  kind: 'disclosure',
  see: (r, v) =>
    v.kind === 'control' || v.revealed || (v.seat !== undefined && v.seat === r.by)
      ? 'whole'
      : v.kind === 'evaluator' || r.to === 'all' || (v.seat !== undefined && r.to.includes(v.seat))
        ? 'told'
        : null,
  faces: { whole, told: fields(['by', 'to', 'what', 'exposed', 'turn']) },
})
