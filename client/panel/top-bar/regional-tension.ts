import type { View } from '../../../shared/model/view.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { type Rung, rung } from '../../../shared/noun/rung.ts'

/** What the region knows of a pair, one turn old. */
export type PublicRung = Pick<Rung, 'id' | 'between' | 'rung' | 'turn'>

/** The pairs from the tensest down; of equals the viewer's own pair comes first. The first is "regional tension" (design README). */
export function publicRungs(view: View): readonly PublicRung[] {
  const me = view.viewer.seat
  const mine = ({ between }: PublicRung): number => (me !== undefined && between.includes(me) ? 1 : 0)
  return [...allSeen(view, rung)].sort((a, b) => b.rung - a.rung || mine(b) - mine(a))
}
