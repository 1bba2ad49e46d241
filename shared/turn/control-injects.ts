import type { Pen } from '../fact/pen.ts'
import { makeId } from '../lib/ids.ts'
import type { ControlWords } from '../model/control-words.ts'
import { type Refusal, refuse } from '../model/refusal.ts'
import { all, read, type State } from '../model/state.ts'
import { type Inject, inject } from '../noun/inject.ts'
import { seat } from '../noun/seat.ts'
import type { ControlAct } from '../wire/control-act.ts'
import { clockOf } from './clock-facts.ts'
import { planOf } from './inject-plan.ts'
import { isDue, releaseInject, tellNews } from './release-injects.ts'

export type ActOf<D extends ControlAct['do']> = Extract<ControlAct, { readonly do: D }>
export type InjectAct = ActOf<'release-inject' | 'hold-inject' | 'skip-inject' | 'edit-inject' | 'resend-inject' | 'improvise'>

/** What control's words are, and what ids of this act are made from. */
export type Hand = { readonly words: ControlWords; readonly mint: string }

/** What control does with the list of injects, or why not. */
export function actOnInject(pen: Pen, act: InjectAct, hand: Hand): Refusal | null {
  const fault = checkSeats(pen.state, 'to' in act ? act.to : undefined) ?? checkTime(pen.state, timeOf(act))
  if (fault !== null) return fault
  if (act.do === 'improvise') return improvise(pen, act, hand)
  const found = read(pen.state, inject, act.inject)
  if (found === undefined) return refuse('unknown-id', 'There is no such inject.')
  if (act.do === 'resend-inject') return resend(pen, found, { to: act.to ?? found.to, mint: hand.mint })
  if (found.run === 'released') return refuse('already-done', 'This inject is out already.')
  const { id } = found
  switch (act.do) {
    case 'release-inject':
      if (clockOf(pen.state).phase === 'lobby') return refuse('not-running', 'Start the exercise first.')
      releaseInject(pen, found)
      return null
    case 'skip-inject':
      pen.tell({ kind: 'inject-skipped', data: { id } })
      return null
    case 'hold-inject':
      if (act.until === undefined) pen.tell({ kind: 'inject-held', data: { id } })
      else pen.tell({ kind: 'inject-edited', data: { id, at: act.until } })
      return null
    case 'edit-inject':
      return edit(pen, found, { act, hand })
  }
}

const timeOf = (act: InjectAct): { readonly turn: number; readonly hour: number } | undefined => {
  if (act.do === 'hold-inject') return act.until
  return act.do === 'edit-inject' || act.do === 'improvise' ? act.at : undefined
}

function checkSeats(state: State, to: readonly string[] | undefined): Refusal | null {
  const unknown = to?.find((id) => read(state, seat, `seat:${id}`) === undefined)
  return unknown === undefined ? null : refuse('unknown-id', 'There is no such seat.')
}

function checkTime(state: State, at: { readonly turn: number; readonly hour: number } | undefined): Refusal | null {
  if (at === undefined) return null
  const now = clockOf(state)
  const { turns, turnHours } = state.header.scenario
  if (at.turn > turns || at.hour >= turnHours) {
    return refuse('out-of-range', 'This exercise has {turns} turns of {hours} hours.', { turns, hours: turnHours })
  }
  const isPast = at.turn < now.turn || (at.turn === now.turn && at.hour * 60 <= now.at)
  return isPast ? refuse('in-the-past', 'That time has passed. Release it now, or choose a later time.') : null
}

function edit(pen: Pen, found: Inject, { act, hand }: { readonly act: ActOf<'edit-inject'>; readonly hand: Hand }): Refusal | null {
  const { text } = hand.words
  if (text === undefined && act.to === undefined && act.at === undefined) return refuse('malformed', 'Change something first.')
  if (text !== undefined && planOf(pen.state, found)?.body === undefined) {
    return refuse('not-allowed', 'This inject sends nothing: an evaluator watches for it.')
  }
  const change = {
    ...(text === undefined ? {} : { text }),
    ...(act.to === undefined ? {} : { to: unique(act.to) }),
    ...(act.at === undefined ? {} : { at: act.at }),
  }
  pen.tell({ kind: 'inject-edited', data: { id: found.id, ...change } })
  return null
}

function resend(pen: Pen, record: Inject, { to, mint }: { readonly to: readonly string[]; readonly mint: string }): Refusal | null {
  const plan = planOf(pen.state, record)
  if (record.run !== 'released') return refuse('not-yet', 'This inject is not out yet.')
  if (plan?.body === undefined) return refuse('not-allowed', 'This inject has no words to send.')
  const id = newId(pen.state, 'news', mint)
  pen.tell({ kind: 'inject-resent', data: { id: record.id, news: id, to: unique(to) } })
  tellNews(pen, { record, plan, id, to: unique(to) })
  return null
}

function improvise(pen: Pen, act: ActOf<'improvise'>, { words, mint }: Hand): Refusal | null {
  const { title: heading, text } = words
  if (heading === undefined || text === undefined) return refuse('text-empty', 'Write something first.')
  if (act.at === undefined && clockOf(pen.state).phase === 'lobby') return refuse('not-running', 'Start the exercise first.')
  const id = newId(pen.state, 'inject', mint)
  const made = all(pen.state, inject).filter((i) => i.made !== undefined).length
  const no = `99-${`${made + 1}`.padStart(2, '0')}`
  const more = { ...(act.at === undefined ? {} : { at: act.at }), ...(act.dueHours === undefined ? {} : { dueHours: act.dueHours }) }
  pen.tell({ kind: 'inject-improvised', data: { id, no, heading, text, to: unique(act.to), method: act.method, ...more } })
  pen.made(id)
  const record = read(pen.state, inject, id)
  if (record !== undefined && (act.at === undefined || isDue(pen.state, record))) releaseInject(pen, record)
  return null
}

const newId = (state: State, kind: string, mint: string): string =>
  makeId(kind, { key: state.header.key, take: clockOf(state).take, cause: `control|${mint}`, n: 1 })

const unique = (seats: readonly string[]): readonly string[] => [...new Set(seats)]
