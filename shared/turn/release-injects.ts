import { momentAfter } from '../action/_time.ts'
import type { Pen } from '../fact/pen.ts'
import { sentence } from '../model/sentence.ts'
import { all, read, type State } from '../model/state.ts'
import { ask } from '../noun/ask.ts'
import { type Inject, inject } from '../noun/inject.ts'
import type { ScenarioInject } from '../scenario/format.ts'
import { holds } from './answer-questions.ts'
import { clockOf } from './clock-facts.ts'
import { carryOutEffect } from './inject-effects.ts'
import { scenarioRef, startId } from './start-id.ts'

/** Releases every inject that is due at this moment, in the order of their numbers, then weighs the rest for control's list. */
export function releaseDue(pen: Pen): void {
  answerAsks(pen)
  openNeeds(pen)
  for (const { id } of pen.state.header.scenario.injects) {
    const record = read(pen.state, inject, startId(pen.state.header, 'inject', id))
    if (record !== undefined && isDue(pen.state, record)) releaseInject(pen, record)
  }
  weigh(pen)
}

/** The scenario minute of this turn at which an inject with an hour of its own comes, if it is still to come. */
export function plannedMinute(state: State, record: Inject): number | undefined {
  const now = clockOf(state)
  const planned = scenarioInject(state, record)
  if (planned === undefined || record.run !== 'scheduled' || planned.turn !== now.turn) return undefined
  const minute = planned.hour * 60
  return minute > now.at ? minute : undefined
}

/** The next minute of this turn at which an inject will come for certain, as things stand: an untimed phase does not jump over it. */
export function nextInjectMinute(state: State): number | undefined {
  const minutes = all(state, inject).flatMap((record) => {
    const minute = plannedMinute(state, record)
    const planned = scenarioInject(state, record)
    return minute === undefined || planned === undefined || record.category === 'expected' || !conditionHolds(state, planned)
      ? []
      : [minute]
  })
  return minutes.length === 0 ? undefined : Math.min(...minutes)
}

/** Due by its turn and hour, or, without a turn, as soon as its condition holds. Held, skipped and draft ones wait for control. */
export function isDue(state: State, record: Inject): boolean {
  if ((record.run !== 'scheduled' && record.run !== 'armed') || record.category === 'expected') return false
  const planned = scenarioInject(state, record)
  if (planned === undefined) return false
  return onTime(state, planned) && conditionHolds(state, planned)
}

function onTime(state: State, planned: ScenarioInject): boolean {
  const now = clockOf(state)
  if (planned.turn === undefined) return planned.when !== undefined && now.phase !== 'lobby'
  if (planned.turn === 'end') return now.phase === 'hot-wash'
  return now.turn === planned.turn && planned.hour * 60 <= now.at
}

function conditionHolds(state: State, planned: ScenarioInject): boolean {
  if (planned.when !== undefined && !holds(state, planned.when)) return false
  if (planned.contingencyOf === undefined) return true
  const { contingencyOf } = planned
  const first = read(state, inject, startId(state.header, 'inject', contingencyOf))
  const expected = state.header.scenario.injects.find((i) => i.id === contingencyOf)?.expectedWhen
  return first?.run === 'released' && (expected === undefined || !holds(state, expected))
}

const scenarioInject = (state: State, record: Inject): ScenarioInject | undefined =>
  state.header.scenario.injects.find((i) => i.id === record.ref)

/** Releases one inject: its effects, its text to its recipients, and what it asks of them. */
export function releaseInject(pen: Pen, record: Inject): void {
  const planned = scenarioInject(pen.state, record)
  if (planned === undefined) return
  const cause = { by: 'inject' as const, inject: record.id }
  pen.tell({ kind: 'inject-released', data: { id: record.id } })
  planned.effects.forEach((effect, index) => {
    carryOutEffect(pen, { inject: planned, effect, index, cause })
  })
  const news = planned.text === '' || planned.category === 'expected' ? undefined : startId(pen.state.header, 'news', planned.id)
  if (news !== undefined) {
    const about = pen.state.list('incident').find((i) => (i as { inject?: string }).inject === planned.id)
    const place = planned.place === undefined ? {} : { place: planned.place }
    const { title, from, method } = planned
    const body = scenarioRef(pen.state.header, `inject/${planned.id}`)
    pen.tell(
      {
        kind: 'news-told',
        data: { id: news, to: record.to, title, from, method, body, ...place, ...(about === undefined ? {} : { about: about.id }) },
      },
      cause,
    )
  }
  planned.asks.forEach((asked, i) => {
    const now = clockOf(pen.state)
    const due =
      asked.dueTurn === undefined
        ? momentAfter(pen.state, now, asked.dueHours ?? 1)
        : { turn: asked.dueTurn, at: pen.state.header.scenario.turnHours * 60 }
    const id = startId(pen.state.header, 'ask', `${planned.id}/${i}`)
    const about = news === undefined ? {} : { about: news }
    pen.tell(
      {
        kind: 'ask-made',
        data: { id, seat: asked.to, says: sentence('{asked}', { asked: asked.text }), dueTurn: due.turn, dueAt: due.at, ...about },
      },
      cause,
    )
  })
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
      const planned = scenarioInject(pen.state, i)
      if (planned === undefined || (planned.when === undefined && planned.contingencyOf === undefined)) return []
      const now = conditionHolds(pen.state, planned)
      return now === i.due ? [] : [{ id: i.id, due: now }]
    })
  if (due.length > 0) pen.tell({ kind: 'injects-weighed', data: { due } })
}
