import type { AnyAction, Suggestion } from '../model/action.ts'
import type { View } from '../model/view.ts'

type Hints = readonly Suggestion<unknown>[]

/** What an action's hints were and everything they were thought out from: id or kind → what the view showed. */
type Thought = { readonly hints: Hints; readonly got: ReadonlyMap<string, unknown>; readonly listed: ReadonlyMap<string, unknown> }

const thoughts = new WeakMap<View, Map<string, Thought>>()

/** An action's hints for a view, thought out anew only when something has changed that they looked at: most orders change little. */
export function recallHints(view: View, action: AnyAction): Hints {
  const known = thoughts.get(view) ?? new Map<string, Thought>()
  thoughts.set(view, known)
  const before = known.get(action.kind)
  if (before !== undefined && stillHolds(view, before)) return before.hints
  const thought = think(view, action)
  known.set(action.kind, thought)
  return thought.hints
}

/** Records and lists of a view are never changed, only replaced: the same one says the same. */
function stillHolds(view: View, { got, listed }: Thought): boolean {
  for (const [kind, list] of listed) if (view.list(kind) !== list) return false
  for (const [id, record] of got) if (view.get(id) !== record) return false
  return true
}

function think(view: View, action: AnyAction): Thought {
  const got = new Map<string, unknown>()
  const listed = new Map<string, unknown>()
  const hints = action.hint({
    viewer: view.viewer,
    get: (id) => {
      const record = view.get(id)
      got.set(id, record)
      return record
    },
    list: (kind) => {
      const list = view.list(kind)
      listed.set(kind, list)
      return list
    },
  })
  return { hints, got, listed }
}
