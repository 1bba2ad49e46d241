import type { ImprovisedMethod } from '../model/inject-method.ts'
import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

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
  /** Control's own words in place of the scenario's. */
  readonly text?: TextRef
  /** The time that control gave it, in place of the plan's: this scenario hour of this turn. */
  readonly at?: { readonly turn: number; readonly hour: number }
  /** Control made it up in mid-game: no scenario knows of it. */
  readonly made?: { readonly heading: TextRef; readonly method: ImprovisedMethod; readonly dueHours?: number }
  /** News by which it was sent again. */
  readonly again?: readonly string[]
}

export const inject = defineNoun<Inject, Shown<Inject, 'no' | 'ref' | 'title' | 'category' | 'to' | 'run' | 'due'>>({
  kind: 'inject',
  see: (_r, v) => (v.kind === 'control' ? 'whole' : null),
  faces: { whole },
})
