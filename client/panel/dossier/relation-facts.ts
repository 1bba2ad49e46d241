import type { View } from '../../../shared/model/view.ts'
import { allSeen, seen } from '../../../shared/model/view.ts'
import { clock } from '../../../shared/noun/clock.ts'
import { dyad } from '../../../shared/noun/dyad.ts'
import { line } from '../../../shared/noun/line.ts'
import { relation } from '../../../shared/noun/relation.ts'
import { seat } from '../../../shared/noun/seat.ts'
import { setting } from '../../../shared/noun/setting.ts'
import { type Cause, type FigureHistory, figureHistory, lastClosed, pairCauses, type TurnMove } from '../figures/figure-history.ts'

/** How well words get through to a state: its best line. `untested`: nobody knows. */
export type LineState = 'good' | 'untested' | 'degraded' | 'cut' | 'none'

/** What stands between the viewer's seat and one other state. */
export type RelationFacts = {
  readonly state: string
  /** Your trust in them, 0..100, and why it moved; undefined when the seat has no relation record. */
  readonly trust: (FigureHistory & { readonly value: number }) | undefined
  /** The pair's rung 0..12 and band, and what moved its tension, in half points. */
  readonly tension:
    | { readonly rung: number; readonly band: string; readonly causes: readonly Cause[]; readonly all: readonly Cause[] }
    | undefined
  readonly line: { readonly state: LineState; readonly id?: string }
  readonly byComputer: boolean
}

/** One row per other state, in the setting's order. */
export function relationFacts(view: View, moves: readonly TurnMove[]): readonly RelationFacts[] {
  const me = view.viewer.seat
  const states = seen(view, setting, 'setting:main')?.states ?? []
  if (me === undefined) return []
  const closed = lastClosed(seen(view, clock, 'clock:main') ?? { turn: 0, phase: 'lobby' })
  return states
    .filter(({ id }) => id !== me)
    .map(({ id }) => {
      const own = allSeen(view, relation).find(({ from, to }) => from === me && to === id)
      const pair = allSeen(view, dyad).find(({ between }) => between.includes(me) && between.includes(id))
      const all = pair === undefined ? [] : pairCauses(moves, pair.id)
      return {
        state: id,
        trust:
          own === undefined
            ? undefined
            : { ...figureHistory({ moves, id: own.id, field: 'trust', value: own.trust, closed }), value: own.trust },
        tension:
          pair === undefined
            ? undefined
            : { rung: pair.rung, band: pair.band, all, causes: all.filter(({ turn }) => turn >= Math.max(1, closed)) },
        line: lineTo(view, me, id),
        byComputer: allSeen(view, seat).find(({ state }) => state === id)?.playedBy === 'computer',
      }
    })
}

const rank: readonly LineState[] = ['good', 'untested', 'degraded', 'cut']

/** The best line between two states, as the viewer knows it. */
export function lineTo(view: View, me: string, other: string): RelationFacts['line'] {
  const known = allSeen(view, line)
    .filter(({ between, status }) => between.includes(me) && between.includes(other) && status !== 'proposed')
    .map(({ id, status, lastTest }) => ({
      id,
      state: (status === 'active' ? (lastTest === 0 ? 'untested' : 'good') : status) as LineState,
    }))
    .sort((a, b) => rank.indexOf(a.state) - rank.indexOf(b.state))
  return known[0] ?? { state: 'none' }
}
