import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A fact sheet on an incident, by one side or signed by both (HC7). */
export type Report = {
  readonly id: string
  readonly kind: 'report'
  readonly incident: string
  readonly by: string
  readonly with?: string
  readonly to: readonly string[]
  readonly facts: readonly string[]
  readonly status: 'single' | 'proposed' | 'joint'
  readonly turn: number
  readonly at: number
}

export const report = defineNoun<Report, Shown<Report, 'incident' | 'by' | 'to' | 'facts' | 'status' | 'turn' | 'at'>>({
  kind: 'report',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.by === v.seat || r.to.includes(v.seat))) ? 'party' : null,
  faces: { party: whole },
})
