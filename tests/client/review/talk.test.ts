import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelSpot, networkPicture, pairsByWords, wordsBetween } from '../../../client/screen/review/network-picture.ts'
import type { Naming } from '../../../client/screen/review/review-headline.ts'
import { largestMoves, networkFinding, sayDoCounts, sayDoFinding, trustFinding } from '../../../client/screen/review/talk-findings.ts'
import { t } from '../../../client/text/i18n.ts'
import type { Network, SayDoLine } from '../../../shared/wire/review.ts'

const naming: Naming = { state: (id) => `State ${id}`, all: (ids) => ids.map((id) => `State ${id}`).join(' and ') }

/** A network of so many seats in which `said` says who sent how many messages to whom. */
function networkWith(seats: readonly string[], said: Readonly<Record<string, number>>): Network {
  const lines = seats.flatMap((from) =>
    seats.filter((to) => to !== from).map((to) => ({ from, to, messages: said[`${from}${to}`] ?? 0, calls: 0, answered: 0 })),
  )
  const none = { sessions: 0, motions: 0, votes: 0 }
  const quiet = { own: 0, groups: 0, toControl: 0, fromControl: 0 }
  return { seats, lines, council: seats.map((seat) => ({ seat, ...none })), rooms: seats.map((seat) => ({ seat, ...quiet })) }
}

const networks = fc
  .record({ count: fc.integer({ min: 2, max: 8 }), said: fc.array(fc.nat(60), { minLength: 64, maxLength: 64 }) })
  .map(({ count, said }) => {
    const seats = Array.from({ length: count }, (_, i) => String.fromCharCode(65 + i))
    return networkWith(seats, Object.fromEntries(seats.flatMap((a, i) => seats.map((b, j) => [a + b, said[i * 8 + j] ?? 0]))))
  })

describe('the drawing of who spoke with whom', () => {
  it('draws every pair once with what it said both ways, and no wider than the pair that said most', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { pairs, nodes } = networkPicture(network, { width: 470, height: 270, margin: { x: 96, y: 38 } })
        expect(nodes.map(({ seat }) => seat)).toEqual(network.seats)
        expect(pairs).toHaveLength((network.seats.length * (network.seats.length - 1)) / 2)
        expect(pairs.reduce((sum, { words }) => sum + words, 0)).toBe(network.lines.reduce((sum, { messages }) => sum + messages, 0))
        for (const { a, b, words, width } of pairs) {
          expect(words).toBe(wordsBetween(network, b, a))
          expect(width).toBeLessThanOrEqual(Math.max(...pairs.map((pair) => pair.width)))
          expect(width).toBeGreaterThanOrEqual(1.5)
        }
      }),
    )
  })

  it('keeps counts off each other and off the states, up to six states', () => {
    for (const count of [2, 3, 4, 5, 6]) {
      const seats = Array.from({ length: count }, (_, i) => String.fromCharCode(65 + i))
      const { pairs, nodes } = networkPicture(networkWith(seats, {}), { width: 470, height: 270, margin: { x: 96, y: 38 } })
      const spots = [...nodes, ...pairs.map((pair) => pair.count)]
      for (const [i, one] of spots.entries())
        for (const other of spots.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(19)
    }
  })

  it('names a state on its outer side', () => {
    const size = { width: 400, height: 200 }
    expect(labelSpot({ x: 200, y: 30 }, size)).toMatchObject({ anchor: 'middle', y: 6 })
    expect(labelSpot({ x: 200, y: 170 }, size).y).toBeGreaterThan(170)
    expect(labelSpot({ x: 60, y: 100 }, size)).toMatchObject({ anchor: 'end', x: 37 })
    expect(labelSpot({ x: 340, y: 100 }, size)).toMatchObject({ anchor: 'start', x: 363 })
  })
})

describe('what the talk comes to, in a sentence', () => {
  const say = ({ key, params }: ReturnType<typeof networkFinding>): string => t(key, params)

  it('names the pair that spoke most and those that never did', () => {
    const network = networkWith(['A', 'B', 'C'], { AB: 4, BA: 3, CA: 1 })
    expect(pairsByWords(network).map(({ a, b, words }) => `${a}${b} ${words}`)).toEqual(['AB 7', 'AC 1', 'BC 0'])
    expect(say(networkFinding(network, naming))).toBe(
      'Messages on lines. State A and State B exchanged most, 7; State B and State C never spoke.',
    )
    expect(say(networkFinding(networkWith(['A', 'B', 'C'], { AB: 2 }), naming))).toBe(
      'Messages on lines. State A and State B exchanged most, 2; 2 pairs never spoke.',
    )
    expect(say(networkFinding(networkWith(['A', 'B'], { AB: 1 }), naming))).toContain('every pair spoke')
    expect(say(networkFinding(networkWith(['A', 'B'], {}), naming))).toBe('Nobody said a word on a line.')
  })

  const line = (outcome: SayDoLine['outcome']): SayDoLine => ({
    ...{ id: 'promise:1', kind: 'promise', by: ['A'], to: ['B'], turn: 1, at: 0, outcome },
    says: { say: '' },
    because: { say: '' },
  })

  it('counts words by what came of them', () => {
    const lines = (['kept', 'kept', 'broken', 'due', 'open'] as const).map(line)
    expect(sayDoCounts(lines)).toEqual({ kept: 2, broken: 1, due: 1, open: 1 })
    expect(say(sayDoFinding(lines))).toBe('2 of 3 words that acts can be held against were borne out, 1 was not; 1 still due.')
    expect(say(sayDoFinding([line('open')]))).toBe('Nobody said anything that an act could be held against.')
  })

  it('names the trust that moved most, up or down', () => {
    const trust = [
      { from: 'A', to: 'B', first: 40, last: 44 },
      { from: 'B', to: 'A', first: 50, last: 38 },
    ]
    expect(largestMoves(trust, 1)).toEqual([trust[1]])
    expect(say(trustFinding(trust, naming, String))).toBe('Trust moved most from State B to State A: from 50 down to 38.')
    expect(say(trustFinding(trust.slice(0, 1), naming, String))).toBe('Trust moved most from State A to State B: from 40 up to 44.')
    expect(say(trustFinding([], naming, String))).toBe('No state’s trust in another changed.')
  })
})
