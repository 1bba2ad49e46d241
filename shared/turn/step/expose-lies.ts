import { evidenceGained } from '../../action/_evidence.ts'
import { claimOf } from '../../action/hotline/_judge.ts'
import { LIE_EXPOSED, lieExposureChance } from '../../dynamics/owning-up.ts'
import type { Pen } from '../../fact/pen.ts'
import { diceFor } from '../../lib/dice.ts'
import { clamp } from '../../lib/round.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { type Incident, incident } from '../../noun/incident.ts'
import { type Message, message } from '../../noun/message.ts'
import { relation } from '../../noun/relation.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { clockOf, diceTake } from '../clock-facts.ts'
import { relationId } from '../start-id.ts'
import { clockId } from './_close-id.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** E4b: a lie costs nothing when it is told; each turn new evidence may expose it, and then it costs more than the truth would have. */
export function exposeLies(pen: Pen): void {
  const now = clockOf(pen.state)
  const dice = diceFor(pen.state.header.key, diceTake(now), now.turn)
  for (const m of all(pen.state, message)) {
    const about = m.fields.subject === undefined ? undefined : read(pen.state, incident, m.fields.subject)
    const claim = claimOf(m)
    if (about === undefined || claim === undefined || claim === about.theta || m.exposed === true || !m.arrived) continue
    if (dice.u01('lie', m.id) < lieExposureChance(0)) expose(pen, m, about)
  }
}

function expose(pen: Pen, m: Message, about: Incident): void {
  const severity = about.severity * LIE_EXPOSED.severityFactor
  pen.tell({ kind: 'lie-exposed', data: { message: m.id, incident: about.id, by: m.from, to: m.to, severity } })
  const liar = read(pen.state, stateNoun, `state:${m.from}`)
  const felt = read(pen.state, relation, relationId(m.to, m.from))
  const why = sentence('What {state} said of “{title}” was not true', { state: stateName(m.from), title: about.title })
  const fall = (figure: Fallen, by: number) => {
    const to = clamp(figure.from + by, 0, 100)
    return moveOf({ ...figure, to, parts: [part(to - figure.from, why)] })
  }
  tellMoves(pen, 'lies', [
    liar === undefined
      ? undefined
      : fall({ id: liar.id, field: 'credibility', from: liar.credibility, heardBy: [m.from] }, LIE_EXPOSED.credibility),
    felt === undefined ? undefined : fall({ id: felt.id, field: 'trust', from: felt.trust, heardBy: [m.to] }, LIE_EXPOSED.trust),
  ])
  const { turn, at } = clockOf(pen.state)
  const learnt = { seat: m.to, incident: about.id, by: 'intel' as const, says: why, turn, at }
  const weigh = {
    evidence: { kind: 'inquiry' as const, finds: about.theta, joint: 1 },
    theta: about.theta,
    id: clockId(pen.state, 'evidence', m.id),
  }
  for (const fact of evidenceGained(pen.state, learnt, weigh)) pen.tell(fact)
}

type Fallen = { readonly id: string; readonly field: string; readonly from: number; readonly heardBy: readonly string[] }
