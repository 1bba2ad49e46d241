import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideSay } from '../../shared/game.ts'
import type { Fact } from '../../shared/model/fact.ts'
import { networkOf } from '../../shared/review/network.ts'
import { lineId, speaking } from '../action/_world.ts'
import { botGame } from '../play/bot-game.ts'
import { mintText, type Play } from '../play/play.ts'
import { stepsOf } from '../secrets/steps-of.ts'

const seats = ['ALD', 'BIR', 'CED']
const network = (p: Play) => networkOf(seats, stepsOf(p.facts))
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

describe('who spoke to whom', () => {
  it('counts messages by speaker and hearer, calls by who called and whether somebody picked up', () => {
    const p = speaking()
    p.order('ALD', 'say-on-line', { line: lineId(p), verb: 'acknowledge' }).accepted()
    p.order('ALD', 'say-on-line', { line: lineId(p), verb: 'acknowledge' }).accepted()
    p.order('BIR', 'say-on-line', { line: lineId(p), verb: 'acknowledge' }).accepted()
    const spoken = network(p).lines.filter(({ messages, calls }) => messages + calls > 0)
    const called = p.facts.filter(({ kind }) => kind === 'hotline-called').length
    expect(spoken).toEqual([
      { from: 'ALD', to: 'BIR', messages: 2, calls: called, answered: 1 },
      { from: 'BIR', to: 'ALD', messages: 1, calls: 0, answered: 0 },
    ])
  })

  it('has every pair both ways, so that silence shows', () => {
    expect(network(speaking()).lines.map(({ from, to }) => `${from}-${to}`)).toEqual([
      'ALD-BIR',
      'ALD-CED',
      'BIR-ALD',
      'BIR-CED',
      'CED-ALD',
      'CED-BIR',
    ])
  })

  it('counts words in a room, to control and from control', () => {
    const p = speaking()
    const { ref } = mintText('A word.')
    const say = (seat: string | undefined, to: Parameters<typeof decideSay>[2]['to']) =>
      p.take(decideSay(p.world, { ...(seat === undefined ? {} : { seat }), person: 'p', at: 0 }, { to, text: ref })).accepted()
    say('ALD', 'room')
    say('ALD', 'room')
    say('BIR', 'control')
    say(undefined, { seat: 'BIR' })
    say(undefined, 'all')
    expect(network(p).rooms).toEqual([
      { seat: 'ALD', own: 2, groups: 0, toControl: 0, fromControl: 0 },
      { seat: 'BIR', own: 0, groups: 0, toControl: 1, fromControl: 1 },
      { seat: 'CED', own: 0, groups: 0, toControl: 0, fromControl: 0 },
    ])
  })

  it('of a whole game adds up to the messages, calls, sessions, motions and votes of its log', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (seed) => {
        const { game } = botGame({ seed: `talk ${seed}` })
        const { lines, council } = network(game)
        const facts = (kind: string): readonly Fact[] => game.facts.filter((fact) => fact.kind === kind)
        expect(sum(lines.map(({ messages }) => messages))).toBe(facts('message-sent').length)
        expect(sum(lines.map(({ calls }) => calls))).toBe(facts('hotline-called').length)
        expect(sum(lines.map(({ answered }) => answered))).toBe(facts('call-answered').length)
        expect(sum(council.map(({ sessions }) => sessions))).toBe(facts('council-convened').length)
        expect(sum(council.map(({ motions }) => motions))).toBe(facts('motion-tabled').length)
        expect(sum(council.map(({ votes }) => votes))).toBe(facts('vote-cast').length)
      }),
      { numRuns: 6 },
    )
  })
})
