import { checkOpen, checkOrder } from '../../../shared/action/_check-order.ts'
import { me } from '../../../shared/action/_who.ts'
import { compareText } from '../../../shared/lib/text.ts'
import type { AnyAction } from '../../../shared/model/action.ts'
import { isTextRef, type Sentence } from '../../../shared/model/sentence.ts'
import { allSeen, type View } from '../../../shared/model/view.ts'
import { ask } from '../../../shared/noun/ask.ts'
import { order } from '../../../shared/noun/order.ts'
import { formFields, type Raw } from './form-fields.ts'

/** At most so many actions are put before a player; the rest stand below, by instrument (design README). */
export const suggestionsMax = 6
/** A hint below this is for computers that must do something, not advice. */
const worthSaying = 0.2
/** What somebody waits for comes first. */
const askedFor = 0.5

export type Suggested = {
  readonly action: AnyAction
  readonly params: Readonly<Record<string, unknown>>
  readonly because: Sentence
  readonly score: number
  /** Somebody asked for it and waits. */
  readonly asked: boolean
}

/** What the actions themselves would consider here, and what was asked of this seat: lawful, affordable, at most six, best first. */
export function suggest(view: View, actions: Iterable<AnyAction>): readonly Suggested[] {
  const waiting = new Set(allSeen(view, ask).flatMap((a) => (a.seat === me(view) && a.status === 'open' ? (a.about ?? []) : [])))
  const known = [...actions]
  const sealed = new Set(
    allSeen(view, order).map((o) =>
      keyOf(
        known.find(({ kind }) => kind === o.action),
        o.params as Raw,
      ),
    ),
  )
  const found = known.flatMap((action) => hintsOf(view, action, { waiting, sealed }))
  const ranked = found.sort((a, b) => b.score - a.score || compareText(a.action.kind, b.action.kind))
  const kinds = new Set<string>()
  return ranked
    .filter(({ action, score }) => score >= worthSaying && !kinds.has(action.kind) && kinds.add(action.kind))
    .slice(0, suggestionsMax)
}

type Known = { readonly waiting: ReadonlySet<string>; readonly sealed: ReadonlySet<string> }

function hintsOf(view: View, action: AnyAction, { waiting, sealed }: Known): readonly Suggested[] {
  if (checkOpen(view, action) !== null) return []
  return action.hint(view).flatMap(({ params: hinted, score, because }) => {
    const params = hinted as Raw
    if (sealed.has(keyOf(action, params)) || checkOrder(view, action, params) !== null) return []
    const asked = Object.values(params).some((value) => typeof value === 'string' && waiting.has(value))
    return [{ action, params, because, asked, score: score + (asked ? askedFor : 0) }]
  })
}

/** The same for two orders that differ in their wording alone. */
function keyOf(action: AnyAction | undefined, params: Raw): string {
  const texts = new Set(
    action === undefined ? [] : formFields(action).flatMap(({ name, shape }) => (shape.widget === 'text' ? [name] : [])),
  )
  const said = Object.entries(params).filter(([name, value]) => !texts.has(name) && !isTextRef(value))
  return JSON.stringify([action?.kind, ...said.sort(([a], [b]) => compareText(a, b))])
}
