import { describe, expect, test } from 'vitest'
import { policies } from '../../shared/bot/policy.ts'
import { rules } from '../../shared/game.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { botGame, roundsMax } from '../play/bot-game.ts'
import { firstRing } from '../play/first-ring.ts'
import { howMany } from '../play/how-many.ts'
import { ironMeadow } from '../play/iron-meadow.ts'
import type { Play } from '../play/play.ts'
import { toyScenario } from '../play/toy-scenario.ts'

const note = (game: Play, used: Map<string, number>): void => {
  for (const fact of game.facts) {
    if (fact.kind !== 'order-accepted') continue
    const { action } = fact.data as { readonly action: string }
    used.set(action, (used.get(action) ?? 0) + 1)
  }
}

/** The toy with its policies dealt round, its first pair at some tension and a third that trusts little, so that bots meet every situation. */
function dealt(i: number): Scenario {
  const toy = toyScenario()
  const names = Object.keys(policies)
  const seats = toy.seats.map((s, k) => ({
    ...s,
    bot: { ...s.bot, policy: (names[(i + k) % names.length] ?? 'reciprocator') as typeof s.bot.policy },
  }))
  const trust = { ...toy.trust, CED: { ...toy.trust.CED, ALD: 28 } }
  return { ...toy, seats, trust, tension: { 'ALD-BIR': [18, 36, 46, 60][i % 4] ?? 18 } }
}

describe('games by bots', () => {
  test('run to their end, invariants on, without a dead end; every action is used', { timeout: 3_600_000 }, async () => {
    const tutorial = await firstRing()
    const meadow = await ironMeadow()
    const used = new Map<string, number>()
    const games = [
      ...Array.from({ length: howMany({ always: 100, long: 200 }) }, () => tutorial),
      ...Array.from({ length: howMany({ always: 100, long: 200 }) }, (_, i) => dealt(i)),
      ...Array.from({ length: howMany({ always: 12, long: 500 }) }, () => meadow),
    ]
    games.forEach((scenario, i) => {
      const { game, rounds } = botGame({ seed: `game-${i}`, scenario })
      expect(game.clock.phase, `game-${i}`).toBe('hot-wash')
      expect(rounds, `game-${i}`).toBeLessThan(roundsMax)
      note(game, used)
    })
    const unused = [...rules.actions.keys()].filter((kind) => !used.has(kind))
    expect(unused).toEqual([])
  })
})
