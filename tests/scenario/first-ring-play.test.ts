import { beforeAll, describe, expect, it } from 'vitest'
import type { Dyad } from '../../shared/noun/dyad.ts'
import type { Inject } from '../../shared/noun/inject.ts'
import type { Objective } from '../../shared/noun/objective.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { type Play, play } from '../play/play.ts'
import { load, scenarios } from './scenario-folder.ts'

const EVERYBODY = ['BEL', 'NOR', 'COR', 'WES']
const seeds = Array.from({ length: 8 }, (_, k) => `ring-${k}`)
let ring: Scenario

beforeAll(async () => {
  const loaded = await load(`${scenarios}/first-ring`)
  if (loaded.ok) ring = loaded.scenario
})

/** Plays all four turns; seats that are not listed as bots do nothing. */
function playThrough(seed: string, bots: readonly string[]): Play {
  const game = play({ scenario: ring, bots, seed })
  for (let turn = 1; turn <= ring.turns; turn++) {
    game.to('consultation', turn)
    for (let round = 0; round < 12 && game.bots('consultation') + game.bots('reply') > 0; round++);
    game.to('orders', turn)
    for (let round = 0; round < 6 && game.bots('reply') > 0; round++);
    game.bots('orders')
  }
  return game.to('hot-wash', ring.turns)
}

const tension = (game: Play): Dyad => {
  const found = (game.seen('control', 'dyad') as readonly Dyad[]).find(({ between }) => between.includes('NOR') && between.includes('BEL'))
  if (found === undefined) throw new Error('Norvane and Belmara are a pair.')
  return found
}
const met = (game: Play, seat: string): number =>
  (game.seen('control', 'objective') as readonly Objective[]).filter((aim) => aim.seat === seat && aim.met).length
const highest = (game: Play, seat: string): number =>
  (game.seen('control', 'state') as readonly State[]).find(({ state }) => state === seat)?.highestRung ?? 0
const released = (game: Play): readonly string[] =>
  (game.seen('control', 'inject') as readonly Inject[]).filter(({ run }) => run === 'released').map(({ ref }) => ref)

describe('First Ring, played', { timeout: 60_000 }, () => {
  it('can be played so that every aim of both sides is met, and no rung above 2 is reached', () => {
    const games = seeds.map((seed) => playThrough(seed, EVERYBODY))
    expect(Math.max(...games.map((game) => met(game, 'BEL')))).toBe(6)
    expect(Math.max(...games.map((game) => met(game, 'NOR')))).toBe(5)
    for (const game of games) expect(highest(game, 'BEL')).toBeLessThanOrEqual(ring.limits.rung)
  })

  it('goes worse for whoever does nothing, and brings the contingencies', () => {
    for (const seed of seeds) {
      const [busy, idle] = [playThrough(seed, EVERYBODY), playThrough(seed, ['NOR', 'COR', 'WES'])]
      expect(tension(idle).tension).toBeGreaterThan(tension(busy).tension)
      expect(highest(idle, 'BEL')).toBeGreaterThan(ring.limits.rung)
      expect(met(idle, 'BEL')).toBeLessThan(met(busy, 'BEL'))
      expect(released(idle)).toEqual(expect.arrayContaining(['watch-rings', 'spare-aircraft']))
    }
  })

  it('sends every inject that is planned, and never the marker', () => {
    const planned = ring.injects.filter(({ category }) => category === 'inject' || category === 'context').map(({ id }) => id)
    const sent = released(playThrough('ring', EVERYBODY))
    expect(sent).toEqual(expect.arrayContaining(planned))
    expect(sent).not.toContain('line-tested')
  })

  it('can be left to two people who do nothing, and still ends', () => {
    expect(playThrough('pair', ['COR', 'WES']).clock.phase).toBe('hot-wash')
  })
})
