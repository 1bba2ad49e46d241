import { beforeAll, describe, expect, it } from 'vitest'
import { checkLoad } from '../../server/scenario/check-load.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { holds } from '../../shared/turn/answer-questions.ts'
import { botGame } from '../play/bot-game.ts'
import { ironMeadow } from '../play/iron-meadow.ts'
import { badPath, goodPath } from '../play/meadow-paths.ts'
import type { Play } from '../play/play.ts'

/** Seeds under which each of the four ways the draws may fall comes up. */
const seeds = ['a', 'b', 'd', 'e']
/** Games by bots; `ENTENTE_MEADOW_GAMES` asks for more of them. */
const games = Number(process.env.ENTENTE_MEADOW_GAMES ?? 4)
let meadow: Scenario

beforeAll(async () => {
  meadow = await ironMeadow()
})

const drawsOf = (game: Play): string => JSON.stringify((game.facts[0]?.data as { draws?: object } | undefined)?.draws)

const released = (game: Play): ReadonlySet<string> =>
  new Set(
    (game.seen('control', 'inject') as readonly { ref?: string; run?: string }[]).flatMap((i) =>
      i.run === 'released' && i.ref !== undefined ? [i.ref] : [],
    ),
  )

/** Most messages on lines that reached one seat in one turn. */
function mostMessages(game: Play): number {
  const count = new Map<string, number>()
  for (const fact of game.facts) {
    if (fact.kind !== 'message-arrived') continue
    const said = game.world.get((fact.data as { id: string }).id) as unknown as { to: string }
    const key = `${said.to} ${fact.turn}`
    count.set(key, (count.get(key) ?? 0) + 1)
  }
  return Math.max(0, ...count.values())
}

describe('Iron Meadow, played well', { timeout: 120_000 }, () => {
  it('meets the good lines of its table, whatever was drawn', () => {
    const drawn = new Set<string>()
    for (const seed of seeds) {
      const game = goodPath(meadow, seed)
      drawn.add(drawsOf(game))
      for (const line of [
        'did(NOR, answer-risk, 10)',
        'contact(NOR, COR, 4, drone)',
        'misperception(any) <= 0.35',
        'highest(NOR) <= 6 and highest(COR) <= 6',
        'observed(iron-meadow)',
        'not exercise_within(water-phase, high-dam, 5)',
        'protocol(nor-cor) >= 2',
        'did(any, adopt-lesson, 10)',
        'agreement(survey-flight, NOR, COR)',
      ])
        expect(holds(game.world, line), `${seed}: ${line}`).toBe(true)
      expect(game.seen('control', 'red-line').filter((r) => (r as { status?: string }).status === 'crossed')).toEqual([])
    }
    expect(drawn.size).toBe(4)
  })

  it('has its strengths said in the review, and one thing left to try', () => {
    const game = goodPath(meadow, 'a')
    expect(meadow.review.strengths.filter(({ when }) => holds(game.world, when)).length).toBeGreaterThanOrEqual(10)
    expect(meadow.review.toTry.filter(({ when }) => holds(game.world, when))).toHaveLength(1)
  })
})

describe('Iron Meadow, played in silence', { timeout: 120_000 }, () => {
  it('climbs to rung 9 and no further than force allows, crosses the dam, and says what to try', () => {
    for (const seed of seeds) {
      const game = badPath(meadow, seed)
      expect(holds(game.world, 'highest(COR) >= 9 and highest(COR) <= 10'), seed).toBe(true)
      expect(holds(game.world, 'highest(BEL) <= 6 and highest(SAR) <= 6'), seed).toBe(true)
      const crossed = game.seen('control', 'red-line').filter((r) => (r as { status?: string }).status === 'crossed')
      expect(crossed).toMatchObject([{ seat: 'COR' }])
      expect(meadow.review.toTry.find(({ when }) => holds(game.world, when))?.text).toContain('direct line')
      expect(released(game).has('demand')).toBe(true)
    }
  })
})

describe('Iron Meadow, played by bots', { timeout: 600_000 }, () => {
  it('keeps within the load limits by what really came, in each of the worlds that were drawn', () => {
    const drawn = new Set<string>()
    for (let i = 0; i < games; i++) {
      const { game } = botGame({ seed: seeds[i] ?? `load-${i}`, scenario: meadow })
      drawn.add(drawsOf(game))
      const came = released(game)
      expect(checkLoad({ ...meadow, injects: meadow.injects.filter(({ id }) => came.has(id)) })).toEqual([])
      expect(mostMessages(game)).toBeLessThanOrEqual(8)
      expect(game.clock.phase).toBe('hot-wash')
    }
    expect(drawn.size).toBe(4)
  })
})
