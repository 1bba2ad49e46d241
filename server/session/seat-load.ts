import { all, type State } from '../../shared/model/state.ts'
import { ask } from '../../shared/noun/ask.ts'
import { inject } from '../../shared/noun/inject.ts'
import { message } from '../../shared/noun/message.ts'
import { news } from '../../shared/noun/news.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import type { SeatNow } from '../../shared/wire/watch.ts'
import type { BodyOf } from './frame-text.ts'

/** What a seat has been sent in this turn, and the line messages that came for each of its people. */
export function loadOf(
  state: State,
  { seat, people, bodyOf }: { readonly seat: string; readonly people: number; readonly bodyOf: BodyOf },
): SeatNow['load'] {
  const { turn } = clockOf(state)
  const told = all(state, news).filter((one) => one.turn === turn && one.to.includes(seat))
  const asks = all(state, ask).filter((one) => one.turn === turn && one.seat === seat)
  const injects = all(state, inject).filter(
    ({ category, run, releasedTurn, to }) =>
      (category === 'inject' || category === 'contingency') && run === 'released' && releasedTurn === turn && to.includes(seat),
  )
  const mail = all(state, message).filter((one) => one.arrived && one.arrivesTurn === turn && one.to === seat)
  return {
    injects: injects.length,
    words: told.reduce((sum, { body }) => sum + wordCount(bodyOf(body.text) ?? ''), 0),
    answers: asks.length,
    messagesEach: Math.ceil(mail.length / Math.max(1, people)),
  }
}

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length
