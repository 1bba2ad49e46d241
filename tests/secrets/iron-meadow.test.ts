import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Fact } from '../../shared/model/fact.ts'
import type { Header } from '../../shared/model/state.ts'
import { seatViewer } from '../../shared/model/viewer.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { botGame } from '../play/bot-game.ts'
import { ironMeadow } from '../play/iron-meadow.ts'
import { changeHidden } from './hidden-changes.ts'
import { twins } from './pairs.ts'
import { stepsOf } from './steps-of.ts'
import { realWire, stream } from './worlds.ts'

/** A log of this exercise is ten times as long as the toy's: `ENTENTE_MEADOW_PAIRS=100` runs 2,000, 500 and 500 pairs. */
const times = Number(process.env.ENTENTE_MEADOW_PAIRS ?? 1)
const pairs = { a: 20 * times, b: 5 * times, c: 5 * times }
const seats = ['NOR', 'COR', 'BEL', 'WES', 'SAR', 'DOV'] as const

type Log = { readonly header: Header; readonly steps: readonly (readonly Fact[])[] }
let meadow: Scenario
let logs: readonly Log[] = []

beforeAll(async () => {
  meadow = await ironMeadow()
  logs = ['a', 'd'].map((seed) => {
    const { game } = botGame({ seed, scenario: meadow })
    return { header: game.world.header, steps: stepsOf(game.facts) }
  })
}, 120_000)

describe('two worlds of Iron Meadow that differ in what a seat may not see', { timeout: 3_600_000 }, () => {
  test('send it identical bytes (a)', () => {
    const base = new Map<string, readonly string[]>()
    fc.assert(
      fc.property(fc.nat(1), fc.constantFrom(...seats), fc.array(fc.nat(1000), { minLength: 40, maxLength: 80 }), (which, seat, salts) => {
        const log = logs[which]
        if (log === undefined) throw new Error('Two logs are there.')
        const viewer = seatViewer(seat)
        const key = `${which}|${seat}`
        const first = base.get(key) ?? stream(log.header, log.steps, { viewer, wire: realWire() })
        base.set(key, first)
        expect(stream(log.header, changeHidden(log.steps, seat, salts, seats), { viewer, wire: realWire() })).toEqual(first)
      }),
      { numRuns: pairs.a },
    )
  })

  const moves = fc.array(fc.record({ by: fc.constantFrom('watcher' as const, 'others' as const), pick: fc.nat(500), other: fc.nat(4) }), {
    minLength: 1,
    maxLength: 8,
  })
  const twin = fc.record({ seed: fc.constantFrom('p', 'q'), watcher: fc.constantFrom(...seats), moves })

  test('give it identical bytes, answers and checks within a turn (b)', () => {
    fc.assert(
      fc.property(twin, (given) => {
        const [first, second] = twins({ ...given, scenario: meadow })
        expect(second.answers).toBe(first.answers)
        expect(second.bytes).toBe(first.bytes)
      }),
      { numRuns: pairs.b },
    )
  })

  test('leave it with the same picture across a close (c)', () => {
    fc.assert(
      fc.property(twin, (given) => {
        const [first, second] = twins({ ...given, scenario: meadow, acrossClose: true })
        expect(second.bytes).toBe(first.bytes)
      }),
      { numRuns: pairs.c },
    )
  })
})
