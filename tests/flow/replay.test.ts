import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createWorld, fold, fullView, stateHash } from '../../shared/game.ts'
import type { Fact } from '../../shared/model/fact.ts'
import { seatViewer, viewerKey } from '../../shared/model/viewer.ts'
import { applyPatch, openMirror } from '../../shared/patch/mirror.ts'
import { botGame } from '../play/bot-game.ts'
import { type Play, play } from '../play/play.ts'

const line = (p: Play) => p.seen('ALD', 'line')[0]?.id ?? ''

describe('one log, one state', () => {
  test('folding the log gives the hash of the live game', () => {
    const { game } = botGame({ seed: 'replay' })
    const world = createWorld(game.world.header)
    fold(world, game.facts)
    expect(stateHash(world)).toBe(game.hash())
  })

  test('a log that went through JSON folds to the same hash', () => {
    const { game } = botGame({ seed: 'json' })
    const world = createWorld(game.world.header)
    fold(world, JSON.parse(JSON.stringify(game.facts)) as Fact[])
    expect(stateHash(world)).toBe(game.hash())
  })

  test('resuming in the middle of a turn loses nothing', () => {
    const p = play({ bots: ['BIR', 'CED'] }).to('orders')
    p.order('ALD', 'test-line', { line: line(p) }).accepted()
    p.order('ALD', 'make-statement', { tone: 'conciliatory', targets: ['BIR'], text: 'We want calm.' }).accepted()
    const world = createWorld(p.world.header)
    fold(world, p.facts)
    expect(stateHash(world)).toBe(p.hash())
    expect(world.list('order')).toEqual(p.world.list('order'))
  })

  test('equal seeds and orders give equal hashes; another seed does not', () => {
    expect(botGame({ seed: 'a' }).game.hash()).toBe(botGame({ seed: 'a' }).game.hash())
    expect(botGame({ seed: 'a' }).game.hash()).not.toBe(botGame({ seed: 'b' }).game.hash())
  })
})

describe('arrival order decides nothing', () => {
  const sealed = (p: Play) => [
    () => p.order('ALD', 'make-statement', { tone: 'firm', targets: ['BIR'], text: 'Keep clear.' }),
    () => p.order('ALD', 'notify-activity', { activity: p.seen('ALD', 'activity')[0]?.id, to: ['BIR', 'CED'], troops: 400 }),
    () => p.order('BIR', 'set-posture', { place: 'strait', level: 2 }),
    () => p.order('BIR', 'make-joint-statement', { partners: ['ALD'], text: 'We spoke.' }),
    () => p.order('CED', 'make-statement', { tone: 'neutral', targets: [], text: 'We watch.' }),
    () =>
      p.order('CED', 'commit-deterrence', {
        protect: 'ALD',
        against: 'BIR',
        condition: 'Force is used.',
        means: 'statement',
        public: false,
        untilTurn: 4,
      }),
  ]

  test('any order of arrival of the same sealed orders closes to the same hash', () => {
    const closeWith = (order: readonly number[]): string => {
      const p = play({ seed: 'permute' }).to('orders')
      const orders = sealed(p)
      for (const i of order) {
        orders[i]?.()
        p.accepted()
      }
      return p.to('debrief').hash()
    }
    const reference = closeWith([0, 1, 2, 3, 4, 5])
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        expect(closeWith(order)).toBe(reference)
      }),
      { numRuns: 40 },
    )
  })
})

describe('patches equal views', () => {
  test('for every seat, the frames since the start add up to a full view, after every phase', () => {
    const keys = ['ALD', 'BIR', 'CED']
    const check = (p: Play): void => {
      for (const seat of keys) {
        const viewer = seatViewer(seat)
        let mirror = openMirror(viewer, [])
        for (const frame of p.sent.get(viewerKey(viewer))?.frames ?? []) mirror = applyPatch(mirror, frame)
        const mine = [...mirror.kinds.values()].flatMap((m) => [...m.values()]).map((r) => [r.id, r])
        const truth = fullView(p.world, viewer).map((r) => [r.id, r])
        expect(Object.fromEntries(mine)).toEqual(Object.fromEntries(truth))
      }
    }
    const { game } = botGame({ seed: 'frames' }, check)
    check(game)
  })
})

describe('a refused order', () => {
  test('changes nothing and costs nothing', () => {
    const p = play().to('consultation')
    const before = p.hash()
    p.order('ALD', 'no-such-thing', {}).refused('unknown-action')
    p.order('ALD', 'test-line', { line: 'line:0000000000' }).refused('no-line')
    p.order('ALD', 'test-line', { wrong: 1 }).refused('malformed')
    p.order('CED', 'test-line', { line: line(p) }).refused('no-line')
    p.order('ALD', 'make-statement', { tone: 'firm', targets: ['ALD'], text: 'x' }).refused('out-of-range')
    p.order('ALD', 'make-statement', { tone: 'firm', targets: ['BIR'], text: 'x'.repeat(500) }).refused('text-too-long')
    expect(p.hash()).toBe(before)
  })

  test('an unknown id and one that may not be seen are refused with the same bytes', () => {
    const p = play().to('consultation')
    const hidden = p.order('CED', 'test-line', { line: line(p) }).last
    const unknown = p.order('CED', 'test-line', { line: 'line:zzzzzzzzzz' }).last
    expect(hidden).toEqual(unknown)
  })
})
