import { useMemo } from 'react'
import type { Dyad } from '../../../shared/noun/dyad.ts'
import type { State } from '../../../shared/noun/state.ts'
import { useMe, useView } from '../../store/use-session.ts'
import { type History, lastOfTurns } from '../timeline/history.ts'
import { useHistory } from '../timeline/use-history.ts'
import { type OwnFigure, ownFigures } from './own-figures.ts'
import { useMoves } from './use-moves.ts'

/** The seat's own figures with value, change, causes and the turns before. */
export function useOwnFigures(): readonly OwnFigure[] {
  const view = useView()
  const { seat } = useMe()
  const moves = useMoves()
  const history = useHistory()
  const past = useMemo(() => pastOf(history, seat), [history, seat])
  return useMemo(() => ownFigures({ view, moves, ...past }), [view, moves, past])
}

type Past = { readonly first?: Partial<State>; readonly rungs?: readonly number[] }

/** The first values that were seen, if that was in turn 1, and the seat's highest rung at the end of each turn without a gap. */
function pastOf(history: History, seat: string): Past {
  const [start] = history
  if (start === undefined || start.turn > 1) return {}
  const first = start.mirror.kinds.get('state')?.get(`state:${seat}`) as Partial<State> | undefined
  const rungOf = ({ mirror }: (typeof history)[number]): number =>
    Math.max(0, ...[...(mirror.kinds.get('dyad')?.values() ?? [])].map((pair) => (pair as Dyad).rung))
  const ends = lastOfTurns(history)
  const rungs = [rungOf(start), ...ends.map(rungOf)]
  const whole = ends.every(({ turn }, i) => turn === i + 1)
  return { ...(first === undefined ? {} : { first }), ...(whole ? { rungs } : {}) }
}
