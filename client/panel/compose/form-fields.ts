import { z } from 'zod'
import { codePointLength, hasControlCharacter } from '../../../shared/lib/text.ts'
import type { AnyAction } from '../../../shared/model/action.ts'
import { type FieldShape, shapeOf } from '../../../shared/model/field.ts'
import { type Refusal, refuse } from '../../../shared/model/refusal.ts'
import { isTextRef } from '../../../shared/model/sentence.ts'

/** What is being written: params as far as they are filled in, texts as text. */
export type Raw = Readonly<Record<string, unknown>>

/** A widget of the form: the closed set of the rules, and two for fields that carry no widget of their own. */
export type FormShape =
  | FieldShape
  | { readonly widget: 'line'; readonly label: string; readonly max: number }
  | { readonly widget: 'benchmarks'; readonly label: string }

export type FormField = { readonly name: string; readonly shape: FormShape; readonly optional: boolean }

/** The fields that carry no widget, by name. `say-on-line` has a form of its own. */
const plain: Readonly<Record<string, FormShape>> = {
  metric: { widget: 'line', label: 'How one will know', max: 120 },
  benchmarks: { widget: 'benchmarks', label: 'How it is checked' },
}

/** The fields of an action's params in the order in which the form draws them. */
export function formFields(action: AnyAction): readonly FormField[] {
  const shape = action.params instanceof z.ZodObject ? (action.params.shape as Record<string, z.ZodType>) : {}
  return Object.entries(shape).flatMap(([name, schema]) => {
    const drawn = shapeOf(schema) ?? plain[name]
    return drawn === undefined ? [] : [{ name, shape: drawn, optional: schema._zod.optin === 'optional' }]
  })
}

/** Fields that only make sense after another was chosen, with what makes them so. */
const onlyWhen: Readonly<Record<string, Readonly<Record<string, (raw: Raw) => boolean>>>> = {
  'make-statement': {
    demand: (raw) => raw.tone === 'threat',
    level: (raw) => raw.tone === 'threat',
    deadline: (raw) => raw.tone === 'threat',
  },
  'modify-exercise': { place: (raw) => raw.change === 'relocate', troops: (raw) => raw.change === 'scale' },
  'cast-vote': { reservation: (raw) => raw.vote === 'yes' },
  'report-incident': { with: (raw) => raw.joint === true },
  'table-motion': {
    incident: (raw) => raw.what !== 'relief' && raw.what !== 'suspension',
    need: (raw) => raw.what === 'relief' || raw.what === 'fund' || raw.what === 'mission',
    agreement: (raw) => raw.what === 'suspension',
  },
  'launch-review': { shipments: (raw) => raw.need !== undefined && raw.need !== '' },
}

/** The fields to draw now. */
export const shownFields = (action: AnyAction, raw: Raw): readonly FormField[] =>
  formFields(action).filter(({ name }) => onlyWhen[action.kind]?.[name]?.(raw) ?? true)

/** The field holds several of something. */
export const isMany = (shape: FormShape): boolean => 'many' in shape || shape.widget === 'benchmarks'

/** What a field holds before anyone touched it; undefined where there is no honest beginning. */
export function emptyValue({ shape, optional }: FormField): unknown {
  if (optional) return undefined
  if (isMany(shape)) return []
  if (shape.widget === 'check') return false
  if (shape.widget === 'blanks') return {}
  return undefined
}

/** Texts of sealed params are references; the form writes words. `words` are the bodies this seat was given. */
export const withWords = (params: Raw, words: Readonly<Record<string, string>>): Raw =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isTextRef(value) ? (words[value.text] ?? '') : value]))

/** Params as the door takes them: what is empty, or not drawn at present, is left out. */
export function cleanParams(action: AnyAction, raw: Raw): Record<string, unknown> {
  const drawn = new Map(shownFields(action, raw).map((each) => [each.name, each]))
  const known = new Set(formFields(action).map(({ name }) => name))
  const kept = Object.entries({ ...emptyParams(action), ...raw }).filter(([name, value]) => {
    const field = drawn.get(name)
    if (field === undefined) return !known.has(name) && !isEmpty(value)
    return !isEmpty(value) || (!field.optional && (isMany(field.shape) || field.shape.widget === 'blanks'))
  })
  return Object.fromEntries(kept.map(([name, value]) => [name, finished(drawn.get(name), value)]))
}

/** What an untouched form holds. */
export const emptyParams = (action: AnyAction): Record<string, unknown> =>
  Object.fromEntries(formFields(action).flatMap((each) => (emptyValue(each) === undefined ? [] : [[each.name, emptyValue(each)]])))

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && !isTextRef(value) && Object.values(value).every((each) => each === '')
}

/** How one article is checked, as far as it is filled in. */
export type BenchmarkDraft = { readonly article: string; readonly metric?: string; readonly dueTurn?: number; readonly verifier?: string }

export const benchmarkDrafts = (value: unknown): readonly BenchmarkDraft[] => (Array.isArray(value) ? (value as BenchmarkDraft[]) : [])

const isWhole = ({ metric, dueTurn, verifier }: BenchmarkDraft): boolean =>
  metric !== undefined && dueTurn !== undefined && verifier !== undefined

const isBegun = ({ metric, dueTurn, verifier }: BenchmarkDraft): boolean =>
  metric !== undefined || dueTurn !== undefined || verifier !== undefined

/** Some of a benchmark is filled in and some is not. */
export const isHalfFilled = ({ shape }: FormField, value: unknown): boolean =>
  shape.widget === 'benchmarks' && benchmarkDrafts(value).some((each) => isBegun(each) && !isWhole(each))

/** A field without its empty parts. */
function finished(field: FormField | undefined, value: unknown): unknown {
  if (field?.shape.widget === 'benchmarks') return benchmarkDrafts(value).filter(isWhole)
  if (field?.shape.widget !== 'blanks') return value
  return Object.fromEntries(Object.entries(value as Record<string, string>).filter(([, each]) => each.trim() !== ''))
}

/** The door's own checks on a text (shared/order/parse.ts), so that the browser says the same before the server does. */
export function textFault(text: string, max: number): Refusal | null {
  if (codePointLength(text) > max) return refuse('text-too-long', 'At most {max} characters.', { max })
  if (hasControlCharacter(text, 'lines')) return refuse('text-control', 'This text holds characters that cannot be shown. Type it again.')
  return null
}
