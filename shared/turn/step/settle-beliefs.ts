import { beliefFrom } from '../../action/_evidence.ts'
import { windowLeft } from '../../action/_time.ts'
import { likelihoodRatio } from '../../dynamics/belief.ts'
import type { Pen } from '../../fact/pen.ts'
import { all, read, type State } from '../../model/state.ts'
import { belief } from '../../noun/belief.ts'
import { type Evidence, evidence } from '../../noun/evidence.ts'
import { incident } from '../../noun/incident.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { clockOf } from '../clock-facts.ts'

/** E3 at the close: intelligence ripens, beliefs follow from prior and evidence, incidents whose window and turn have ended close. */
export function settleBeliefs(pen: Pen): void {
  const held = all(pen.state, belief)
  if (held.length === 0) return
  const { turn } = clockOf(pen.state)
  const ripened = all(pen.state, evidence).flatMap((e) => (e.by === 'intel' && e.turn < turn ? ripe(pen.state, e) : []))
  const ratioOf = (e: Evidence): number => ripened.find((r) => r.id === e.id)?.ratio ?? e.ratio
  const beliefs = held.map((b) => {
    const ratios = all(pen.state, evidence)
      .filter((e) => e.seat === b.seat && e.incident === b.incident)
      .map(ratioOf)
    return { id: b.id, ...beliefFrom(b.prior, ratios) }
  })
  const end = { turn: turn + 1, at: 0 }
  const closed = all(pen.state, incident)
    .filter((i) => i.open && (i.joint || windowLeft(pen.state, i, end) <= 0))
    .map((i) => i.id)
  pen.tell({ kind: 'beliefs-settled', data: { ripened, beliefs, closed } })
}

/** Intelligence weighs 1 in the turn it comes in and 3 from the next on (E3's k). */
function ripe(state: State, e: Evidence): readonly { id: string; ratio: number }[] {
  const quality = read(state, stateNoun, `state:${e.seat}`)?.intelQuality ?? 0.5
  const says = e.leans === 'deliberate' ? 1 : 0
  const ratio = likelihoodRatio({ kind: 'intel', says, quality, k: 3 }, 0)
  return ratio === e.ratio ? [] : [{ id: e.id, ratio }]
}
