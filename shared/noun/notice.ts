import type { Shown } from '../model/record.ts'
import { defineNoun, fields } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** What the addressees were told of an activity. A later notice replaces what it says, not what was said. */
export type Notice = {
  readonly id: string
  readonly kind: 'notice'
  readonly activity: string
  readonly from: string
  readonly to: readonly string[]
  readonly title: string
  readonly place: string
  readonly troops: number
  readonly startTurn: number
  readonly endTurn: number
  readonly purpose?: TextRef
  readonly turn: number
  readonly observersInvited: boolean
}

export const notice = defineNoun<
  Notice,
  Shown<Notice, 'from' | 'to' | 'title' | 'place' | 'troops' | 'startTurn' | 'endTurn' | 'turn' | 'observersInvited'>
>({
  kind: 'notice',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.from === v.seat || r.to.includes(v.seat)))
      ? 'party'
      : null,
  faces: { party: fields(['from', 'to', 'title', 'place', 'troops', 'startTurn', 'endTurn', 'purpose', 'turn', 'observersInvited']) },
})
