import type { NewFact } from './fact.ts'
import type { Sentence, TextRef } from './sentence.ts'
import type { Audience } from './viewer.ts'

/** One figure's change with its signed parts; `by` of the parts sums to `to - from`. A part with no `knownTo` is known to all of `to`. */
export type FigureMove = {
  readonly id: string
  readonly field: string
  readonly from: number
  readonly to: number
  /** Who sees the figure and so hears why it moved. */
  readonly heardBy: Audience
  /** The figure itself is control's (a pair's X): seats hear each part to the half point, and neither `from` nor `to`. */
  readonly coarse?: true
  readonly parts: readonly { readonly by: number; readonly why: Sentence; readonly knownTo?: readonly string[] }[]
}

/** An act that counts for conduct (E1). `g`: Goldstein weight; `grade`: words, deed, verified deed, costly deed. */
export type DeedData = {
  readonly id: string
  readonly by: string
  readonly action: string
  readonly toward: readonly string[]
  readonly g: number
  readonly grade: 'W' | 'D' | 'V' | 'C'
  readonly seenBy: readonly string[]
  readonly why: Sentence
  readonly about?: string
}

/** A seat learns something of an incident, and what it then makes of it (E3). */
export type EvidenceData = {
  readonly id: string
  readonly seat: string
  readonly incident: string
  readonly by: 'log' | 'intel' | 'call' | 'notice' | 'observer' | 'joint' | 'shared'
  readonly leans: 'accident' | 'deliberate'
  readonly strength: 'weak' | 'fair' | 'strong'
  readonly ratio: number
  readonly says: Sentence
  readonly text?: TextRef
  readonly turn: number
  readonly at: number
  readonly belief: { readonly id: string; readonly b: number; readonly low: number; readonly high: number }
}

/** What a seat saw, was told or was shown of a thing it does not own. */
export type SightingData = {
  readonly id: string
  readonly viewer: string
  readonly what: 'posture' | 'activity' | 'patrol' | 'shipment'
  readonly of: string
  readonly place: string
  readonly value: number
  readonly source: string
  readonly quality: number
  readonly says: Sentence
}

/** Something asked of a seat, with its due time in scenario turns and minutes. */
export type AskData = {
  readonly id: string
  readonly seat: string
  readonly says: Sentence
  readonly dueTurn: number
  readonly dueAt: number
  readonly about?: string
  readonly toControl?: true
}

/** Facts that any action may add to its own, so that no action writes meters, deeds or knowledge in its own way. */
export type CommonFact =
  | NewFact<'deed-done', DeedData>
  | NewFact<'figures-moved', { readonly step: string; readonly moves: readonly FigureMove[] }>
  | NewFact<'evidence-gained', EvidenceData>
  | NewFact<'thing-sighted', SightingData>
  | NewFact<'ask-made', AskData>
  | NewFact<'ask-answered', { readonly id: string }>
