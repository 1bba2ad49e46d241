import type { Shown } from '../model/record.ts'
import { defineNoun, fields } from '../model/record.ts'
import type { Sentence, TextRef } from '../model/sentence.ts'

/** One thing a seat knows of an incident: what it leans to and how strongly. Whether it misleads is not picked. */
export type Evidence = {
  readonly id: string
  readonly kind: 'evidence'
  readonly seat: string
  readonly incident: string
  readonly by: 'log' | 'intel' | 'call' | 'notice' | 'observer' | 'joint' | 'shared'
  readonly leans: 'accident' | 'deliberate'
  readonly strength: 'weak' | 'fair' | 'strong'
  /** Likelihood ratio toward `deliberate`; below 1 speaks for an accident. */
  readonly ratio: number
  readonly says: Sentence
  readonly text?: TextRef
  readonly turn: number
  readonly at: number
}

export const evidence = defineNoun<Evidence, Shown<Evidence, 'seat' | 'incident' | 'by' | 'leans' | 'strength' | 'says' | 'turn' | 'at'>>({
  kind: 'evidence',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: fields(['seat', 'incident', 'by', 'leans', 'strength', 'says', 'text', 'turn', 'at']) },
})
