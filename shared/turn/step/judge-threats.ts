import { audienceCost, type ThreatExit } from '../../dynamics/credibility.ts'
import type { Pen } from '../../fact/pen.ts'
import { clamp } from '../../lib/round.ts'
import { sentence } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { deed } from '../../noun/deed.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { type Statement, statement } from '../../noun/statement.ts'
import { clockOf } from '../clock-facts.ts'
import { moveOf, part, tellMoves } from './_moves.ts'
import { mediationBetween } from './end-mediations.ts'

/**
 * E6: a public threat whose deadline this is. Carried out (posture raised since): met, credibility +2. Otherwise dropped: approval and
 * credibility at home suffer, less where the incident it was about has new shared facts.
 */
export function judgeThreats(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  for (const s of all(pen.state, statement)) {
    const by = s.by[0]
    if (s.threat === undefined || s.threat.status !== 'due' || s.threat.dueTurn > turn || by === undefined) continue
    const carriedOut = all(pen.state, deed).some((d) => d.by === by && d.turn >= s.turn && d.action === 'set-posture' && d.g < 0)
    pen.tell({ kind: 'threat-judged', data: { id: s.id, status: carriedOut ? 'met' : 'dropped' } })
    const own = read(pen.state, stateNoun, `state:${by}`)
    if (own === undefined) continue
    const cost = audienceCost({ level: s.threat.level, sensitivity: own.audienceSensitivity, exit: exitOf(pen.state, s, by) })
    const [approval, credibility] = carriedOut ? [0, 2] : [cost.approval, cost.credibility]
    const why = carriedOut ? sentence('You carried out what you threatened') : sentence('You threatened and did not act')
    const shift = (field: 'approval' | 'credibility' | 'approvalBase', by_: number) => {
      const to = clamp(own[field] + by_, 0, 100)
      return moveOf({
        id: own.id,
        field,
        from: own[field],
        to,
        heardBy: field === 'approvalBase' ? 'control' : [by],
        parts: [part(to - own[field], why)],
      })
    }
    tellMoves(pen, 'threats', [shift('approval', approval), shift('approvalBase', approval), shift('credibility', credibility)])
  }
}

/** How the threat ends: a mediator's formula makes the way back cheapest, new shared facts cheaper (E6). */
function exitOf(state: State, s: Statement, by: string): ThreatExit {
  if (s.targets.some((t) => mediationBetween(state, by, t) !== 'none')) return 'formula'
  const facts = all(state, deed).some(
    (d) => d.action === 'report-incident' && d.turn >= s.turn && d.toward.some((t) => s.targets.includes(t)),
  )
  return facts ? 'new-facts' : 'back-down'
}
