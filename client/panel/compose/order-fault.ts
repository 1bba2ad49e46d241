import { checkOpen, checkOrder } from '../../../shared/action/_check-order.ts'
import type { AnyAction } from '../../../shared/model/action.ts'
import { type Cost, free } from '../../../shared/model/field.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import type { View } from '../../../shared/model/view.ts'
import { cleanParams, type FormField, isHalfFilled, type Raw, shownFields, textFault } from './form-fields.ts'

/**
 * What stands against an order as it is written. `missing`: required fields still empty. `field`: the one field that is wrong.
 * `refusal`: what the rules say of the whole. All absent: it can be ordered, with `params`.
 */
export type OrderFault = {
  readonly params?: Readonly<Record<string, unknown>>
  readonly missing: readonly FormField[]
  readonly field?: { readonly name: string; readonly refusal: Refusal }
  readonly refusal?: Refusal
}

type Asked = { readonly view: View; readonly action: AnyAction; readonly raw: Raw; readonly replaces?: string | undefined }

/** Checks an order from what its seat sees, with the same code as the server. */
export function orderFault({ view, action, raw, replaces }: Asked): OrderFault {
  const params = cleanParams(action, raw)
  const shown = shownFields(action, raw)
  const wrong = shown.flatMap(({ name, shape }) => {
    const value = params[name]
    const refusal = (shape.widget === 'text' || shape.widget === 'line') && typeof value === 'string' ? textFault(value, shape.max) : null
    return refusal === null ? [] : [{ name, refusal }]
  })[0]
  const missing = shown.filter((each) => (!each.optional && params[each.name] === undefined) || isHalfFilled(each, raw[each.name]))
  if (wrong !== undefined) return { missing, field: wrong }
  // What must wait for another phase or another turn is said first: no field mends it.
  const closed = checkOpen(view, action)
  if (missing.length > 0) return closed === null ? { missing } : { missing, refusal: closed }
  const parsed = action.params.safeParse(params)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '')
    const field = shown.find((each) => each.name === name)
    return { missing: field === undefined ? [] : [field] }
  }
  const refusal = checkOrder(view, action, parsed.data, replaces)
  const whole = parsed.data as Readonly<Record<string, unknown>>
  return refusal === null ? { params: whole, missing: [] } : { params: whole, missing: [], refusal }
}

/** Params that hold nothing yet, but are whole enough to ask a price for: the list shows what an action costs at least. */
export function leastParams(fields: readonly FormField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, shape, optional }): (readonly [string, unknown])[] => {
      if (optional) return []
      if ('many' in shape || shape.widget === 'benchmarks') return [[name, []]]
      if (shape.widget === 'choice') return [[name, shape.options[0]?.value]]
      if (shape.widget === 'count') return [[name, shape.min]]
      if (shape.widget === 'check') return [[name, false]]
      return [[name, shape.widget === 'blanks' ? {} : '']]
    }),
  )
}

/** What an action costs at the least, from what this seat sees. */
export function leastCost(view: View, action: AnyAction): Cost {
  const cost = action.cost({ params: leastParams(shownFields(action, {})), view })
  return Number.isFinite(cost.ap) && Number.isFinite(cost.pc) && Number.isFinite(cost.cr) ? cost : free
}

/** Why an action cannot be begun at all now: its time, whether it is offered, or that not even its least cost is there. */
export function listFault(view: View, action: AnyAction): Refusal | null {
  const closed = checkOpen(view, action)
  if (closed !== null) return closed
  const refusal = checkOrder(view, action, leastParams(shownFields(action, {})))
  return refusal?.refused === 'over-cost' ? refusal : null
}
