import { defineNoun, type Shown, whole } from '../model/record.ts'

export type Phase = 'lobby' | 'briefing' | 'consultation' | 'orders' | 'resolution' | 'debrief' | 'hot-wash' | 'review'

/** Where the exercise stands. `at` is the scenario minute of the latest step; wall time is no part of it. */
export type Clock = {
  readonly id: string
  readonly kind: 'clock'
  readonly turn: number
  readonly phase: Phase
  readonly at: number
  readonly paused: boolean
  /** Grows by one with each rewind, so that dice can be thrown anew. */
  readonly take: number
}

export const clock = defineNoun<Clock, Shown<Clock, 'turn' | 'phase' | 'at' | 'paused' | 'take'>>({
  kind: 'clock',
  see: () => 'whole',
  faces: { whole },
})
