import { me } from '../../../../shared/action/_who.ts'
import { allSeen, type View } from '../../../../shared/model/view.ts'
import { inspection } from '../../../../shared/noun/inspection.ts'
import { message } from '../../../../shared/noun/message.ts'
import { offer } from '../../../../shared/noun/offer.ts'
import { report } from '../../../../shared/noun/report.ts'
import { riskQuestion } from '../../../../shared/noun/risk-question.ts'
import { lineFacts, type SeenCall } from './line-facts.ts'
import type { SeenMessage } from './thread.ts'

/** What one state waits for from this seat, the most urgent first. Each is pinned under the thread. */
export type LineNeed =
  | { readonly is: 'ringing'; readonly id: string; readonly call: SeenCall }
  | { readonly is: 'query'; readonly id: string; readonly message: SeenMessage }
  | { readonly is: 'read-back'; readonly id: string; readonly message: SeenMessage }
  | { readonly is: 'proposal'; readonly id: string; readonly message: SeenMessage }
  | { readonly is: 'question'; readonly id: string; readonly dueTurn: number }
  | { readonly is: 'report'; readonly id: string; readonly incident: string; readonly by: string }
  | { readonly is: 'inspection'; readonly id: string; readonly place: string }
  | { readonly is: 'offer'; readonly id: string; readonly place: string; readonly kg: Readonly<Record<string, number>> }

/** Verbs that bind or assert: they are clear only once read back. */
const toReadBack = new Set(['assure', 'notify', 'propose'])

/** A message of theirs that has fields to read back and was not yet. */
export const wantsReadBack = (seat: string, m: SeenMessage): boolean =>
  m.to === seat && toReadBack.has(m.verb) && m.readBack === undefined && Object.keys(m.fields).some((name) => name !== 'subject')

export function lineNeeds(view: View, state: string): readonly LineNeed[] {
  const mine = me(view)
  const facts = lineFacts(view, state)
  const lines = new Set(facts.lines.map(({ id }) => id))
  const ringing = facts.call?.status === 'ringing' && facts.call.to === mine ? facts.call : undefined
  const theirs = allSeen(view, message).filter((m) => lines.has(m.line) && m.to === mine)
  const needs: LineNeed[] = ringing === undefined ? [] : [{ is: 'ringing', id: ringing.id, call: ringing }]
  for (const m of theirs) if (m.verb === 'query' && m.answered !== true) needs.push({ is: 'query', id: m.id, message: m })
  for (const q of allSeen(view, riskQuestion)) {
    if (q.to === mine && q.from === state && q.status === 'open') needs.push({ is: 'question', id: q.id, dueTurn: q.dueTurn })
  }
  for (const i of allSeen(view, inspection)) {
    if (i.of === mine && i.by === state && i.status === 'asked') needs.push({ is: 'inspection', id: i.id, place: i.place })
  }
  for (const o of allSeen(view, offer)) {
    if (o.to === mine && o.from === state && o.status === 'offered') needs.push({ is: 'offer', id: o.id, place: o.place, kg: o.kg })
  }
  for (const r of allSeen(view, report)) {
    if (r.by === state && r.with === mine && r.status === 'proposed') needs.push({ is: 'report', id: r.id, incident: r.incident, by: r.by })
  }
  // What was said last is what matters: a newer word of theirs makes an older one history.
  const latest = theirs.filter((m) => wantsReadBack(mine, m)).at(-1)
  for (const m of theirs) {
    if (m.verb === 'propose' && m.answered !== true && m.readBack?.matches === true) needs.push({ is: 'proposal', id: m.id, message: m })
    if (wantsReadBack(mine, m) && (m === latest || m.verb !== 'notify')) needs.push({ is: 'read-back', id: m.id, message: m })
  }
  return needs
}
