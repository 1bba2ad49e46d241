import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** A story going round. Whether it is true is hidden; what was said against it is public. */
export type Rumour = {
  readonly id: string
  readonly kind: 'rumour'
  readonly text: TextRef
  readonly title: string
  readonly truth: boolean
  readonly about: readonly string[]
  readonly seededTurn: number
  readonly public: boolean
  readonly corrections: readonly { readonly by: readonly string[]; readonly turn: number; readonly joint: boolean }[]
  /** Set when evidence or control has settled it. */
  readonly label?: 'false' | 'disputed' | 'confirmed'
}

export const rumour = defineNoun<Rumour, Shown<Rumour, 'text' | 'title' | 'about' | 'seededTurn' | 'corrections'>>({
  kind: 'rumour',
  see: (r, v) => (v.kind === 'control' || v.revealed ? 'truth' : r.public ? 'public' : null),
  faces: { truth: whole, public: fields(['text', 'title', 'about', 'seededTurn', 'public', 'corrections', 'label']) },
})
