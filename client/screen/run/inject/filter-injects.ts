import type { Inject } from '../../../../shared/noun/inject.ts'
import type { InjectNow } from '../../../../shared/wire/watch.ts'

export type InjectFilter = 'turn' | 'next' | 'all'

/** The turn that runs, and the last: what comes at the end belongs to neither, but to the one after it. */
type Where = { readonly turn: number; readonly turns: number; readonly over: boolean }

/** Which injects a filter keeps: those of this turn and whatever could come in it; those of the next; all. */
export function filterInjects(
  injects: readonly Inject[],
  plans: readonly InjectNow[],
  filter: InjectFilter,
  { turn, turns, over }: Where,
): readonly Inject[] {
  const sorted = [...injects].sort((a, b) => Number.parseInt(a.no, 10) - Number.parseInt(b.no, 10) || (a.no < b.no ? -1 : 1))
  if (filter === 'all') return sorted
  const atEnd = new Set(plans.flatMap((plan) => (plan.turn === 'end' ? [plan.inject] : [])))
  const turnOf = ({ id, at, plannedTurn }: Inject): number | undefined => at?.turn ?? (atEnd.has(id) ? turns + 1 : plannedTurn)
  const now = Math.max(1, turn)
  const latest = over ? turns + 1 : now
  if (filter === 'next') return sorted.filter((one) => turnOf(one) === turn + 1)
  return sorted.filter(
    (one) => one.releasedTurn === now || (one.run !== 'released' && one.run !== 'skipped' && (turnOf(one) ?? latest) <= latest),
  )
}
