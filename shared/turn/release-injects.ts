import { momentAfter } from '../action/_time.ts'
import type { Pen } from '../fact/pen.ts'
import type { Cause } from '../model/fact.ts'
import { all, read, type State } from '../model/state.ts'
import { ask } from '../noun/ask.ts'
import { incident } from '../noun/incident.ts'
import { type Inject, inject } from '../noun/inject.ts'
import { holds } from './answer-questions.ts'
import { clockOf } from './clock-facts.ts'
import { carryOutEffect } from './inject-effects.ts'
import { conditionHolds, type InjectAsk, type InjectPlan, newsId, planOf, scenarioInject, timeOf } from './inject-plan.ts'
import { startId } from './start-id.ts'

/** Releases every inject that is due at this moment, in the order of their numbers, then weighs the rest for control's list. */
export function releaseDue(pen: Pen): void {
  answerAsks(pen)
  openNeeds(pen)
  for (const { id } of pen.state.header.scenario.injects) {
    const record = read(pen.state, inject, startId(pen.state.header, 'inject', id))
    if (record !== undefined && isDue(pen.state, record)) releaseInject(pen, record)
  }
  for (const record of all(pen.state, inject)) if (record.made !== undefined && isDue(pen.state, record)) releaseInject(pen, record)
  weigh(pen)
}

/** The scenario minute of this turn at which an inject with an hour of its own comes, if it is still to come. */
export function plannedMinute(state: State, record: Inject): number | undefined {
  if (record.run !== 'scheduled' && record.run !== 'armed') return undefined
  const now = clockOf(state)
  const { turn, hour } = timeOf(state, record)
  if (turn !== now.turn) return undefined
  const minute = hour * 60
  return minute > now.at ? minute : undefined
}

/** The next minute of this turn at which an inject will come for certain, as things stand: an untimed phase does not jump over it. */
export function nextInjectMinute(state: State): number | undefined {
  const minutes = all(state, inject).flatMap((record) => {
    const minute = plannedMinute(state, record)
    const plan = minute === undefined ? undefined : planOf(state, record)
    return minute === undefined || plan === undefined || record.category === 'expected' || !conditionHolds(state, plan) ? [] : [minute]
  })
  return minutes.length === 0 ? undefined : Math.min(...minutes)
}

/** Due by its turn and hour, or, without a turn, as soon as its condition holds. Held, skipped and draft ones wait for control. */
export function isDue(state: State, record: Inject): boolean {
  if ((record.run !== 'scheduled' && record.run !== 'armed') || record.category === 'expected') return false
  const plan = planOf(state, record)
  return plan !== undefined && onTime(state, plan) && conditionHolds(state, plan)
}

function onTime(state: State, plan: InjectPlan): boolean {
  const now = clockOf(state)
  if (plan.turn === undefined) return plan.when !== undefined && now.phase !== 'lobby'
  if (plan.turn === 'end') return now.phase === 'hot-wash'
  return now.turn === plan.turn && plan.hour * 60 <= now.at
}

/** Releases one inject: its effects, its text to its recipients, and what it asks of them. */
export function releaseInject(pen: Pen, record: Inject): void {
  const plan = planOf(pen.state, record)
  if (plan === undefined) return
  const cause = { by: 'inject' as const, inject: record.id }
  pen.tell({ kind: 'inject-released', data: { id: record.id } })
  const planned = scenarioInject(pen.state, record)
  plan.effects.forEach((effect, index) => {
    if (planned !== undefined) carryOutEffect(pen, { inject: planned, effect, index, cause })
  })
  const news = plan.body === undefined ? undefined : newsId(pen.state, record)
  if (news !== undefined) tellNews(pen, { record, plan, id: news, to: record.to })
  for (const asked of plan.asks) makeAsk(pen, asked, { cause, news })
}

/** The words of an inject to some seats. */
export function tellNews(
  pen: Pen,
  { record, plan, id, to }: { readonly record: Inject; readonly plan: InjectPlan; readonly id: string; readonly to: readonly string[] },
): void {
  const { title, heading, from, method, body, place } = plan
  const about = all(pen.state, incident).find((i) => i.inject === record.ref)
  const more = {
    ...(heading === undefined ? {} : { heading }),
    ...(place === undefined ? {} : { place }),
    ...(about === undefined ? {} : { about: about.id }),
  }
  pen.tell({ kind: 'news-told', data: { id, to, title, from, method, body, ...more } }, { by: 'inject', inject: record.id })
}

function makeAsk(pen: Pen, asked: InjectAsk, { cause, news }: { readonly cause: Cause; readonly news: string | undefined }): void {
  const { id, to, says, dueTurn, dueHours, toControl } = asked
  const due =
    dueTurn === undefined
      ? momentAfter(pen.state, clockOf(pen.state), dueHours ?? 1)
      : { turn: dueTurn, at: pen.state.header.scenario.turnHours * 60 }
  const more = { ...(news === undefined ? {} : { about: news }), ...(toControl === undefined ? {} : { toControl }) }
  pen.tell({ kind: 'ask-made', data: { id, seat: to, says, dueTurn: due.turn, dueAt: due.at, ...more } }, cause)
}

/** Asks of injects are answered once their condition holds. */
export function answerAsks(pen: Pen): void {
  for (const planned of pen.state.header.scenario.injects) {
    planned.asks.forEach((asked, i) => {
      const open = read(pen.state, ask, startId(pen.state.header, 'ask', `${planned.id}/${i}`))
      if (open?.status === 'open' && holds(pen.state, asked.answeredBy)) pen.tell({ kind: 'ask-answered', data: { id: open.id } })
    })
  }
}

/** Needs that open by themselves in this turn. */
function openNeeds(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  for (const n of pen.state.header.scenario.needs) {
    if (n.fromTurn !== turn || pen.state.get(startId(pen.state.header, 'need', n.id)) !== undefined) continue
    const { id, fromTurn, ...rest } = n
    pen.tell({ kind: 'need-opened', data: { ...rest, id: startId(pen.state.header, 'need', id), fromTurn } })
  }
}

/** The present truth of conditions, on control's list. */
function weigh(pen: Pen): void {
  const due = all(pen.state, inject)
    .filter((i) => i.run === 'scheduled' || i.run === 'armed')
    .flatMap((i) => {
      const plan = planOf(pen.state, i)
      if (plan === undefined || (plan.when === undefined && plan.contingencyOf === undefined)) return []
      const now = conditionHolds(pen.state, plan)
      return now === i.due ? [] : [{ id: i.id, due: now }]
    })
  if (due.length > 0) pen.tell({ kind: 'injects-weighed', data: { due } })
}
