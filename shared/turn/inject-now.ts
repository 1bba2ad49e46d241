import { read, type State } from '../model/state.ts'
import { ask } from '../noun/ask.ts'
import { type Inject, inject } from '../noun/inject.ts'
import { partsOf, printExpression } from '../scenario/print-expression.ts'
import type { ConditionNow, InjectNow } from '../wire/watch.ts'
import { conditionOf, isTrue } from './answer-questions.ts'
import { newsId, planOf, scenarioInject } from './inject-plan.ts'
import { startId } from './start-id.ts'

/** An inject as control sees it now, but for what depends on who is here; `bodyOf` gives the words of a text. */
export function injectNow(
  state: State,
  record: Inject,
  bodyOf: (text: string) => string | undefined,
): Omit<InjectNow, 'receipts'> | undefined {
  const plan = planOf(state, record)
  if (plan === undefined) return undefined
  const { storyline, notes, expected } = scenarioInject(state, record) ?? {}
  return {
    inject: record.id,
    text: (plan.body === undefined ? undefined : bodyOf(plan.body.text)) ?? '',
    from: plan.from,
    method: plan.method,
    ...(storyline === undefined ? {} : { storyline }),
    ...(notes === undefined ? {} : { notes }),
    ...(expected === undefined ? {} : { expected }),
    ...(plan.turn === undefined ? {} : { turn: plan.turn, hour: plan.hour }),
    ...(plan.when === undefined ? {} : { when: conditionNow(state, plan.when) }),
    ...(plan.contingencyOf === undefined ? {} : { contingency: contingencyNow(state, plan.contingencyOf) }),
    asks: plan.asks.map(({ id, to, says }) => ({
      seat: to,
      text: typeof says.with?.asked === 'string' ? says.with.asked : says.say,
      status: read(state, ask, id)?.status ?? 'planned',
    })),
  }
}

/** The pieces of news by which an inject went out, with those who were sent each. */
export const newsOf = (state: State, record: Inject): readonly string[] => [newsId(state, record), ...(record.again ?? [])]

/** A condition with the present truth of its whole and of its parts. */
function conditionNow(state: State, text: string): ConditionNow {
  const expression = conditionOf(text)
  const parts = partsOf(expression).map((part) => ({ text: printExpression(part), holds: isTrue(state, part) }))
  return { text, holds: isTrue(state, expression), parts }
}

function contingencyNow(state: State, of: string): NonNullable<InjectNow['contingency']> {
  const first = read(state, inject, startId(state.header, 'inject', of))
  const expected = state.header.scenario.injects.find((i) => i.id === of)?.expectedWhen
  return {
    of: first?.id ?? of,
    out: first?.run === 'released',
    ...(expected === undefined ? {} : { expected: conditionNow(state, expected) }),
  }
}
