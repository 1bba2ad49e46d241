import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../shared/model/fact.ts'
import { seatViewer } from '../../shared/model/viewer.ts'
import { botGame } from '../play/bot-game.ts'
import { changeHidden } from './hidden-changes.ts'
import { realWire, stream } from './worlds.ts'

/** Steps of a game, as rows of the log. */
function stepsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const rows: Fact[][] = []
  let cause = ''
  for (const fact of facts) {
    const key = JSON.stringify(fact.cause)
    if (key !== cause || rows.length === 0) rows.push([])
    cause = key
    rows.at(-1)?.push(fact)
  }
  return rows
}

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

describe('two worlds that differ in what a seat may not see (reliability 5.5 a)', () => {
  test('send it identical bytes', { timeout: 240_000 }, () => {
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
      { numRuns: Number(process.env.PAIRS ?? 60) },
    )
  })
})
