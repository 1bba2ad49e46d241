import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** What an affected state asks of the others, and on what conditions (JL1): relief that answers it is asked for, not pushed. */
export type ReliefRequest = {
  readonly id: string
  readonly kind: 'relief-request'
  readonly owner: string
  readonly need: string
  readonly place: string
  readonly kgPerTurn: Readonly<Record<string, number>>
  readonly conditions?: TextRef
  readonly untilTurn: number
  readonly turn: number
}

export const reliefRequest = defineNoun<
  ReliefRequest,
  Shown<ReliefRequest, 'owner' | 'need' | 'place' | 'kgPerTurn' | 'untilTurn' | 'turn'>
>({
  kind: 'relief-request',
  see: () => 'whole',
  faces: { whole },
})
