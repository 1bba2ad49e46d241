import type { Inject } from '../../../../shared/noun/inject.ts'

export type InjectFilter = 'turn' | 'next' | 'all'

/** Which injects a filter keeps: those of this turn and whatever could come in it; those of the next; all. */
export function filterInjects(injects: readonly Inject[], filter: InjectFilter, turn: number): readonly Inject[] {
  const sorted = [...injects].sort((a, b) => Number.parseInt(a.no, 10) - Number.parseInt(b.no, 10) || (a.no < b.no ? -1 : 1))
  if (filter === 'all') return sorted
  if (filter === 'next') return sorted.filter((one) => one.plannedTurn === turn + 1)
  const now = Math.max(1, turn)
  return sorted.filter(
    (one) =>
      one.releasedTurn === now ||
      (one.run !== 'released' && one.run !== 'skipped' && (one.plannedTurn === undefined || one.plannedTurn <= now)),
  )
}
