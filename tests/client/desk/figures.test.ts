import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relationFacts } from '../../../client/panel/dossier/relation-facts.ts'
import { figureHistory, lastClosed, movesOf, pairCauses } from '../../../client/panel/figures/figure-history.ts'
import { largestEntries, ledgerEntries } from '../../../client/panel/figures/ledger-entries.ts'
import { ownFigures } from '../../../client/panel/figures/own-figures.ts'
import { clock, moved, own, rec, viewOf } from './small-view.ts'

const sum = (causes: readonly { readonly by: number }[]): number => causes.reduce((total, { by }) => total + by, 0)

describe('the history of a figure', () => {
  const heard = [
    moved(0, 1, { id: 'state:BEL', field: 'approval', from: 52, to: 53, parts: [[1, 'Relief arrived']] }),
    moved(1, 2, {
      id: 'state:BEL',
      field: 'approval',
      from: 53,
      to: 50,
      parts: [
        [-4, 'A rumour'],
        [1, 'Relief arrived'],
      ],
    }),
    moved(2, 2, { id: 'state:BEL', field: 'credibility', from: 58, to: 60, parts: [[2, 'A promise kept']] }),
  ]
  const moves = movesOf(heard)

  it('is the value at the end of each turn, and its causes are those of the last turn', () => {
    const told = figureHistory({ moves, id: 'state:BEL', field: 'approval', value: 50, closed: 2 })
    expect(told.points).toEqual([52, 53, 50])
    expect(told.since).toBe(2)
    expect(told.change).toBe(-3)
    expect(told.causes.map(({ by, why }) => [by, why?.say])).toEqual([
      [-4, 'A rumour'],
      [1, 'Relief arrived'],
    ])
    expect(told.all).toHaveLength(3)
  })

  it('stands still where nothing was heard', () => {
    const told = figureHistory({ moves, id: 'state:BEL', field: 'legitimacy', value: 60, closed: 2 })
    expect(told).toMatchObject({ points: [60, 60, 60], change: 0, causes: [] })
  })

  it('names what was paid between two closes, where moves do not chain', () => {
    const capital = movesOf([
      moved(0, 1, { id: 'state:BEL', field: 'politicalCapital', from: 50, to: 52, parts: [[2, 'A turn in office']] }),
      moved(1, 2, { id: 'state:BEL', field: 'politicalCapital', from: 51, to: 53, parts: [[2, 'A turn in office']] }),
    ])
    const told = figureHistory({ moves: capital, id: 'state:BEL', field: 'politicalCapital', value: 50, closed: 2 })
    expect(told.points).toEqual([50, 52, 53, 50])
    expect(told.causes.map(({ by, why, turn }) => [turn, by, why?.say])).toEqual([
      [2, -1, undefined],
      [2, 2, 'A turn in office'],
      [3, -3, undefined],
    ])
    expect(told.change).toBe(-2)
  })

  it('knows the first turn from what the device saw first', () => {
    const told = figureHistory({ moves: [], id: 'state:BEL', field: 'treasury', value: 39_000, closed: 0, first: 40_000 })
    expect(told).toMatchObject({ points: [40_000, 39_000], change: -1000, since: 1 })
    expect(told.causes).toHaveLength(1)
  })

  it('marks what the seat may not see', () => {
    const secret = movesOf([moved(0, 1, { id: 'a:b', field: 'x', from: 0, to: -2, parts: [[-2, 'Something you cannot see']] })])
    expect(figureHistory({ moves: secret, id: 'a:b', field: 'x', value: -2, closed: 1 }).causes[0]).toMatchObject({ unseen: true, by: -2 })
  })

  it('always names causes that sum to the change it shows', () => {
    const amount = fc.integer({ min: -20, max: 20 })
    const turn = fc.record({ paid: amount, parts: fc.array(amount, { maxLength: 4 }) })
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 6 }), amount, (turns, paidNow) => {
        let value = 50
        const lines = turns.map(({ paid, parts }, n) => {
          const from = value + paid
          value = from + parts.reduce((total, by) => total + by, 0)
          return moved(n, n + 1, { id: 's:1', field: 'f', from, to: value, parts: parts.map((by) => [by, 'cause'] as const) })
        })
        value += paidNow
        const told = figureHistory({ moves: movesOf(lines), id: 's:1', field: 'f', value, closed: turns.length, first: 50 })
        expect(sum(told.causes)).toBe(told.change)
        expect(sum(told.all)).toBe(value - 50)
        expect(told.points[0]).toBe(50)
        expect(told.points.at(-1)).toBe(value)
      }),
    )
  })

  it('counts a turn as closed from its debrief on', () => {
    expect([
      lastClosed({ turn: 1, phase: 'orders' }),
      lastClosed({ turn: 1, phase: 'debrief' }),
      lastClosed({ turn: 2, phase: 'briefing' }),
    ]).toEqual([0, 1, 1])
  })
})

describe('a ledger', () => {
  const causes = [1, -5, 2, 0.5, -3].map((by, i) => ({ id: String(i), turn: 1, by, why: { say: `cause ${i}` }, unseen: false }))
  const entries = ledgerEntries(causes, { say: ({ say }) => say, paid: 'Paid' })

  it('shows the largest three and one row for the rest, with the same sum', () => {
    const shown = largestEntries(entries, 'Other causes')
    expect(shown.map(({ cause, amount }) => [cause, amount])).toEqual([
      ['cause 1', -5],
      ['cause 4', -3],
      ['cause 2', 2],
      ['Other causes', 1.5],
    ])
    expect(shown.reduce((total, { amount }) => total + amount, 0)).toBe(sum(causes))
  })

  it('shows four as they are: a row for one more would name nothing', () => {
    expect(largestEntries(entries.slice(0, 4), 'Other causes')).toEqual(entries.slice(0, 4))
  })
})

describe('the seat’s own figures', () => {
  it('count action points less what sealed orders set aside', () => {
    const sealed = rec('order:one', { seat: 'BEL', action: 'set-posture', cost: { ap: 2, pc: 1, cr: 0 }, turn: 1, at: 0, waits: false })
    const [points] = ownFigures({ view: viewOf(clock(1, 'orders'), own({ actionPoints: 3 }), sealed), moves: [] })
    expect(points).toMatchObject({ key: 'actionPoints', value: 1, of: 4, change: -3 })
    expect(points?.causes.map(({ by }) => by)).toEqual([-2, -1])
  })

  it('give money in millions', () => {
    const heard = [moved(0, 1, { id: 'state:BEL', field: 'treasury', from: 40_000, to: 38_500, parts: [[-1500, 'A bill']] })]
    const figures = ownFigures({ view: viewOf(clock(1, 'debrief'), own({ treasury: 38_500 })), moves: movesOf(heard) })
    expect(figures.find(({ key }) => key === 'treasury')).toMatchObject({ value: 38.5, change: -1.5, points: [40, 38.5] })
  })

  it('take the tensest own pair as the highest rung', () => {
    const view = viewOf(
      clock(2, 'briefing'),
      own(),
      rec('dyad:BEL-NOR', { between: ['NOR', 'BEL'], rung: 3, band: 'uneasy' }),
      rec('dyad:BEL-COR', { between: ['BEL', 'COR'], rung: 1, band: 'calm' }),
    )
    expect(ownFigures({ view, moves: [], rungs: [2, 3] }).find(({ key }) => key === 'rung')).toMatchObject({
      value: 3,
      other: 'NOR',
      change: 1,
    })
  })

  it('are none for a viewer without a seat’s record', () => {
    expect(ownFigures({ view: viewOf(clock(1, 'briefing')), moves: [] })).toEqual([])
  })
})

describe('relations', () => {
  const heard = [
    moved(0, 1, { id: 'relation:BEL-NOR', field: 'trust', from: 38, to: 39, parts: [[1, 'They called']] }),
    moved(1, 1, { id: 'dyad:BEL-NOR', field: 'tension', from: 0, to: 3.5, parts: [[3.5, 'A scrape']] }),
  ]
  const view = viewOf(
    clock(1, 'debrief'),
    rec('relation:BEL-NOR', { from: 'BEL', to: 'NOR', trust: 39, base: 38, streak: 0, rapport: 0 }),
    rec('dyad:BEL-NOR', { between: ['BEL', 'NOR'], rung: 2, band: 'uneasy' }),
    rec('line:one', { between: ['BEL', 'NOR'], channel: 'milops', status: 'cut', announced: false, lastTest: 1 }),
    rec('line:two', { between: ['NOR', 'BEL'], channel: 'minister', status: 'active', announced: false, lastTest: 0 }),
    rec('seat:NOR', { state: 'NOR', playedBy: 'computer' }),
  )

  it('say trust with its causes, the rung with what moved tension, and the best line', () => {
    const [nor, cor] = relationFacts(view, movesOf(heard))
    expect(nor).toMatchObject({ state: 'NOR', byComputer: true, line: { state: 'untested', id: 'line:two' } })
    expect(nor?.trust).toMatchObject({ value: 39, change: 1, points: [38, 39] })
    expect(nor?.tension?.causes.map(({ by }) => by)).toEqual([3.5])
    expect(cor).toMatchObject({ state: 'COR', trust: undefined, tension: undefined, line: { state: 'none' } })
  })

  it('leave the causes of other pairs alone', () => {
    expect(pairCauses(movesOf(heard), 'dyad:BEL-COR')).toEqual([])
  })
})
