import type { Fact } from '../model/fact.ts'
import type { Network } from '../wire/review.ts'
import type { LoggedStep } from './fold-log.ts'

type Between = { readonly from: string; readonly to: string }

/** Who spoke to whom, counted from the facts of a log: lines, council and rooms. */
export function networkOf(seats: readonly string[], steps: readonly LoggedStep[]): Network {
  const facts = steps.flat()
  const sent = dataOf<Between>(facts, 'message-sent')
  const calls = dataOf<Between & { readonly id: string; readonly connected: boolean }>(facts, 'hotline-called')
  const answered = new Set(dataOf<{ readonly call: string }>(facts, 'call-answered').map(({ call }) => call))
  const convened = dataOf<{ readonly by: string }>(facts, 'council-convened')
  const motions = dataOf<{ readonly by: string }>(facts, 'motion-tabled')
  const votes = dataOf<{ readonly seat: string }>(facts, 'vote-cast')
  const said = dataOf<Said>(facts, 'said')
  return {
    seats,
    lines: pairsOf(seats).map(({ from, to }) => {
      const isIt = (one: Between): boolean => one.from === from && one.to === to
      const rung = calls.filter(isIt)
      return {
        from,
        to,
        messages: sent.filter(isIt).length,
        calls: rung.length,
        answered: rung.filter(({ id }) => answered.has(id)).length,
      }
    }),
    council: seats.map((seat) => ({
      seat,
      sessions: convened.filter(({ by }) => by === seat).length,
      motions: motions.filter(({ by }) => by === seat).length,
      votes: votes.filter((vote) => vote.seat === seat).length,
    })),
    rooms: seats.map((seat) => ({
      seat,
      own: said.filter((words) => words.seat === seat && words.to === 'room').length,
      groups: said.filter((words) => words.seat === seat && typeof words.to === 'object' && 'room' in words.to).length,
      toControl: said.filter((words) => words.seat === seat && words.to === 'control').length,
      fromControl: said.filter(({ seat: from, to }) => from === undefined && typeof to === 'object' && 'seat' in to && to.seat === seat)
        .length,
    })),
  }
}

type Said = { readonly seat?: string; readonly to: 'room' | 'control' | 'all' | { readonly seat: string } | { readonly room: string } }

/** The data of all facts of one kind, in the order of the log. Each was parsed by its own schema when it was written. */
const dataOf = <D>(facts: readonly Fact[], kind: string): readonly D[] =>
  facts.filter((fact) => fact.kind === kind).map(({ data }) => data as D)

const pairsOf = (seats: readonly string[]): readonly Between[] =>
  seats.flatMap((from) => seats.filter((to) => to !== from).map((to) => ({ from, to })))
