import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'

/** A state's own figures. 0..100 unless said; `treasury` in thousand CR. Exact for its own seat only. */
export type State = {
  readonly id: string
  readonly kind: 'state'
  readonly state: string
  readonly approval: number
  readonly approvalBase: number
  readonly rally: number
  readonly coopSupport: number
  readonly legitimacy: number
  readonly credibility: number
  readonly politicalCapital: number
  readonly treasury: number
  readonly actionPoints: number
  readonly readiness: number
  readonly transparency: number
  readonly sovereigntyCost: number
  readonly benefit: number
  readonly fair: number
  readonly memory: number
  readonly fatigue: number
  readonly inclusion: number
  readonly intelQuality: number
  readonly mediaLiteracy: number
  readonly audienceSensitivity: number
  readonly regime: 'dem' | 'hybrid' | 'autoc'
  /** Highest rung of any of its pairs since turn 1. */
  readonly highestRung: number
}

export const state = defineNoun<State, Shown<State, 'state'>>({
  kind: 'state',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || v.seat === r.state ? 'own' : 'public'),
  faces: { own: whole, public: fields(['state']) },
  settable: {
    approval: { min: 0, max: 100 },
    coopSupport: { min: 0, max: 100 },
    legitimacy: { min: 0, max: 100 },
    credibility: { min: 0, max: 100 },
    politicalCapital: { min: 0, max: 100 },
    actionPoints: { min: 0, max: 20, whole: true },
    treasury: { min: 0, max: 1_000_000_000, whole: true },
    readiness: { min: 0, max: 100 },
  },
})
