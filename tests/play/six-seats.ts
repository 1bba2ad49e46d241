import type { Scenario } from '../../shared/scenario/format.ts'
import { toyScenario } from './toy-scenario.ts'

const added = { DOV: 'Dover', ELM: 'Elm', FIR: 'Fir' } as const
const policies = {
  ALD: 'hardliner',
  BIR: 'reciprocator',
  CED: 'statusquo-broker',
  DOV: 'reciprocator',
  ELM: 'hardliner',
  FIR: 'reciprocator',
} as const
const ids = ['ALD', 'BIR', 'CED', 'DOV', 'ELM', 'FIR'] as const
const turns = 12

/** The toy grown to six states and twelve turns, with a scrape in every turn: as much as the largest scenario asks of the rules. */
export function sixSeats(): Scenario {
  const toy = toyScenario()
  const more = Object.entries(added).flatMap(([id, name], i) => toy.seats.slice(1, 2).map((s) => ({ ...s, id, name, colour: i + 4 })))
  const seats = [...toy.seats, ...more].map((s, i) => ({ ...s, bot: { ...s.bot, policy: policies[ids[i] ?? 'ALD'] } }))
  const trust = Object.fromEntries(ids.map((from) => [from, Object.fromEntries(ids.filter((to) => to !== from).map((to) => [to, 45]))]))
  const lines = ids.slice(1).flatMap((to, i) => toy.lines.map((l): typeof l => ({ ...l, id: `line-${i}`, between: [ids[i] ?? '', to] })))
  const scrapes = Array.from({ length: turns }, (_, t) => toy.injects.slice(0, 1).map((inject) => scrapeOf(inject, t))).flat()
  const councils = toy.councils.map((council) => ({ ...council, members: ids }))
  const tension = { 'ALD-BIR': 40, 'BIR-CED': 30, 'DOV-ELM': 36 }
  return { ...toy, seats, trust, lines, tension, councils, turns, injects: [...scrapes, ...toy.injects.slice(1)] }
}

type Inject = Scenario['injects'][number]

/** The scrape of one turn, between two neighbours. */
function scrapeOf({ expectedWhen: _contact, ...inject }: Inject, t: number): Inject {
  const [a, b] = [ids[t % ids.length] ?? '', ids[(t + 1) % ids.length] ?? '']
  const effects = inject.effects.map((e): typeof e => (e.do === 'incident' ? { ...e, between: [a, b], reports: {} } : e))
  return { ...inject, id: `scrape-${t}`, no: `${t + 10}-01`, turn: t + 1, to: [a, b], effects }
}
