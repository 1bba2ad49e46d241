import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** A motion before a council. Until the close: who has voted. After it: how. */
export type Motion = {
  readonly id: string
  readonly kind: 'motion'
  readonly council: string
  readonly sitting: string
  readonly by: string
  readonly what: 'declaration' | 'mission' | 'fund' | 'mandate' | 'inquiry' | 'suspension' | 'relief'
  readonly text: TextRef | string
  readonly about?: string
  readonly members: readonly string[]
  readonly voted: readonly string[]
  readonly votes: Readonly<Record<string, 'yes' | 'no' | 'abstain' | 'break_silence'>>
  readonly reservations: Readonly<Record<string, TextRef | string>>
  readonly status: 'open' | 'adopted' | 'fell'
  /** How the count came out, once it is closed. */
  readonly verdict?: 'adopted' | 'rejected' | 'silence-broken' | 'no-quorum'
  /** The member whose vote did not count, under minus-one (E18). */
  readonly without?: string
  readonly turn: number
}

export const motion = defineNoun<
  Motion,
  Shown<Motion, 'council' | 'sitting' | 'by' | 'what' | 'text' | 'members' | 'voted' | 'status' | 'turn'>
>({
  kind: 'motion',
  see: (r, v) =>
    v.kind === 'control' || r.status !== 'open'
      ? v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && r.members.includes(v.seat)) || r.status === 'adopted'
        ? 'closed'
        : null
      : v.kind === 'evaluator' || (v.seat !== undefined && r.members.includes(v.seat))
        ? 'open'
        : null,
  faces: { closed: whole, open: fields(['council', 'sitting', 'by', 'what', 'text', 'about', 'members', 'voted', 'status', 'turn']) },
})
