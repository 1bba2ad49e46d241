import { describe, expect, test } from 'vitest'
import { type Policy, policies } from '../../shared/bot/policy.ts'
import { nationalScore, regionalOutcome } from '../../shared/score/outcome.ts'
import { botGame } from '../play/bot-game.ts'
import { firstRing } from '../play/first-ring.ts'

const base = (name: string): Policy => {
  const found = policies[name]
  if (found === undefined) throw new Error(`There is a policy ${name}.`)
  return found
}

/** The scripted ways to play that `hold`, doing nothing, is measured against (invariant 33). */
const scripted: Readonly<Record<string, Policy>> = {
  hawk: { ...base('hardliner'), name: 'hawk', kinds: { ...base('hardliner').kinds, 'make-joint-statement': 0.2, 'invite-observers': 0.2 } },
  dove: { ...base('reciprocator'), name: 'dove', weight: { ...base('reciprocator').weight, posture: 0, public: 1.3 } },
  reciprocator: base('reciprocator'),
  coordinator: { ...base('statusquo-broker'), name: 'coordinator', weight: { ...base('statusquo-broker').weight, logistics: 1.5 } },
}
const seeds = ['a', 'b', 'c', 'd', 'e', 'f']
const mean = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length

describe('doing nothing', () => {
  test('is never the best national score nor the best for the region, in any seat of First Ring that people may take; nor nationally in the others', {
    timeout: 600_000,
  }, async () => {
    const scenario = await firstRing()
    for (const { id: seat, playable } of scenario.seats) {
      const results = Object.fromEntries(
        [...Object.entries(scripted), ['hold', 'hold'] as const].map(([name, policy]) => {
          const games = seeds.map((seed) => botGame({ seed, scenario, policies: { [seat]: policy } }).game.world)
          return [
            name,
            { national: mean(games.map((w) => nationalScore(w, seat))), regional: mean(games.map((w) => regionalOutcome(w).score)) },
          ]
        }),
      )
      const { hold, ...others } = results
      const better = Object.values(others).filter((o) => o.national > (hold?.national ?? 0)).length
      expect(better, `${seat} ${JSON.stringify(results)}`).toBeGreaterThanOrEqual(3)
      // What a seat without a brief and without lift does hardly moves the region; nobody can choose to play it.
      if (playable) expect(Math.max(...Object.values(others).map((o) => o.regional)), seat).toBeGreaterThan(hold?.regional ?? 0)
    }
  })
})
