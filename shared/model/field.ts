import { z } from 'zod'
import type { Sentence, TextRef } from './sentence.ts'

/** Most code points in one free text. */
export const textMax = 1000

/** The closed set of widgets a form can draw. `label` is an English ICU message. */
export type FieldShape =
  | { readonly widget: 'seat'; readonly label: string; readonly many?: true }
  | { readonly widget: 'place'; readonly label: string; readonly kinds?: readonly string[] }
  | { readonly widget: 'record'; readonly label: string; readonly kind: string; readonly many?: true }
  | { readonly widget: 'count'; readonly label: string; readonly min: number; readonly max: number; readonly unit?: string }
  | {
      readonly widget: 'choice'
      readonly label: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
      readonly many?: true
    }
  | { readonly widget: 'text'; readonly label: string; readonly max: number }
  | { readonly widget: 'check'; readonly label: string }
  | { readonly widget: 'blanks'; readonly label: string }

const withShape = <T extends z.ZodType>(schema: T, shape: FieldShape): T => schema.meta({ field: shape })

/** The widget of one params field, wherever it sits inside optional or array wrappers. */
export function shapeOf(schema: z.ZodType): FieldShape | undefined {
  const meta = schema.meta() as { field?: FieldShape } | undefined
  if (meta?.field !== undefined) return meta.field
  const inner = (schema as { unwrap?: () => z.ZodType }).unwrap
  return typeof inner === 'function' ? shapeOf(inner.call(schema)) : undefined
}

const idText = z.string().min(1).max(80)

/** A text in params: a string on the wire, a TextRef once the door has stored it apart. */
export type TextParam = string | TextRef
const textParam = (max: number) =>
  z.union([z.string().max(max * 2), z.strictObject({ text: idText, sha: idText })]) satisfies z.ZodType<TextParam>

/** Builders for action params: each carries its widget, so that the form draws itself and the door checks itself. */
export const field = {
  seat: (label: string) => withShape(z.string().regex(/^[A-Z]{2,4}$/), { widget: 'seat', label }),
  seats: (label: string) =>
    withShape(
      z
        .array(z.string().regex(/^[A-Z]{2,4}$/))
        .max(8)
        .readonly(),
      { widget: 'seat', label, many: true },
    ),
  place: (label: string, kinds?: readonly string[]) =>
    withShape(idText, kinds === undefined ? { widget: 'place', label } : { widget: 'place', label, kinds }),
  record: (label: string, kind: string) => withShape(idText, { widget: 'record', label, kind }),
  records: (label: string, kind: string, max = 8) =>
    withShape(z.array(idText).max(max).readonly(), { widget: 'record', label, kind, many: true }),
  count: (label: string, range: { readonly min: number; readonly max: number; readonly unit?: string }) =>
    withShape(z.int().min(range.min).max(range.max), { widget: 'count', label, ...range }),
  choice: <const V extends string>(label: string, options: Readonly<Record<V, string>>) =>
    withShape(z.enum(Object.keys(options) as [V, ...V[]]), {
      widget: 'choice',
      label,
      options: (Object.entries(options) as [V, string][]).map(([value, text]) => ({ value, label: text })),
    }),
  choices: <const V extends string>(label: string, options: Readonly<Record<V, string>>, max: number) =>
    withShape(
      z
        .array(z.enum(Object.keys(options) as [V, ...V[]]))
        .max(max)
        .readonly(),
      {
        widget: 'choice',
        label,
        many: true,
        options: (Object.entries(options) as [V, string][]).map(([value, text]) => ({ value, label: text })),
      },
    ),
  text: (label: string, max = textMax) => withShape(textParam(max), { widget: 'text', label, max }),
  check: (label: string) => withShape(z.boolean(), { widget: 'check', label }),
  /** The filled blanks of a template: blank name → what was written, at most four. */
  blanks: (label: string) => withShape(z.record(z.string().max(40), z.string().max(120)), { widget: 'blanks', label }),
}

/** What an order may cost. Action points whole; political capital in points; money in thousand CR. */
export type Cost = { readonly ap: number; readonly pc: number; readonly cr: number }

export const free: Cost = { ap: 0, pc: 0, cr: 0 }

/** What the composer shows: an expected range, from what the seat knows. */
export type EffectRange = { readonly figure: Sentence; readonly low: number; readonly high: number; readonly unit?: string }
