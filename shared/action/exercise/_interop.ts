import { round3 } from '../../lib/round.ts'
import type { Draft, State } from '../../model/state.ts'
import { read } from '../../model/state.ts'
import { seen, type View } from '../../model/view.ts'
import { type Interop, type InteropDomain, interop } from '../../noun/interop.ts'
import { me } from '../_who.ts'

const pairOf = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a])

export const interopId = (a: string, b: string): string => `interop:${pairOf(a, b).join('-')}`

/** Where two states stand that have never worked together. */
export const strangers = (a: string, b: string): Interop => ({
  id: interopId(a, b),
  kind: 'interop',
  between: pairOf(a, b),
  comms: 0,
  procedures: 0,
  training: 0,
  logistics: 0,
  phases: { comms: 0, procedures: 0, training: 0, logistics: 0 },
})

export const interopOf = (state: State, a: string, b: string): Interop => read(state, interop, interopId(a, b)) ?? strangers(a, b)

/** Phases of a domain that are done with a partner, as this seat sees it. */
export const phasesWith = (view: View, partner: string, domain: InteropDomain): number =>
  seen(view, interop, interopId(me(view), partner))?.phases[domain] ?? 0

/** Moves one domain of a pair; `phase` counts a phase of a programme as done. */
export function advance(
  draft: Draft,
  d: { readonly a: string; readonly b: string; readonly domain: InteropDomain; readonly to: number; readonly phase?: number },
): void {
  const old = interopOf(draft, d.a, d.b)
  const phases = d.phase === undefined ? old.phases : { ...old.phases, [d.domain]: d.phase }
  draft.put<Interop>({ ...old, [d.domain]: round3(d.to), phases })
}
