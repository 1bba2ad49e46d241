import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A joint assessment under way (IN3): each partner brings its own estimate; when all have, what they think together is known to all. */
export type JointStudy = {
  readonly id: string
  readonly kind: 'joint-study'
  readonly by: string
  readonly partners: readonly string[]
  readonly incident: string
  readonly estimate: number
  readonly turn: number
}

/** A partner's own figure is nobody else's business before the study is done. */
export const jointStudy = defineNoun<JointStudy, Shown<JointStudy, 'by' | 'partners' | 'incident' | 'turn'>>({
  kind: 'joint-study',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.by)
      ? 'own'
      : v.seat !== undefined && r.partners.includes(v.seat)
        ? 'invited'
        : null,
  faces: {
    own: whole,
    invited: ({ id, kind, by, partners, incident, turn }) => ({ id, kind, by, partners, incident, turn }),
  },
})
