import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'

export type Phase = 'lobby' | 'briefing' | 'consultation' | 'orders' | 'resolution' | 'debrief' | 'hot-wash' | 'review'

/**
 * Where the exercise stands. `at` is the scenario minute of the latest step, of anybody: control's alone, or it would tell of hidden acts.
 * `phaseAt` is the minute at which the phase began. Wall time is no part of it.
 */
export type Clock = {
  readonly id: string
  readonly kind: 'clock'
  readonly turn: number
  readonly phase: Phase
  readonly phaseAt: number
  readonly at: number
  readonly paused: boolean
  /** Grows by one with each rewind, so that dice can be thrown anew. */
  readonly take: number
  /** The take whose dice are thrown, when it is not this one: after a rewind with the same dice. */
  readonly dice?: number
  /** A real emergency has stopped the exercise; control alone lifts it. */
  readonly stopped?: true
}

export const clock = defineNoun<Clock, Shown<Clock, 'turn' | 'phase' | 'phaseAt' | 'paused' | 'take'>>({
  kind: 'clock',
  see: (_r, v) => (v.kind === 'control' ? 'whole' : 'public'),
  faces: { whole, public: fields(['turn', 'phase', 'phaseAt', 'paused', 'take', 'stopped']) },
})
