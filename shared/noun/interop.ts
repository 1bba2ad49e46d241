import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

export const interopDomains = ['comms', 'procedures', 'training', 'logistics'] as const
export type InteropDomain = (typeof interopDomains)[number]

/** How well two states can work together, progress 0..100 in four domains, and the phases of programmes done (E11, EI3). */
export type Interop = {
  readonly id: string
  readonly kind: 'interop'
  readonly between: readonly [string, string]
  readonly comms: number
  readonly procedures: number
  readonly training: number
  readonly logistics: number
  readonly phases: Readonly<Record<InteropDomain, number>>
}

export const interop = defineNoun<Interop, Shown<Interop, 'between' | 'comms' | 'procedures' | 'training' | 'logistics' | 'phases'>>({
  kind: 'interop',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && r.between.includes(v.seat)) ? 'party' : null),
  faces: { party: whole },
})
