import type { Sentence } from './sentence.ts'

/** Every reason for which an order or a command is refused. Tests assert codes, never sentences. */
export const refusalCodes = [
  'unknown-action',
  'malformed',
  'not-offered',
  'wrong-phase',
  'phase-over',
  'turn-closed',
  'not-your-seat',
  'not-allowed',
  'over-cost',
  'unknown-id',
  'out-of-range',
  'not-party',
  'already-done',
  'not-yet',
  'too-many',
  'needs-consent',
  'needs-signature',
  'needs-evidence',
  'needs-clearance',
  'no-line',
  'line-cut',
  'line-busy',
  'no-call',
  'not-open',
  'no-stock',
  'no-asset',
  'bad-share',
  'bad-benchmark',
  'in-the-past',
  'duplicate',
  'text-empty',
  'text-too-long',
  'text-control',
  'id-conflict',
  'rate',
  'paused',
  'stopped',
  'suspended',
  'ended',
  'rewound',
  'not-running',
  'our-fault',
  'try-again',
  'bad-ticket',
  'wrong-code',
  'wrong-origin',
  'full',
  'old-client',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What the rules do not allow, as a sentence the player can act on. */
export type Refusal = { readonly refused: RefusalCode } & Sentence

export const refuse = (refused: RefusalCode, say: string, params?: Sentence['with']): Refusal =>
  params === undefined ? { refused, say } : { refused, say, with: params }

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
