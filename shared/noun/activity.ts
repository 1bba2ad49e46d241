import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** An exercise or drill of one state, planned or running. Others know of it by notice or sighting. */
export type Activity = {
  readonly id: string
  readonly kind: 'activity'
  readonly owner: string
  /** States that take part beside its owner. */
  readonly parties?: readonly string[]
  readonly title: string
  readonly place: string
  readonly type: string
  readonly troops: number
  readonly startTurn: number
  readonly endTurn: number
  /** Turns of notice that the rules of the region ask for. */
  readonly leadTurns: number
  readonly status: 'planned' | 'running' | 'done' | 'cancelled'
  readonly snap: boolean
  readonly open: boolean
  readonly notified: readonly string[]
  /** Notice quality 0, 0.5 or 1 (E3, E4). */
  readonly notice: number
  readonly invited: readonly string[]
  readonly observed: boolean
  /** States that learnt of more troops than they had been told of (E3). */
  readonly outgrown?: readonly string[]
}

export const activity = defineNoun<
  Activity,
  Shown<
    Activity,
    | 'owner'
    | 'title'
    | 'place'
    | 'type'
    | 'troops'
    | 'startTurn'
    | 'endTurn'
    | 'leadTurns'
    | 'status'
    | 'open'
    | 'notified'
    | 'notice'
    | 'invited'
    | 'observed'
    | 'snap'
  >
>({
  kind: 'activity',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.owner) ? 'own' : null),
  faces: { own: whole },
})
