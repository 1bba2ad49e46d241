import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A verified breach is gross when what was done was grave, or when it is not the first: it can cost a vote (E18). */
export type Finding = 'kept' | 'broken' | 'grossly-broken'

/** One article: the template's sentence with its blanks filled, and, where it can be checked, metric, due turn and verifier. */
export type Article = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly blanks: Readonly<Record<string, string>>
  readonly benchmark?: {
    readonly metric: string
    readonly dueTurn: number
    readonly verifier: string
    readonly status: 'due' | 'met' | 'missed'
    /** What the verifier found of each party when it fell due (E13): it can be wrong. */
    readonly found?: Readonly<Record<string, Finding>>
    readonly judgedTurn?: number
  }
}

/** An agreement from a template: draft, signed, in force. Parties read it; all do once public. */
export type Agreement = {
  readonly id: string
  readonly kind: 'agreement'
  readonly template: string
  readonly title: string
  readonly parties: readonly string[]
  readonly by: string
  readonly articles: readonly Article[]
  readonly verification: number
  readonly version: number
  /** Who has signed this version. */
  readonly signed: readonly string[]
  readonly ratified: readonly string[]
  readonly status: 'draft' | 'signed' | 'inForce' | 'suspended' | 'ended'
  readonly public: boolean
  readonly turn: number
  readonly signedTurn: number
  readonly institution: number
  readonly stale: number
}

export const agreement = defineNoun<
  Agreement,
  Shown<
    Agreement,
    | 'template'
    | 'title'
    | 'parties'
    | 'by'
    | 'articles'
    | 'version'
    | 'signed'
    | 'ratified'
    | 'status'
    | 'public'
    | 'turn'
    | 'signedTurn'
    | 'verification'
    | 'institution'
    | 'stale'
  >
>({
  kind: 'agreement',
  see: (r, v) =>
    r.public || v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && r.parties.includes(v.seat)) ? 'party' : null,
  faces: { party: whole },
})
