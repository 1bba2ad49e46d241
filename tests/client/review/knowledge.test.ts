import { beforeAll, describe, expect, it } from 'vitest'
import { compareKnown, knownIn, knownKey, learnt } from '../../../client/screen/review/knowledge.ts'
import { foldReplay } from '../../../client/screen/review/replay-fold.ts'
import { stepAtMoment } from '../../../client/screen/review/replay-track.ts'
import { saySentence } from '../../../client/store/say-sentence.ts'
import { seatViewer } from '../../../shared/model/viewer.ts'
import type { Setting } from '../../../shared/noun/setting.ts'
import { replayOf } from '../../../shared/review/replay-of.ts'
import type { Replay } from '../../../shared/wire/http.ts'
import { botGame } from '../../play/bot-game.ts'
import { firstRing } from '../../play/first-ring.ts'
import { stepsOf } from '../../secrets/steps-of.ts'

let setting: Setting
let replays: readonly [Replay, Replay]

beforeAll(async () => {
  const { game } = botGame({ seed: 'review', scenario: await firstRing() })
  setting = game.world.get('setting:main') as Setting
  const log = { steps: stepsOf(game.facts), texts: new Map<string, string>() }
  const of = (seat: string) => replayOf(game.world.header, log, seatViewer(seat))
  replays = [of('BEL'), of('NOR')]
})

/** What one seat knew when the exercise stood at a moment. */
function side(replay: Replay, moment: { readonly turn: number; readonly at: number }) {
  const { view, words } = foldReplay(replay).after(stepAtMoment(replay.steps, moment))
  return { known: knownIn({ view, words, setting, say: (sentence) => saySentence(setting, sentence) }), since: learnt(replay) }
}
const at = (turn: number, minute = 720) => compareKnown(side(replays[0], { turn, at: minute }), side(replays[1], { turn, at: minute }))

describe('what two seats knew', () => {
  it('puts an exercise that one plans and the other was told of under one name', () => {
    const drill = { id: 'activity:1', kind: 'activity', owner: 'BEL', title: 'Boom Gate' }
    const notice = { id: 'notice:1', kind: 'notice', from: 'BEL', title: 'Boom Gate' }
    expect(knownKey(drill, 'BEL')).toBe(knownKey(notice, 'NOR'))
    expect(knownKey(notice, 'BEL')).toBeUndefined()
  })

  it('counts neither a seat’s own means nor what another believes', () => {
    expect(knownKey({ id: 'stock:1', kind: 'stock' }, 'BEL')).toBeUndefined()
    expect(knownKey({ id: 'relation:1', kind: 'relation' }, 'BEL')).toBeUndefined()
    const belief = { id: 'belief:1', kind: 'belief', seat: 'NOR', incident: 'incident:1' }
    expect(knownKey(belief, 'BEL')).toBeUndefined()
    expect(knownKey(belief, 'NOR')).toBe('belief incident:1')
  })

  it('shows what both knew alike, and what each held otherwise, the latest of what differs first', () => {
    const rows = at(1)
    const scrape = rows.find(({ key }) => key.startsWith('incident:'))
    expect(scrape).toMatchObject({ same: true, sides: [{ since: { turn: 1 } }, { since: { turn: 1 } }] })
    const belief = rows.find(({ key }) => key.startsWith('belief '))
    expect(belief?.same).toBe(false)
    expect(belief?.sides.map((one) => one?.holds)).not.toContain(undefined)
    const differing = rows.filter(({ same }) => !same)
    expect(rows.slice(0, differing.length)).toEqual(differing)
  })

  it('never takes knowledge of a thing back, and holds nothing before it was learnt', () => {
    for (const replay of replays) {
      const since = learnt(replay)
      const last = replay.steps.at(-1) ?? { turn: 0, at: 0 }
      for (const key of side(replay, last).known.keys()) expect(since.has(key), key).toBe(true)
      for (const [key, moment] of since) {
        if (moment.turn === 0) continue
        const before = foldReplay(replay).after(
          replay.steps.findIndex(({ turn, at: minute }) => turn === moment.turn && minute === moment.at),
        )
        const known = knownIn({ view: before.view, words: before.words, setting, say: ({ say }) => say })
        expect(known.has(key), key).toBe(false)
      }
    }
  })

  it('is the same list whichever seat stands on the left', () => {
    const [a, b] = [side(replays[0], { turn: 2, at: 0 }), side(replays[1], { turn: 2, at: 0 })]
    const turned = compareKnown(b, a).map((row) => ({ ...row, sides: [row.sides[1], row.sides[0]] }))
    expect(turned.map(({ key }) => key).sort()).toEqual(
      compareKnown(a, b)
        .map(({ key }) => key)
        .sort(),
    )
    expect(turned.filter(({ same }) => same)).toHaveLength(compareKnown(a, b).filter(({ same }) => same).length)
  })
})
