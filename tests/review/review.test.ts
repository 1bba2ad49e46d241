import { beforeAll, describe, expect, test } from 'vitest'
import { fullView } from '../../shared/game.ts'
import { seatViewer } from '../../shared/model/viewer.ts'
import { applyPatch, openMirror } from '../../shared/patch/mirror.ts'
import { replayOf } from '../../shared/review/replay-of.ts'
import { reviewOf } from '../../shared/review/review-of.ts'
import { withoutCalls } from '../../shared/review/without-calls.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { botGame } from '../play/bot-game.ts'
import { firstRing } from '../play/first-ring.ts'
import type { Play } from '../play/play.ts'
import { stepsOf } from '../secrets/steps-of.ts'

let scenario: Scenario
let game: Play

beforeAll(async () => {
  scenario = await firstRing()
  game = botGame({ seed: 'review', scenario }).game
}, 60_000)

const log = () => ({ header: game.world.header, steps: stepsOf(game.facts) })

describe('the review of a finished exercise', () => {
  test('sets each seat’s belief, turn by turn, beside the truth', () => {
    const page = reviewOf(log().header, log().steps, 'head')
    const scrape = page.incidents[0]
    expect(scrape?.theta).toBe(0)
    expect(scrape?.beliefs.map((b) => b.seat).sort()).toEqual(['BEL', 'NOR'])
    expect(scrape?.beliefs.every((b) => b.points.length >= 3)).toBe(true)
  })

  test('gives the tension of every pair at each turn’s end, and causes that sum to its change', () => {
    const page = reviewOf(log().header, log().steps, 'head')
    const pair = page.tension.find((t) => t.between.join() === 'BEL,NOR')
    expect(pair?.points.map((p) => p.turn)).toEqual([0, 1, 2, 3, 4])
    for (const point of pair?.points.slice(1) ?? []) {
      const before = pair?.points[point.turn - 1]?.x ?? 0
      const causes = pair?.causes.filter((c) => c.turn === point.turn).reduce((sum, c) => sum + c.by, 0) ?? 0
      expect(before + causes).toBeCloseTo(point.x, 1)
    }
  })

  test('says at most two strengths and one thing to try', () => {
    const page = reviewOf(log().header, log().steps, 'head')
    expect(page.strengths.length).toBeGreaterThan(0)
    expect(page.strengths.length).toBeLessThanOrEqual(2)
    expect(page.toTry.length).toBeLessThanOrEqual(1)
  })

  test('replays what a seat was sent: its frames add up to its picture at the end', () => {
    const replay = replayOf(log().header, { steps: log().steps, texts: new Map() }, seatViewer('BEL'))
    const mirror = replay.steps.reduce((m, step) => applyPatch(m, step), openMirror(seatViewer('BEL'), replay.start))
    const mine = Object.fromEntries([...mirror.kinds.values()].flatMap((k) => [...k]))
    expect(mine).toEqual(Object.fromEntries(fullView(game.world, seatViewer('BEL')).map((r) => [r.id, r])))
    expect(Object.keys(replay.words).length).toBeGreaterThan(0)
  })

  test('without the call, the same orders leave Belmara surer of intent than with it', () => {
    const result = withoutCalls(log().header, log().steps)
    expect(result.removed).toBeGreaterThan(0)
    const last = (side: typeof result.as) => side.beliefs[0]?.beliefs.find((b) => b.seat === 'BEL')?.points[0]?.b ?? 0
    expect(last(result.without)).toBeGreaterThan(last(result.as))
  })
})
