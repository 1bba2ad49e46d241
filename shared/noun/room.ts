import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** A group's room: some seats talk there outside the rules. Nobody else learns that it exists. A seat's own room needs no record. */
export type Room = {
  readonly id: string
  readonly kind: 'room'
  readonly seats: readonly string[]
  readonly name: TextRef
  /** The seat that opened it; absent: control. */
  readonly madeBy?: string
  readonly turn: number
  readonly at: number
  readonly open: boolean
}

export const room = defineNoun<Room, Shown<Room, 'seats' | 'name' | 'turn' | 'at' | 'open'>>({
  kind: 'room',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && r.seats.includes(v.seat)) ? 'member' : null),
  faces: { member: whole },
})
