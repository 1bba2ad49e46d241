import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A standing forum: members, chair, rule (E18). */
export type Council = {
  readonly id: string
  readonly kind: 'council'
  readonly title: string
  readonly members: readonly string[]
  readonly chair: string
  readonly rule: 'consensus' | 'silence' | 'minus_one' | 'two_thirds'
}

export const council = defineNoun<Council, Shown<Council, 'title' | 'members' | 'chair' | 'rule'>>({
  kind: 'council',
  see: () => 'whole',
  faces: { whole },
})
