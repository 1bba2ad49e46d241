import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** A report, letter or piece of news that reached some seats. Never changes once told. */
export type News = {
  readonly id: string
  readonly kind: 'news'
  readonly to: readonly string[]
  readonly title: string
  /** Control's own words for a title, where they are not the scenario's: shown in place of `title`. */
  readonly heading?: TextRef
  readonly from: string
  readonly method: string
  readonly body: TextRef
  readonly turn: number
  readonly at: number
  readonly place?: string
  readonly about?: string
}

export const news = defineNoun<News, Shown<News, 'title' | 'from' | 'method' | 'body' | 'turn' | 'at'>>({
  kind: 'news',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && r.to.includes(v.seat)) ? 'told' : null),
  faces: { told: whole },
})
