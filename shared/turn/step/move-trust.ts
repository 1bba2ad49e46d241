import { nextTrust, tempoOf } from '../../dynamics/trust.ts'
import type { Pen } from '../../fact/pen.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import type { Deed } from '../../noun/deed.ts'
import { type Relation, relation } from '../../noun/relation.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { perceivedConduct, shareOver, uncountedDeeds } from './_conduct.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** E1, E2: what each state saw of each other's conduct this turn moves its trust. Streaks move with it. */
export function moveTrust(pen: Pen): void {
  const moves: (FigureMove | undefined)[] = []
  const uncounted = uncountedDeeds(pen.state)
  for (const r of all(pen.state, relation)) {
    const { trust, streak } = nextOf(pen, r, uncounted)
    moves.push(trust)
    if (streak !== r.streak) moves.push({ id: r.id, field: 'streak', from: r.streak, to: streak, heardBy: 'control', parts: [] })
  }
  tellMoves(pen, 'trust', moves)
}

function nextOf(pen: Pen, r: Relation, uncounted: readonly Deed[]): { readonly trust: FigureMove | undefined; readonly streak: number } {
  const owner = read(pen.state, stateNoun, `state:${r.from}`)
  const { deeds, conduct } = perceivedConduct(uncounted, r.to, r.from)
  const tempo = tempoOf(pen.state.header.scenario.turnHours)
  const after = nextTrust({ trust: r.trust, base: r.base, memory: owner?.memory ?? 40, streak: r.streak, conduct, tempo })
  const kind = deeds.filter((d) => d.g > 0)
  const unkind = deeds.filter((d) => d.g < 0)
  const parts = [
    ...shareOver(after.parts.positive, kind).map((s) => part(s.by, s.deed.why)),
    ...shareOver(after.parts.negative, unkind).map((s) => part(s.by, s.deed.why)),
    part(after.parts.drift, sentence('Old habits: trust drifts back')),
    part(after.parts.limit, sentence('The scale ends here')),
  ]
  return { trust: moveOf({ id: r.id, field: 'trust', from: r.trust, to: after.trust, heardBy: [r.from], parts }), streak: after.streak }
}
