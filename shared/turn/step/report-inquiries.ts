import { evidenceGained } from '../../action/_evidence.ts'
import type { Pen } from '../../fact/pen.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { incident } from '../../noun/incident.ts'
import { type Inquiry, inquiry } from '../../noun/inquiry.ts'
import { clockOf } from '../clock-facts.ts'
import { clockId } from './_close-id.ts'

/** An inquiry led from outside weighs like a joint report (E3), one’s own half of it. */
const weight = { independent: 1, own: 0.5 } as const

/** DP5: inquiries that are due say what is true, to all who were involved. */
export function reportInquiries(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  for (const i of all(pen.state, inquiry)) if (i.status === 'open' && i.dueTurn <= turn) report(pen, i)
}

function report(pen: Pen, i: Inquiry): void {
  const happened = read(pen.state, incident, i.incident)
  if (happened === undefined) return
  pen.tell({ kind: 'inquiry-reported', data: { id: i.id, incident: i.incident, by: i.by, to: happened.between, theta: happened.theta } })
  const { turn, at } = clockOf(pen.state)
  const says = sentence('The inquiry of {state}', { state: stateName(i.by) })
  for (const seat of happened.between) {
    const evidence = { kind: 'inquiry' as const, finds: happened.theta, joint: i.independent ? weight.independent : weight.own }
    const learnt = { seat, incident: happened.id, by: 'joint' as const, says, turn, at }
    const weigh = { evidence, theta: happened.theta, id: clockId(pen.state, 'evidence', `${i.id}/${seat}`) }
    for (const fact of evidenceGained(pen.state, learnt, weigh)) pen.tell(fact)
  }
}
