import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** An announced step of one's own, small and open to check, that invites an answer (CB6, GRIT). Announced to all. */
export type Initiative = {
  readonly id: string
  readonly kind: 'initiative'
  readonly by: string
  readonly measure: 'stand-down' | 'pause-exercise' | 'open-place' | 'withdraw-patrols' | 'release'
  readonly place?: string
  readonly toward: readonly string[]
  readonly startTurn: number
  readonly untilTurn: number
  readonly reversible: boolean
  readonly status: 'announced' | 'carried-out' | 'answered' | 'lapsed'
  /** How many of one's initiatives before this one nobody answered: the fourth is no longer worth what it costs (E1c). */
  readonly unanswered: number
  readonly turn: number
}

export const initiative = defineNoun<
  Initiative,
  Shown<Initiative, 'by' | 'measure' | 'toward' | 'startTurn' | 'untilTurn' | 'reversible' | 'status' | 'unanswered' | 'turn'>
>({
  kind: 'initiative',
  see: () => 'whole',
  faces: { whole },
})
