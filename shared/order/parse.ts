import { z } from 'zod'
import { codePointLength, hasControlCharacter } from '../lib/text.ts'
import type { AnyAction } from '../model/action.ts'
import { shapeOf } from '../model/field.ts'
import type { Order } from '../model/order.ts'
import type { Refusal } from '../model/refusal.ts'
import { refuse } from '../model/refusal.ts'
import type { TextRef } from '../model/sentence.ts'

/** Makes the reference and the salt of a text; stores nothing. */
export type MintText = (body: string) => { readonly ref: TextRef; readonly salt: string }
export type NewText = { readonly id: string; readonly salt: string; readonly body: string }

export type RawOrder = {
  readonly id: string
  readonly turn: number
  readonly kind: string
  readonly params: Readonly<Record<string, unknown>>
}
export type Asker = { readonly seat: string; readonly person: string; readonly at: number }

/** Unknown → Order, or a refusal that says which field is wrong. The seat comes from `who`, never from the message. */
export function parseOrder(
  actions: ReadonlyMap<string, AnyAction>,
  raw: RawOrder,
  who: Asker & { readonly mint: MintText },
): { readonly order: Order; readonly texts: readonly NewText[] } | Refusal {
  const action = actions.get(raw.kind)
  if (action === undefined) return refuse('unknown-action', 'There is no such action.')
  if (Object.values(raw.params).some((value) => typeof value === 'object' && value !== null && 'sha' in value)) {
    return refuse('malformed', 'A text is sent as text.')
  }
  const parsed = action.params.safeParse(raw.params)
  if (!parsed.success) return malformed(parsed.error)
  const texts: NewText[] = []
  const params: Record<string, unknown> = { ...(parsed.data as Record<string, unknown>) }
  for (const [name, max] of textsOf(action.params)) {
    const body = params[name]
    if (typeof body !== 'string') continue
    const fault = checkText(body, max)
    if (fault !== null) return fault
    const minted = who.mint(body)
    texts.push({ id: minted.ref.text, salt: minted.salt, body })
    params[name] = minted.ref
  }
  return { order: { id: raw.id, seat: who.seat, person: who.person, at: who.at, turn: raw.turn, kind: raw.kind, params }, texts }
}

/** Names and lengths of the free texts, by params: the same for every order of a kind. */
const textFields = new WeakMap<z.ZodType, ReadonlyMap<string, number>>()

function textsOf(params: z.ZodType): ReadonlyMap<string, number> {
  const known = textFields.get(params)
  if (known !== undefined) return known
  const found = new Map<string, number>()
  for (const [name, schema] of Object.entries(fieldsOf(params))) {
    const shape = shapeOf(schema)
    if (shape?.widget === 'text') found.set(name, shape.max)
  }
  textFields.set(params, found)
  return found
}

/** The fields of an action's params, in the order the form draws them. */
export function fieldsOf(params: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return params instanceof z.ZodObject ? params.shape : {}
}

/** Is this a text people may be sent? Counts code points; line feeds are allowed, other controls are not. */
export function checkText(body: string, max: number): Refusal | null {
  if (body.trim() === '') return refuse('text-empty', 'Write something first.')
  if (codePointLength(body) > max) return refuse('text-too-long', 'At most {max} characters.', { max })
  if (hasControlCharacter(body, 'lines')) return refuse('text-control', 'This text holds characters that cannot be shown. Type it again.')
  return null
}

function malformed(error: z.ZodError): Refusal {
  const issue = error.issues[0]
  const where = issue === undefined || issue.path.length === 0 ? 'the order' : z.core.toDotPath(issue.path)
  return refuse('malformed', 'Something is wrong with {where}: {what}', { where, what: issue?.message ?? 'not readable' })
}
