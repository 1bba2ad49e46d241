import { LEGITIMACY_EFFECT } from '../../dynamics/legitimacy.ts'
import type { Pen } from '../../fact/pen.ts'
import { clamp } from '../../lib/round.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { type Covert, covert } from '../../noun/covert.ts'
import { relation } from '../../noun/relation.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { clockOf, turnDice } from '../clock-facts.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** PD6: how often a turn it comes out, and what it then costs in everybody's trust. */
const exposureChance = 0.25
const trustLoss = 12

/** PD6: stories fed under cover may come out, a turn or more after they were fed. */
export function exposeCovert(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  const dice = turnDice(pen.state)
  for (const c of all(pen.state, covert)) {
    if (c.exposed || c.turn === turn || dice.u01('covert', c.id) >= exposureChance) continue
    pen.tell({ kind: 'covert-exposed', data: { id: c.id, by: c.by, target: c.target } })
    tellMoves(pen, 'covert', costs(pen.state, c))
  }
}

function costs(state: State, c: Covert): readonly (FigureMove | undefined)[] {
  const own = read(state, stateNoun, `state:${c.by}`)
  const why = sentence('{state} fed a story under cover, and it came out', { state: stateName(c.by) })
  const standing = clamp((own?.legitimacy ?? 0) + LEGITIMACY_EFFECT['covert-exposed'], 0, 100)
  return [
    own === undefined
      ? undefined
      : moveOf({
          id: own.id,
          field: 'legitimacy',
          from: own.legitimacy,
          to: standing,
          heardBy: [c.by],
          parts: [part(standing - own.legitimacy, why)],
        }),
    ...all(state, relation)
      .filter((r) => r.to === c.by)
      .map((r) => {
        const to = clamp(r.trust - trustLoss, 0, 100)
        return moveOf({ id: r.id, field: 'trust', from: r.trust, to, heardBy: [r.from], parts: [part(to - r.trust, why)] })
      }),
  ]
}
