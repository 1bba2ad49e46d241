import type { Scenario } from '../../shared/scenario/format.ts'
import { toyScenario } from './toy-scenario.ts'

/**
 * The toy with what every instrument needs beside: patrols and engineers, a town, a damaged place, a busy strait, a term that ends,
 * interests, and what control has to open. Longer, so that what takes turns comes to its end.
 */
export function wholeScenario(): Scenario {
  const toy = toyScenario()
  const seats = toy.seats.map((s) => ({
    ...s,
    incomeShare: 0.3,
    interests: [{ id: 'strait', text: `${s.name} keeps the strait open.`, weight: 4 }],
    assets: [
      ...s.assets,
      { type: 'patrol' as const, at: home[s.id] ?? 'alder', count: 1, name: `${s.name} cutter` },
      { type: 'engineers' as const, at: home[s.id] ?? 'alder', count: 2, name: `${s.name} sappers` },
    ],
    stocks: s.stocks.length > 0 ? s.stocks : [{ at: home[s.id] ?? 'alder', kg: { water: 30_000, food: 40_000, shelter: 0, medical: 500, fuel: 20_000 } }],
  }))
  return {
    ...toy,
    seats,
    turns: 8,
    actionPoints: 9,
    places: [...toy.places, { id: 'reed', name: 'Reed', kind: 'city' as const, x: 320, y: 320, state: 'CED' }],
    damage: { cedar: 40 },
    opened: ['force', 'covert'],
    hazards: [
      { id: 'lane', place: 'strait', between: ['ALD', 'BIR'], kind: 'brush', title: 'Two hulls brush', perDay: 0.4, severity: 3, windowHours: 6 },
    ],
    leaders: [{ state: 'ALD', name: 'A. Reed', termEnds: 5, disposition: 0.5, successor: 'B. Sedge', coalitionShift: 0.2 }],
  }
}

const home: Readonly<Record<string, string>> = { ALD: 'alder-air', BIR: 'birch', CED: 'cedar' }
