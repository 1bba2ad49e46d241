import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** A public statement: tone, addressees, claims, perhaps a promise or a threat. Everybody reads it. */
export type Statement = {
  readonly id: string
  readonly kind: 'statement'
  readonly by: readonly string[]
  readonly tone: 'conciliatory' | 'neutral' | 'firm' | 'threat'
  readonly targets: readonly string[]
  readonly about?: string
  readonly text?: TextRef
  readonly threat?: {
    readonly demand: TextRef | string
    readonly level: number
    readonly dueTurn: number
    readonly status: 'due' | 'met' | 'dropped'
  }
  readonly promise?: string
  readonly corrects?: string
  readonly turn: number
  readonly at: number
}

export const statement = defineNoun<Statement, Shown<Statement, 'by' | 'tone' | 'targets' | 'turn' | 'at'>>({
  kind: 'statement',
  see: () => 'whole',
  faces: { whole },
})
