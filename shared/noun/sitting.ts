import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** A session of a council, open from when it is convened to the end of the turn. */
export type Sitting = {
  readonly id: string
  readonly kind: 'sitting'
  readonly council: string
  readonly by: string
  readonly forum: 'council' | 'technical' | 'civil' | 'contact_group'
  readonly urgent: boolean
  readonly agenda: TextRef | string
  readonly invited: readonly string[]
  readonly turn: number
  readonly at: number
  readonly open: boolean
}

export const sitting = defineNoun<
  Sitting,
  Shown<Sitting, 'council' | 'by' | 'forum' | 'urgent' | 'agenda' | 'invited' | 'turn' | 'at' | 'open'>
>({
  kind: 'sitting',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && r.invited.includes(v.seat)) ? 'party' : null),
  faces: { party: whole },
})
