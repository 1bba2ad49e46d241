import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkLoad } from '../../server/scenario/check-load.ts'
import { wordCount } from '../../server/scenario/check-texts.ts'
import type { LoadedScenario } from '../../server/scenario/load-folder.ts'
import { evaluate } from '../../shared/scenario/evaluate.ts'
import { parseExpression } from '../../shared/scenario/expression.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import type { Questions } from '../../shared/scenario/questions.ts'
import { load, scenarios } from './scenario-folder.ts'

let loaded: LoadedScenario
let ring: Scenario

beforeAll(async () => {
  loaded = await load(join(scenarios, 'first-ring'))
  if (loaded.ok) ring = loaded.scenario
})

/** A world at the end in which players did nothing. */
const nothingDone: Questions = {
  ...{ turn: () => 4, trust: () => 40, tension: () => 0, rung: () => 0, posture: () => 1, need: () => 3, i: () => 0.1 },
  ...{ did: () => false, contact: () => false, agreement: () => false, approval: () => 50, credibility: () => 50, support: () => 50 },
  ...{ delivered: () => 0, notified: () => false, observed: () => false, tested: () => false, released: () => true },
  ...{ highest: () => 0, declared: () => undefined, exercise_within: () => false, troops_within: () => 0, protocol: () => 0 },
  ...{ inspection_at: () => false, misperception: () => undefined },
  ...{ incident: () => false, belief: () => undefined, draw: () => undefined },
}

const holds = (condition: string, answers: Partial<Questions> = {}): boolean => {
  const parsed = parseExpression(condition)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return evaluate(parsed.expression, { ...nothingDone, ...answers })
}

describe('First Ring', () => {
  it('loads without a problem or a warning', () => {
    expect(loaded.ok ? loaded.warnings : loaded.problems).toEqual([])
  })

  it('is what game-model.md 4.1 and 4.8 say', () => {
    expect(ring).toMatchObject({
      turnHours: 12,
      turns: 4,
      actionPoints: 4,
      minutes: 15,
      pace: 'untimed',
      limits: { rung: 2, clearanceHours: 12 },
    })
    expect(ring.tension).toEqual({ 'NOR-BEL': 18 })
    expect(ring.lines).toEqual([
      {
        id: 'nor-bel',
        between: ['NOR', 'BEL'],
        channel: 'milops',
        protocol: 0,
        status: 'active',
        manned: true,
        tested: false,
        announced: false,
      },
    ])
    expect(ring.seats.map(({ id, playable, bot }) => [id, playable, bot.policy])).toEqual([
      ['BEL', true, 'reciprocator'],
      ['NOR', true, 'reciprocator'],
      ['COR', false, 'reciprocator'],
      ['WES', false, 'statusquo-broker'],
    ])
    expect(ring.seats[0]?.assets).toEqual([{ type: 'a400m', at: 'belport-air', count: 6, name: 'Osprey' }])
    expect(ring.trust).toMatchObject({ BEL: { NOR: 38, WES: 66 }, NOR: { BEL: 40, WES: 50 } })
    expect(ring.injects.map(({ no, category }) => `${no} ${category}`)).toEqual([
      ...['01-01 context', '01-02 inject', '01-03 contingency', '02-01 inject', '02-02 inject'],
      ...['03-01 inject', '03-02 contingency', '04-01 expected', '04-02 inject', '04-03 context'],
    ])
    const incident = ring.injects.flatMap(({ effects }) => effects).find((effect) => effect.do === 'incident')
    expect(incident).toMatchObject({ kind: 'scrape', severity: 4, windowHours: 6, theta: 0, between: ['NOR', 'BEL'] })
  })

  it('holds goods in whole kilograms, money in whole thousands', () => {
    expect(ring.needs[0]?.kgPerTurn).toEqual({ water: 2700, food: 200, medical: 100 })
    expect(ring.seats[0]?.stocks[0]?.kg).toEqual({ water: 40_000, food: 30_000, shelter: 10_000, medical: 4_000, fuel: 200_000 })
    expect(ring.seats[0]?.start.treasury).toBe(40_000)
  })

  it('keeps each seat within two injects, 200 words and two answers a turn, and never idle', () => {
    expect(checkLoad(ring)).toEqual([])
  })

  it('briefs each player in at most 350 words: aim, fear, neighbours, a dilemma, three first steps', () => {
    for (const { id, brief = '' } of ring.seats.filter(({ playable }) => playable)) {
      expect(wordCount(brief), id).toBeLessThanOrEqual(350)
      for (const heading of ['Our aim', 'Our fear', 'What we believe of our neighbours', 'A dilemma', 'Three things to do in turn 1']) {
        expect(brief, id).toContain(`**${heading}.**`.replace('turn 1.**', 'turn 1.**'))
      }
      expect(brief.match(/^\d\. /gm), id).toHaveLength(3)
      expect(brief, id).not.toMatch(/!/)
    }
  })

  it('has eight to twelve coach marks, each short and within the game', () => {
    expect(ring.coach.length).toBeGreaterThanOrEqual(8)
    expect(ring.coach.length).toBeLessThanOrEqual(12)
    const anchors = ['map', 'timeline', 'dossier', 'hotlines', 'composer', 'tray', 'commit', 'ladder', 'why', 'council', 'media']
    expect(ring.coach.map(({ anchor }) => anchor)).toEqual(expect.arrayContaining(anchors))
    for (const mark of ring.coach) expect(wordCount(mark.text), mark.id).toBeLessThanOrEqual(40)
    const perPhase = ring.coach.map(({ turn, phase }) => `${turn} ${phase}`)
    for (const when of perPhase) expect(perPhase.filter((one) => one === when).length).toBeLessThanOrEqual(2)
  })

  it('offers an action by the turn in which something asks for it', () => {
    const from = new Map(ring.offered.map(({ action, fromTurn }) => [action, fromTurn]))
    for (const { turn, asks } of ring.injects) {
      for (const { answeredBy } of asks) {
        for (const [, action = ''] of answeredBy.matchAll(/did\(\w+, ([\w-]+)/g))
          expect(from.get(action), answeredBy).toBeLessThanOrEqual(Number(turn))
      }
    }
  })

  it('tells no player the truth of the scrape before the end', () => {
    const truth = /theta|accident|on purpose|deliberate/i
    const seen = [
      ...ring.injects.filter(({ turn }) => turn !== 'end').map(({ text }) => text),
      ...ring.seats.map(({ brief = '' }) => brief),
    ]
    for (const text of [...seen, ...ring.coach.map(({ text: mark }) => mark)]) expect(text).not.toMatch(truth)
    // An objective is shown as met or not at every close: one that asks for the right answer would give it away.
    for (const { objectives } of ring.seats) for (const { when } of objectives) expect(when).not.toMatch(/belief\([^)]*\) (?:<|>=? 0\.|==)/)
  })

  it('has two strengths and one thing to try for every course of play, even one of doing nothing', () => {
    const { strengths, toTry } = ring.review
    expect(strengths.filter(({ when }) => holds(when)).length).toBeGreaterThanOrEqual(2)
    expect(toTry.filter(({ when }) => holds(when))[0]?.text).toContain('Ring inside the six hours')
    const allDone: Partial<Questions> = {
      ...{ contact: () => true, did: () => true, notified: () => true, agreement: () => true, tested: () => true },
      ...{ delivered: () => 22, belief: () => 0.2 },
    }
    expect(strengths.filter(({ when }) => holds(when, allDone)).length).toBeGreaterThanOrEqual(8)
    expect(toTry.filter(({ when }) => holds(when, allDone))).toHaveLength(1)
  })

  it('is written by the rules of the house: no exclamation marks, no blame, no praise', () => {
    const files = ['scenario.yaml', 'injects/turn-1.yaml', 'injects/turn-2.yaml', 'injects/turn-3.yaml', 'injects/turn-4.yaml']
    for (const file of [...files, 'briefs/bel.md', 'briefs/nor.md']) {
      const text = readFileSync(join(scenarios, 'first-ring', file), 'utf8')
      expect(text, file).not.toMatch(/!(?!=)|\b(?:lied|liar|enemy|aggressor|well done|great|congratulations)\b/i)
    }
  })
})
