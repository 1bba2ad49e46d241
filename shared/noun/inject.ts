import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** An inject of the scenario as control runs it. No other viewer learns that it exists. */
export type Inject = {
  readonly id: string
  readonly kind: 'inject'
  readonly no: string
  readonly ref: string
  readonly title: string
  readonly category: 'inject' | 'contingency' | 'expected' | 'context'
  readonly to: readonly string[]
  readonly run: 'draft' | 'scheduled' | 'armed' | 'released' | 'held' | 'skipped'
  readonly plannedTurn?: number
  readonly releasedTurn?: number
  readonly releasedAt?: number
  /** The present truth of its condition. */
  readonly due: boolean
}

export const inject = defineNoun<Inject, Shown<Inject, 'no' | 'ref' | 'title' | 'category' | 'to' | 'run' | 'due'>>({
  kind: 'inject',
  see: (_r, v) => (v.kind === 'control' ? 'whole' : null),
  faces: { whole },
})
