import { describe, expect, test } from 'vitest'
import { type Policy, policies } from '../../shared/bot/policy.ts'
import { nationalScore, regionalOutcome } from '../../shared/score/outcome.ts'
import { botGame } from '../play/bot-game.ts'
import { firstRing } from '../play/first-ring.ts'
import { ironMeadow } from '../play/iron-meadow.ts'

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
const mean = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length

/** Games a way and seat; `ENTENTE_BALANCE` asks for more of the long exercise, whose games take ten times as long as the tutorial's. */
const long = Number(process.env.ENTENTE_BALANCE ?? 1)
const shipped = [
  { name: 'First Ring', load: firstRing, seeds: ['a', 'b', 'c', 'd', 'e', 'f'] },
  { name: 'Iron Meadow', load: ironMeadow, seeds: Array.from({ length: long }, (_, k) => `meadow-${k}`) },
]

describe('doing nothing', () => {
  test.each(shipped)(
    'is never the best national score nor the best for the region, in any seat of $name',
    {
      timeout: 1_800_000,
    },
    async ({ load, seeds }) => {
      const scenario = await load()
      for (const { id: seat, playable } of scenario.seats) {
        // Dovrana has a vote in Iron Meadow and nothing to gain or lose.
        if (!playable && scenario.id === 'iron-meadow') continue
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
        // In Iron Meadow the region turns on the two whose quarrel it is; one broker more or less is lost in the luck of one game.
        const matters = scenario.id !== 'iron-meadow' || ['NOR', 'COR'].includes(seat)
        if (matters) expect(Math.max(...Object.values(others).map((o) => o.regional)), seat).toBeGreaterThan(hold?.regional ?? 0)
      }
    },
  )
})
