import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** How the computer plays its policy: shows force later, or sooner. */
export type Temperament = 'calm' | 'tense'

/** Who plays a state. `done` is nobody else's business until the phase ends; that a computer plays is public (C10). */
export type Seat = {
  readonly id: string
  readonly kind: 'seat'
  readonly state: string
  readonly playedBy: 'person' | 'computer'
  readonly policy: string
  /** How the computer plays that policy, where the scenario says so: its own business, unlike the policy. */
  readonly temperament?: Temperament
  readonly done: boolean
}

export const seat = defineNoun<Seat, Shown<Seat, 'state' | 'playedBy'>>({
  kind: 'seat',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || v.seat === r.state ? 'own' : 'public'),
  faces: {
    own: whole,
    public: (r) =>
      r.playedBy === 'computer'
        ? { id: r.id, kind: r.kind, state: r.state, playedBy: r.playedBy, policy: r.policy }
        : { id: r.id, kind: r.kind, state: r.state, playedBy: r.playedBy },
  },
})
