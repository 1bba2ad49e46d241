import { z } from 'zod'

/** A value inside a sentence; the reader's side turns ids into names in the reader's language. */
export type SentenceValue =
  | string
  | number
  | { readonly state: string }
  | { readonly place: string }
  | { readonly turn: number; readonly at?: number }
  | { readonly verb: string }
  | readonly { readonly state: string }[]
  | Sentence

/** Text for people: an ICU message in English (the key of every translation) and its parameters. Never formatted in shared/. */
export type Sentence = { readonly say: string; readonly with?: Readonly<Record<string, SentenceValue>> }

export const sentence = (say: string, params?: Readonly<Record<string, SentenceValue>>): Sentence =>
  params === undefined ? { say } : { say, with: params }

export const stateName = (state: string): { readonly state: string } => ({ state })
export const placeName = (place: string): { readonly place: string } => ({ place })

/** Free text stands in table `text`; facts and records hold only this reference. `sha` is the salted commitment, base32. */
export type TextRef = { readonly text: string; readonly sha: string }

export function isTextRef(value: unknown): value is TextRef {
  return typeof value === 'object' && value !== null && 'text' in value && 'sha' in value
}

/** A sentence inside another, such as a reason. */
export const isSentence = (value: SentenceValue): value is Sentence => typeof value === 'object' && 'say' in value

/** Schemas of the above, for facts and records that carry sentences and texts. */
const sentenceValue: z.ZodType<SentenceValue> = z.union([
  z.string(),
  z.number(),
  z.strictObject({ state: z.string() }),
  z.strictObject({ place: z.string() }),
  z.strictObject({ turn: z.number(), at: z.number().exactOptional() }),
  z.strictObject({ verb: z.string() }),
  z.array(z.strictObject({ state: z.string() })),
  z.lazy(() => sentenceSchema),
]) as z.ZodType<SentenceValue>
export const sentenceSchema: z.ZodType<Sentence> = z.strictObject({
  say: z.string(),
  with: z.record(z.string(), sentenceValue).exactOptional(),
}) as z.ZodType<Sentence>
export const textRefSchema = z.strictObject({ text: z.string(), sha: z.string() }) as z.ZodType<TextRef>
