import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** What a government has written down for its successors (DP3): the agreements it documented, and whether it handed over. */
export type Archive = {
  readonly id: string
  readonly kind: 'archive'
  readonly seat: string
  readonly agreements: readonly string[]
  readonly handedOverTurn: number
  readonly turn: number
}

export const archiveId = (seat: string): string => `archive:${seat}`

export const archive = defineNoun<Archive, Shown<Archive, 'seat' | 'agreements' | 'handedOverTurn' | 'turn'>>({
  kind: 'archive',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: whole },
})
