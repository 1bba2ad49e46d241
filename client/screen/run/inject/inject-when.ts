import type { Inject } from '../../../../shared/noun/inject.ts'
import type { InjectNow } from '../../../../shared/wire/watch.ts'
import type { Moment } from '../../../store/scenario-time.ts'

/** When an inject came or will come. `ifHolds`: then only when its condition holds. */
export type InjectWhen =
  | { readonly is: 'came'; readonly moment: Moment; readonly ifHolds: boolean }
  | { readonly is: 'at'; readonly moment: Moment; readonly ifHolds: boolean }
  | { readonly is: 'turn'; readonly turn: number; readonly ifHolds: boolean }
  | { readonly is: 'end' }
  | { readonly is: 'condition' }
  | { readonly is: 'hand' }

const HOUR = 60

/** Reads the plan where it is known, and the record's own turn where it is not. */
export function injectWhen(inject: Inject, now: InjectNow | undefined): InjectWhen {
  if (inject.releasedTurn !== undefined) {
    return { is: 'came', moment: { turn: inject.releasedTurn, at: inject.releasedAt ?? 0 }, ifHolds: false }
  }
  const ifHolds = now?.when !== undefined || now?.contingency !== undefined
  const turn = inject.at?.turn ?? now?.turn ?? inject.plannedTurn
  const hour = inject.at?.hour ?? now?.hour
  if (turn === 'end') return { is: 'end' }
  if (turn !== undefined) {
    return hour === undefined ? { is: 'turn', turn, ifHolds } : { is: 'at', moment: { turn, at: hour * HOUR }, ifHolds }
  }
  return { is: ifHolds ? 'condition' : 'hand' }
}

type Span = { readonly leftMs: number; readonly totalMs: number; readonly atFrom: number; readonly atTo: number }

/** Real ms until the scenario reads `at` in the running phase; undefined when it will not within it. */
export function msUntil(at: number, minute: number, { leftMs, totalMs, atFrom, atTo }: Span): number | undefined {
  const span = atTo - atFrom
  if (at < minute || at > atTo || span <= 0 || totalMs <= 0) return undefined
  const due = ((at - atFrom) / span) * totalMs - (totalMs - leftMs)
  return due < 0 ? undefined : due
}

/** The words of a scenario with the names of its states filled in: `{BEL}` becomes "Belmara". */
export const fillNames = (text: string, states: readonly { readonly id: string; readonly name: string }[]): string =>
  text.replaceAll(/\{([A-Z]{3})\}/g, (all, id: string) => states.find((state) => state.id === id)?.name ?? all)
