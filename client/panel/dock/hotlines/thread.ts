import { me } from '../../../../shared/action/_who.ts'
import { compareText } from '../../../../shared/lib/text.ts'
import type { Shown } from '../../../../shared/model/record.ts'
import { allSeen, type View } from '../../../../shared/model/view.ts'
import { type Message, message } from '../../../../shared/noun/message.ts'
import { report } from '../../../../shared/noun/report.ts'
import { riskQuestion } from '../../../../shared/noun/risk-question.ts'
import type { Heard } from '../../../../shared/wire/socket.ts'
import { linesTo } from './line-facts.ts'

export type SeenMessage = Shown<Message, 'line' | 'from' | 'to' | 'verb' | 'fields' | 'turn' | 'at'>

/** One item of a thread, oldest first: the head of a turn, a message, or what happened on the line. */
export type ThreadItem =
  | { readonly is: 'turn'; readonly id: string; readonly turn: number }
  | { readonly is: 'message'; readonly id: string; readonly turn: number; readonly at: number; readonly message: SeenMessage }
  | { readonly is: 'event'; readonly id: string; readonly turn: number; readonly at: number; readonly line: Heard }

/** Beside its moment each item has the number of the line that told of it: within a minute, what was told first came first. */
type Ordered = Exclude<ThreadItem, { is: 'turn' }> & { readonly i: number }
const unheard = Number.MAX_SAFE_INTEGER

/** When this seat had a message in hand: its own when it was sent, others' when they arrived. */
export function momentOf(seat: string, said: SeenMessage): { readonly turn: number; readonly at: number } {
  const mine = said.from === seat
  return mine ? { turn: said.turn, at: said.at } : { turn: said.arrivesTurn ?? said.turn, at: said.arrivesAt ?? said.at }
}

/** Everything said and done between this seat and one state on their lines, by turn. */
export function buildThread(view: View, heard: readonly Heard[], state: string): readonly ThreadItem[] {
  const lines = new Set(linesTo(view, state).map(({ id }) => id))
  const told = new Map(heard.flatMap(({ about = [], i }) => about.map((id) => [id, i] as const)))
  const said = allSeen(view, message)
    .filter((m) => lines.has(m.line) && (m.from === state || m.to === state))
    .map((m): Ordered => ({ is: 'message', id: m.id, ...momentOf(me(view), m), message: m, i: told.get(m.id) ?? unheard }))
  const events = heard.filter((line) => line.feed === 'line' && concerns(view, line, { lines, state }))
  const happened = events.map((line): Ordered => ({ is: 'event', id: `heard:${line.i}`, turn: line.turn, at: line.at, line, i: line.i }))
  const items = [...happened, ...said].sort((a, b) => a.turn - b.turn || a.at - b.at || a.i - b.i || compareText(a.id, b.id))
  let turn = Number.NaN
  return items.flatMap(({ i: _order, ...item }): readonly ThreadItem[] => {
    if (item.turn === turn) return [item]
    turn = item.turn
    return [{ is: 'turn', id: `turn:${turn}`, turn }, item]
  })
}

/** Whether a line of the feed belongs to this thread. Messages are left out: their bubbles stand for them. */
function concerns(view: View, { about = [] }: Heard, { lines, state }: { lines: ReadonlySet<string>; state: string }): boolean {
  if (about.some((id) => view.get(id)?.kind === 'message')) return false
  if (about.some((id) => lines.has(id))) return true
  return about.some((id) => {
    const found = view.get(id)
    if (found?.kind === 'report') return allSeen(view, report).some((r) => r.id === id && (r.by === state || r.to.includes(state)))
    if (found?.kind === 'risk-question') return allSeen(view, riskQuestion).some((q) => q.id === id && (q.from === state || q.to === state))
    return false
  })
}
