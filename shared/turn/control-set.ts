import { z } from 'zod'
import type { Rules } from '../fact/decide.ts'
import type { Pen } from '../fact/pen.ts'
import { defineFact } from '../model/fact.ts'
import type { Rec } from '../model/record.ts'
import { type Refusal, refuse } from '../model/refusal.ts'
import { sentence, type TextRef, textRefSchema } from '../model/sentence.ts'
import type { Audience } from '../model/viewer.ts'

/** Control's override, with its reason. The figure itself moves by `figures-moved`, like every other. */
export const overrideFacts = {
  'control-set': defineFact({
    v: 1,
    data: z.strictObject({ record: z.string(), field: z.string(), from: z.number(), to: z.number(), reason: textRefSchema }),
    apply: () => undefined,
    heard: (_state, d) => [
      {
        say: 'Control set {field} from {from} to {to}.',
        with: { field: d.field, from: d.from, to: d.to },
        to: 'control',
        feed: 'control',
        about: [d.record],
        text: d.reason,
      },
    ],
  }),
}

type Override = { readonly record: string; readonly field: string; readonly to: number; readonly reason: TextRef | undefined }

/** Sets one figure that its record kind declares settable, in its range, and tells those who see it why it moved. */
export function overrideFigure(rules: Rules, pen: Pen, { record: id, field, to, reason }: Override): Refusal | null {
  const record = pen.state.get(id)
  if (record === undefined) return refuse('unknown-id', 'There is no such thing to set.')
  const range = rules.nouns.get(record.kind)?.settable?.[field]
  const from = (record as Rec & Readonly<Record<string, unknown>>)[field]
  if (range === undefined || typeof from !== 'number') return refuse('not-allowed', 'This figure follows from others and cannot be set.')
  if (reason === undefined) return refuse('text-empty', 'Give the reason: it stands in the log.')
  if (to < range.min || to > range.max || (range.whole === true && !Number.isInteger(to))) {
    return refuse('out-of-range', 'A number from {min} to {max}.', { min: range.min, max: range.max })
  }
  if (to === from) return refuse('already-done', 'It is that already.')
  pen.tell({ kind: 'control-set', data: { record: id, field, from, to, reason } })
  const move = { id, field, from, to, ...heardBy(record), parts: [{ by: to - from, why: sentence('Control set it') }] }
  pen.tell({ kind: 'figures-moved', data: { step: 'control-set', moves: [move] } })
  return null
}

/** Whose figure it is: the state's own, the one who feels it, or the pair, which hears it to the half point. */
function heardBy(record: Rec): { readonly heardBy: Audience; readonly coarse?: true } {
  const { state, from, between } = record as Rec & { state?: string; from?: string; between?: readonly string[] }
  if (between !== undefined) return { heardBy: between, coarse: true }
  const owner = state ?? from
  return { heardBy: owner === undefined ? 'control' : [owner] }
}
