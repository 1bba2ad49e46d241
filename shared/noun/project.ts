import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A common project: industry, procurement, research (EI5), or development (DP6). Shares in parts per million, sum a million. */
export type Project = {
  readonly id: string
  readonly kind: 'project'
  readonly by: string
  readonly partners: readonly string[]
  readonly what: 'industry' | 'procurement' | 'research' | 'infrastructure' | 'education' | 'health'
  readonly place?: string
  readonly shares: Readonly<Record<string, number>>
  readonly audited: boolean
  readonly milestones: readonly { readonly turn: number; readonly status: 'due' | 'met' | 'missed' }[]
  readonly public: boolean
  readonly turn: number
}

export const project = defineNoun<
  Project,
  Shown<Project, 'by' | 'partners' | 'what' | 'shares' | 'audited' | 'milestones' | 'public' | 'turn'>
>({
  kind: 'project',
  see: (r, v) =>
    r.public || v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.by === v.seat || r.partners.includes(v.seat)))
      ? 'party'
      : null,
  faces: { party: whole },
})
