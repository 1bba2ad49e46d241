import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { wordCount } from '../../server/scenario/check-texts.ts'
import type { LoadedScenario } from '../../server/scenario/load-folder.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { ironMeadow } from '../play/iron-meadow.ts'
import { load, scenarios } from './scenario-folder.ts'

let loaded: LoadedScenario
let meadow: Scenario

beforeAll(async () => {
  loaded = await load(join(scenarios, 'iron-meadow'))
  meadow = await ironMeadow()
})

describe('Iron Meadow', () => {
  it('loads without a problem or a warning: the load limits hold however the draws fall', () => {
    expect(loaded.ok ? loaded.warnings : loaded.problems).toEqual([])
  })

  it('is what game-model.md 4.3, 4.8 and 4.9 say', () => {
    expect(meadow).toMatchObject({ turnHours: 12, turns: 10, limits: { rung: 6 }, tension: { 'NOR-COR': 36, 'NOR-BEL': 22 } })
    expect(meadow.draws).toEqual({ drone: { 0: 3, 1: 1 }, shooter: { 0: 3, 1: 1 } })
    expect(meadow.seats.map(({ id, playable, bot }) => [id, playable, bot.policy])).toEqual([
      ['NOR', true, 'hardliner'],
      ['COR', true, 'reciprocator'],
      ['BEL', true, 'reciprocator'],
      ['WES', true, 'statusquo-broker'],
      ['SAR', true, 'reciprocator'],
      ['DOV', false, 'reciprocator'],
    ])
    expect(meadow.lines).toContainEqual(
      expect.objectContaining({ between: ['NOR', 'COR'], channel: 'milops', protocol: 1, status: 'degraded', tested: false }),
    )
    expect(meadow.agreements).toMatchObject([{ template: 'accord', parties: ['WES', 'NOR', 'COR', 'BEL'] }])
    expect(meadow.templates.find(({ id }) => id === 'accord')?.verification).toBe(2)
    expect(meadow.councils.map(({ rule, chair }) => [rule, chair])).toEqual([
      ['consensus', 'WES'],
      ['silence', 'WES'],
    ])
    expect(meadow.activities.map(({ id, troops, leadTurns, notified }) => [id, troops, leadTurns, notified])).toEqual([
      ['iron-meadow', 12_600, 3, []],
      ['readiness-check', 6_000, 3, []],
      ['water-phase', 900, 3, []],
    ])
    const lines = meadow.seats.flatMap(({ id, redLines }) => redLines.map(({ when }) => [id, when]))
    expect(lines).toContainEqual(['COR', 'troops_within(NOR, high-dam, 3) > 0'])
    expect(lines).toContainEqual(['NOR', 'inspection_at(field-hq)'])
  })

  it('briefs each of its five players in at most 350 words', () => {
    const briefs = meadow.seats.filter(({ playable }) => playable).map(({ brief = '' }) => brief)
    expect(briefs).toHaveLength(5)
    for (const brief of briefs) {
      expect(wordCount(brief)).toBeLessThanOrEqual(350)
      for (const heading of ['Our aim', 'Our fear', 'What we believe of our neighbours', 'A dilemma', 'Three things to do in turn 1'])
        expect(brief).toContain(`**${heading}.**`)
      expect(brief.match(/^\d\. /gm)).toHaveLength(3)
    }
  })
})
