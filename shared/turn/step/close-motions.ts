import { decideMotion } from '../../dynamics/vote.ts'
import type { Pen } from '../../fact/pen.ts'
import { assert } from '../../lib/assert.ts'
import { compareText } from '../../lib/text.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { agreement } from '../../noun/agreement.ts'
import { council } from '../../noun/council.ts'
import { type Motion, motion } from '../../noun/motion.ts'
import { sitting } from '../../noun/sitting.ts'
import { clockOf } from '../clock-facts.ts'
import { deedDoneAt } from './_close-id.ts'

/** Goldstein weight of a vote that blocks what another put forward (CA3, CAMEO 129). */
const vetoWeight = -5

/** E18: counts every open motion, ends the sessions, and lets agreements age (E21). */
export function closeMotions(pen: Pen): void {
  for (const m of all(pen.state, motion)) if (m.status === 'open') count(pen, m)
  const ended = all(pen.state, sitting).flatMap((s) => (s.open ? [s.id] : []))
  if (ended.length > 0) pen.tell({ kind: 'sittings-ended', data: { ids: ended } })
  const { turn } = clockOf(pen.state)
  const aging = all(pen.state, agreement).flatMap((a) => (a.signedTurn > 0 && a.signedTurn < turn && a.status !== 'ended' ? [a.id] : []))
  if (aging.length > 0) pen.tell({ kind: 'agreements-aged', data: { ids: aging } })
}

function count(pen: Pen, m: Motion): void {
  const verdict = verdictOf(pen.state, m)
  pen.tell({ kind: 'motion-closed', data: { id: m.id, verdict } })
  if (verdict !== 'rejected' && verdict !== 'silence-broken') return
  const against = Object.keys(m.votes).filter((s) => m.votes[s] === 'no' || m.votes[s] === 'break_silence')
  for (const by of against.sort(compareText)) {
    if (by === m.by) continue
    const why = sentence('{state} voted down a motion', { state: stateName(by) })
    deedDoneAt(pen, { by, action: 'block-motion', toward: [m.by], g: vetoWeight, grade: 'D', seenBy: [m.by], why, about: m.id })
  }
}

/** Those who voted, and the sponsor, are present; members left out of the session count toward the quorum all the same. */
function verdictOf(state: State, m: Motion) {
  const forum = read(state, council, m.council)
  assert(forum !== undefined, 'a motion stands before a council')
  const ballots = m.voted.flatMap((member) => {
    const ballot = m.votes[member]
    return ballot === undefined ? [] : [{ member, ballot }]
  })
  return decideMotion({ rule: forum.rule, members: forum.members, present: [...new Set([m.by, ...m.voted])], ballots })
}
