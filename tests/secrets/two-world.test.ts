import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rules } from '../../shared/game.ts'
import { seatViewer } from '../../shared/model/viewer.ts'
import { botGame } from '../play/bot-game.ts'
import { changeHidden } from './hidden-changes.ts'
import { twins } from './pairs.ts'
import { stepsOf } from './steps-of.ts'
import { realWire, stream } from './worlds.ts'

/** Pairs in `npm test`; `ENTENTE_PAIRS` multiplies them for the long battery. */
const times = Number(process.env.ENTENTE_PAIRS ?? 1)
const pairs = { a: 2000 * times, b: 500 * times, c: 500 * times }

const games = ['x', 'y', 'z', 'w'].map((seed) => {
  const { game } = botGame({ seed })
  return { header: game.world.header, steps: stepsOf(game.facts) }
})

const seats = ['ALD', 'BIR', 'CED']
const arbitraryChange = fc.record({
  game: fc.nat(games.length - 1),
  seat: fc.constantFrom(...seats),
  salts: fc.array(fc.nat(1000), { minLength: 40, maxLength: 80 }),
})

/** What the logs of part (a) hold: a leak in what never happens there would not be found. */
const kinds = new Set(games.flatMap((g) => g.steps.flat().map((f) => f.kind)))
const orders = new Set(
  games.flatMap((g) => g.steps.flat().flatMap((f) => (f.kind === 'order-accepted' ? [(f.data as { action: string }).action] : []))),
)
process.stdout.write(`two worlds, part (a): ${orders.size} of ${rules.actions.size} actions, ${kinds.size} of ${rules.facts.size} facts\n`)

describe('two worlds that differ in what a seat may not see (reliability 5.5 a)', () => {
  test('send it identical bytes', { timeout: 600_000 }, () => {
    const base = new Map<string, readonly string[]>()
    fc.assert(
      fc.property(arbitraryChange, ({ game, seat, salts }) => {
        const given = games[game]
        if (given === undefined) return
        const viewer = seatViewer(seat)
        const key = `${game}|${seat}`
        const first = base.get(key) ?? stream(given.header, given.steps, { viewer, wire: realWire() })
        base.set(key, first)
        expect(stream(given.header, changeHidden(given.steps, seat, salts), { viewer, wire: realWire() })).toEqual(first)
      }),
      { numRuns: pairs.a },
    )
  })
})

const moves = fc.array(fc.record({ by: fc.constantFrom('watcher' as const, 'others' as const), pick: fc.nat(500), other: fc.nat(1) }), {
  minLength: 1,
  maxLength: 8,
})
const twin = fc.record({ seed: fc.constantFrom('p', 'q', 'r'), watcher: fc.constantFrom(...seats), moves })

describe('two sessions that differ in others’ hidden orders, within a turn (5.5 b)', () => {
  test('give a seat identical bytes, answers and checks', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(twin, (given) => {
        const [first, second] = twins(given)
        expect(second.answers).toBe(first.answers)
        expect(second.bytes).toBe(first.bytes)
      }),
      { numRuns: pairs.b },
    )
  })
})

describe('the same, across a close (5.5 c)', () => {
  test('leave a seat with the same picture, but for the declassified figures', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(twin, (given) => {
        const [first, second] = twins({ ...given, acrossClose: true })
        expect(second.bytes).toBe(first.bytes)
      }),
      { numRuns: pairs.c },
    )
  })
})
