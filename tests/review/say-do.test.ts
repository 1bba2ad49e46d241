import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayDoOf } from '../../shared/review/say-do.ts'
import type { SayDoLine } from '../../shared/wire/review.ts'
import { every, lineId, notified, one, speaking, start } from '../action/_world.ts'
import { botGame } from '../play/bot-game.ts'
import type { Play } from '../play/play.ts'
import { stepsOf } from '../secrets/steps-of.ts'

const ledger = (p: Play): readonly SayDoLine[] => sayDoOf(p.world, stepsOf(p.facts))
const ofKind = (p: Play, kind: SayDoLine['kind']) => ledger(p).filter((line) => line.kind === kind)

const threat = { tone: 'threat', targets: ['BIR'], text: 'Leave the strait.', demand: 'Leave', level: 2, deadline: 3 }
const calm = { tone: 'conciliatory', targets: ['BIR'], text: 'We want calm.' }

const promised = (p: Play = speaking()): Play =>
  p
    .order('ALD', 'say-on-line', { line: lineId(p), verb: 'assure', who: 'Our boats', will: 'keep clear', untilTurn: 2 }, { at: 20 })
    .accepted()

describe('the say-do ledger', () => {
  it('holds a promise from the moment it was given, and says what became of it', () => {
    const p = promised()
    expect(ofKind(p, 'promise')).toEqual([
      {
        id: one(p, 'promise').id,
        ...{ kind: 'promise', by: ['ALD'], to: ['BIR'], turn: 1, at: 20, outcome: 'due' },
        says: { say: '“{who} will {will}”, until turn {turn}', with: { who: 'Our boats', will: 'keep clear', turn: 2 } },
        because: { say: 'It runs until turn {turn}', with: { turn: 2 } },
      },
    ])
    p.to('debrief', 2)
    expect(ofKind(p, 'promise')).toMatchObject([{ outcome: 'kept', shown: { turn: 2 } }])
  })

  it('says that a promise was broken by an act against those it was given to', () => {
    const p = promised().to('orders', 2).order('ALD', 'make-statement', threat).accepted().to('debrief', 2)
    expect(ofKind(p, 'promise')).toMatchObject([{ outcome: 'broken', shown: { turn: 2 } }])
  })

  it('holds a notice against what came: fewer troops than came is broken, before the start it is due', () => {
    const small = start({ turn: 1 })
    const id = one(small, 'activity').id
    small
      .order('ALD', 'notify-activity', { activity: id, to: ['BIR'], troops: 200 })
      .accepted()
      .to('debrief', 1)
    expect(ofKind(small, 'notice')).toMatchObject([{ by: ['ALD'], to: ['BIR'], turn: 1, outcome: 'due' }])
    expect(ofKind(small.to('debrief', 3), 'notice')).toMatchObject([{ outcome: 'broken', because: { with: { troops: 400 } } }])
    expect(ofKind(notified().to('debrief', 3), 'notice')).toMatchObject([{ outcome: 'kept' }])
  })

  it('holds a calm word against acts until the end of the next turn, and other words against nothing', () => {
    const kind = start().order('ALD', 'make-statement', calm).accepted().to('debrief', 2)
    expect(ofKind(kind, 'statement')).toMatchObject([{ by: ['ALD'], to: ['BIR'], outcome: 'kept' }])
    const unkind = start().order('ALD', 'make-statement', calm).to('orders', 2).order('ALD', 'make-statement', threat).to('debrief', 2)
    expect(ofKind(unkind, 'statement')).toMatchObject([{ outcome: 'broken', shown: { turn: 2 } }])
    const plain = start()
      .order('ALD', 'make-statement', { ...calm, tone: 'neutral' })
      .to('debrief')
    expect(ofKind(plain, 'statement')).toMatchObject([{ outcome: 'open' }])
  })

  it('holds a threat until its deadline, and then against what followed', () => {
    const p = start()
      .order('ALD', 'make-statement', { ...threat, deadline: 2 })
      .accepted()
      .to('debrief')
    expect(ofKind(p, 'threat')).toMatchObject([{ outcome: 'due', because: { with: { turn: 2 } } }])
    expect(ofKind(p.to('debrief', 2), 'threat')).toMatchObject([{ outcome: 'broken', shown: { turn: 2 } }])
  })

  it('sets what was said of an incident beside what it was', () => {
    const p = speaking()
    const say = { line: lineId(p), verb: 'notify', subject: one(p, 'incident').id }
    p.order('BIR', 'say-on-line', { ...say, says: 'accident' }).accepted()
    p.order('BIR', 'say-on-line', { ...say, says: 'unknown' }).accepted()
    p.order('ALD', 'say-on-line', { ...say, says: 'ours' }).accepted()
    expect(ofKind(p, 'claim').map(({ by, outcome }) => [by[0], outcome])).toEqual(
      expect.arrayContaining([
        ['BIR', 'kept'],
        ['ALD', 'broken'],
      ]),
    )
    expect(ofKind(p, 'claim')).toHaveLength(2)
  })
})

describe('the say-do ledger of a whole game', () => {
  it('has one line for each promise, notice, statement and commitment of the log, in the order in which they were said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (seed) => {
        const { game } = botGame({ seed: `say ${seed}` })
        const lines = ledger(game)
        const facts = (kinds: readonly string[]) => game.facts.filter(({ kind }) => kinds.includes(kind))
        const given = facts(['message-sent']).filter(({ data }) => (data as { promise?: unknown }).promise !== undefined)
        const count = (...kinds: SayDoLine['kind'][]) => lines.filter(({ kind }) => kinds.includes(kind)).length
        expect(count('promise')).toBe(given.length)
        expect(count('notice')).toBe(facts(['activity-notified']).length)
        expect(count('statement', 'threat')).toBe(facts(['statement-made', 'joint-statement-made']).length)
        expect(count('commitment')).toBe(facts(['deterrence-committed']).length)
        const judged = facts(['promise-judged']).filter(({ data }) => (data as { status: string }).status === 'kept')
        expect(lines.filter(({ kind, outcome }) => kind === 'promise' && outcome === 'kept')).toHaveLength(judged.length)
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
        const minutes = lines.map(({ turn, at }) => turn * 100_000 + at)
        expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
        expect(every(game, 'promise')).toHaveLength(given.length)
      }),
      { numRuns: 6 },
    )
  })
})
