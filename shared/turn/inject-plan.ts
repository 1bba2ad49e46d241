import type { ImprovisedMethod } from '../model/inject-method.ts'
import { type Sentence, sentence, type TextRef } from '../model/sentence.ts'
import { read, type State } from '../model/state.ts'
import { type Inject, inject } from '../noun/inject.ts'
import type { ScenarioInject } from '../scenario/format.ts'
import { holds } from './answer-questions.ts'
import { scenarioRef, startId } from './start-id.ts'

/** What an inject is going to do, by the scenario and by what control changed of it. */
export type InjectPlan = {
  readonly turn: number | 'end' | undefined
  readonly hour: number
  readonly when: string | undefined
  readonly contingencyOf: string | undefined
  readonly effects: ScenarioInject['effects']
  readonly asks: readonly InjectAsk[]
  /** What the seats read; undefined when nothing is sent. */
  readonly body: TextRef | undefined
  readonly title: string
  readonly heading: TextRef | undefined
  readonly from: string
  readonly method: string
  readonly place: string | undefined
}

/** What an inject asks of a seat. `toControl`: words to control answer it. */
export type InjectAsk = {
  readonly id: string
  readonly to: string
  readonly says: Sentence
  readonly dueTurn?: number
  readonly dueHours?: number
  readonly toControl?: true
}

/** Who seems to send what control made up. */
const senders: Readonly<Record<ImprovisedMethod, string>> = {
  media: 'The wire',
  email: 'A letter',
  phone: 'A telephone call',
  radio: 'A radio report',
  intelligence: 'Intelligence',
  simcell: 'Control',
}

export const scenarioInject = (state: State, record: Inject): ScenarioInject | undefined =>
  record.made === undefined ? state.header.scenario.injects.find((i) => i.id === record.ref) : undefined

/** When an inject is to come, by the scenario or by control: asked after every step, so nothing else of the plan is made for it. */
export function timeOf(state: State, record: Inject): Pick<InjectPlan, 'turn' | 'hour'> {
  if (record.made !== undefined) return { turn: record.at?.turn, hour: record.at?.hour ?? 0 }
  const planned = scenarioInject(state, record)
  return record.at ?? { turn: planned?.turn, hour: planned?.hour ?? 0 }
}

/** The plan of an inject; undefined when neither the scenario nor control has one. */
export function planOf(state: State, record: Inject): InjectPlan | undefined {
  const planned = scenarioInject(state, record)
  if (planned === undefined) return improvisedPlan(state, record)
  const sends = planned.text !== '' && planned.category !== 'expected'
  const body = sends ? (record.text ?? scenarioRef(state.header, `inject/${planned.id}`)) : record.text
  const { effects, when, contingencyOf, title, from, method, place } = planned
  const asks = planned.asks.map(
    ({ to, text, dueTurn, dueHours }, i): InjectAsk => ({
      id: startId(state.header, 'ask', `${planned.id}/${i}`),
      to,
      says: sentence('{asked}', { asked: text }),
      ...(dueTurn === undefined ? {} : { dueTurn }),
      ...(dueHours === undefined ? {} : { dueHours }),
    }),
  )
  return { ...timeOf(state, record), when, contingencyOf, effects, asks, body, title, heading: undefined, from, method, place }
}

function improvisedPlan(state: State, record: Inject): InjectPlan | undefined {
  const { made, text } = record
  if (made === undefined) return undefined
  const { heading, method, dueHours } = made
  const asks = record.to.map(
    (to): InjectAsk => ({
      id: startId(state.header, 'ask', `${record.id}/${to}`),
      to,
      says: sentence('Answer control: what do you make of this, and what will you do?'),
      toControl: true,
      ...(dueHours === undefined ? {} : { dueHours }),
    }),
  )
  return {
    ...timeOf(state, record),
    ...{ when: undefined, contingencyOf: undefined, effects: [], place: undefined },
    ...{ body: text, title: record.title, heading, from: senders[method], method },
    asks: dueHours === undefined ? [] : asks,
  }
}

/** The news by which an inject reaches its recipients. */
export const newsId = (state: State, record: Inject): string => startId(state.header, 'news', record.ref)

/** Whether its own condition and that of the inject it is a contingency of hold now. */
export function conditionHolds(state: State, { when, contingencyOf }: Pick<InjectPlan, 'when' | 'contingencyOf'>): boolean {
  if (when !== undefined && !holds(state, when)) return false
  if (contingencyOf === undefined) return true
  const first = read(state, inject, startId(state.header, 'inject', contingencyOf))
  const expected = state.header.scenario.injects.find((i) => i.id === contingencyOf)?.expectedWhen
  return first?.run === 'released' && (expected === undefined || !holds(state, expected))
}
