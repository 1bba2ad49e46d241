import { stalenessLoss } from '../../dynamics/indicators.ts'
import { tempoOf } from '../../dynamics/trust.ts'
import { decideMotion, type Verdict } from '../../dynamics/vote.ts'
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
import { moveOf, part, tellMoves } from './_moves.ts'

/** Goldstein weight of a vote that blocks what another put forward (CA3, CAMEO 129). */
const vetoWeight = -5

/** E18: counts every open motion, ends the sessions, and lets agreements age (E21). */
export function closeMotions(pen: Pen): void {
  for (const m of all(pen.state, motion)) if (m.status === 'open') count(pen, m)
  const ended = all(pen.state, sitting).flatMap((s) => (s.open ? [s.id] : []))
  if (ended.length > 0) pen.tell({ kind: 'sittings-ended', data: { ids: ended } })
  age(pen)
}

/** E21: what was signed and is neither amended nor reviewed grows stale; in the end it loses what made it last. */
function age(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  const aging = all(pen.state, agreement).flatMap((a) => (a.signedTurn > 0 && a.signedTurn < turn && a.status !== 'ended' ? [a.id] : []))
  if (aging.length === 0) return
  pen.tell({ kind: 'agreements-aged', data: { ids: aging } })
  const moves = all(pen.state, agreement).map((a) => {
    if (!aging.includes(a.id)) return undefined
    const to = Math.max(0, a.institution + stalenessLoss(a.stale, tempoOf(pen.state.header.scenario.turnHours)))
    const parts = [part(to - a.institution, sentence('{title} was not reviewed for {turns} turns', { title: a.title, turns: a.stale }))]
    return moveOf({ id: a.id, field: 'institution', from: a.institution, to, heardBy: a.parties, parts })
  })
  tellMoves(pen, 'staleness', moves)
}

function count(pen: Pen, m: Motion): void {
  const { verdict, without } = verdictOf(pen.state, m)
  pen.tell({ kind: 'motion-closed', data: { id: m.id, verdict, ...(without === undefined ? {} : { without }) } })
  if (verdict !== 'rejected' && verdict !== 'silence-broken') return
  const against = Object.keys(m.votes).filter((s) => m.votes[s] === 'no' || m.votes[s] === 'break_silence')
  for (const by of against.sort(compareText)) {
    if (by === m.by || by === without) continue
    const why = sentence('{state} voted down a motion', { state: stateName(by) })
    deedDoneAt(pen, { by, action: 'block-motion', toward: [m.by], g: vetoWeight, grade: 'D', seenBy: [m.by], why, about: m.id })
  }
}

/** Those who voted, and the sponsor, are present; members left out of the session count toward the quorum all the same. */
function verdictOf(state: State, m: Motion): { readonly verdict: Verdict; readonly without: string | undefined } {
  const forum = read(state, council, m.council)
  assert(forum !== undefined, 'a motion stands before a council')
  const ballots = m.voted.flatMap((member) => {
    const ballot = m.votes[member]
    return ballot === undefined ? [] : [{ member, ballot }]
  })
  const without = forum.rule === 'minus_one' ? grossBreaker(state, forum.members) : undefined
  const division = { rule: forum.rule, members: forum.members, present: [...new Set([m.by, ...m.voted])], ballots }
  return { verdict: decideMotion(without === undefined ? division : { ...division, excluded: without }), without }
}

/** E18: minus-one leaves out the party of a verified gross breach, the latest; while there is none, the rule is plain consensus. */
function grossBreaker(state: State, members: readonly string[]): string | undefined {
  const breaches = all(state, agreement).flatMap((a) =>
    a.articles.flatMap(({ benchmark: b }) =>
      members.filter((m) => b?.found?.[m] === 'grossly-broken').map((member) => ({ member, turn: b?.judgedTurn ?? 0 })),
    ),
  )
  return breaches.sort((a, b) => b.turn - a.turn || compareText(a.member, b.member))[0]?.member
}
