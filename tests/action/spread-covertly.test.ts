import { describe, expect, it } from 'vitest'
import type { Covert } from '../../shared/noun/covert.ts'
import type { Gate } from '../../shared/noun/gate.ts'
import type { Rumour } from '../../shared/noun/rumour.ts'
import type { Spread } from '../../shared/noun/spread.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, hearers, itHelps, itHints, itRefuses, one, reopened, seers, start, startWhere } from './_world.ts'

const opened = (seed = 'seed'): Play => change<Gate>(start({ seed, turn: 2 }), 'gate:covert', { open: 1 })
const feed = (p: Play, more: object = {}) => ({ rumour: one<Rumour>(p, 'rumour').id, target: 'BIR', ...more })
const fed = (seed = 'seed'): Play => {
  const p = opened(seed)
  return p.order('ALD', 'spread-covertly', feed(p)).accepted().to('debrief')
}
const cameOut = (p: Play): boolean => one<Covert>(p, 'covert').exposed

describe('spread-covertly', () => {
  itRefuses('spread-covertly', [
    ['not-allowed', 'control has not opened it', (p) => ['ALD', feed(p)], { turn: 2 }],
    ['unknown-id', 'there is no such story', (p) => ['ALD', feed(p, { rumour: 'rumour:none' })], () => opened()],
    ['out-of-range', 'it is one’s own public', (p) => ['ALD', feed(p, { target: 'ALD' })], () => opened()],
    ['too-many', 'one runs this turn', (p) => ['ALD', feed(p, { target: 'CED' })], () => reopened(fed())],
  ])

  it('makes more of another public believe it, and nobody sees by whom', () => {
    const i = (p: Play) => one<Spread>(p, 'spread', (s) => s.state === 'BIR').i
    expect(i(fed())).toBeGreaterThan(i(opened().to('debrief')))
    expect(deedOf(fed(), 'spread-covertly')).toMatchObject({ g: 0, seenBy: [] })
    expect(seers(fed(), one<Covert>(fed(), 'covert').id)).toEqual(['ALD', 'control'])
    expect(hearers(fed(), 'The story has been fed. Nobody knows by whom.')).toEqual(['ALD', 'control', 'evaluator'])
  })

  it('may come out in a later turn, for all to hear', () => {
    const p = startWhere(cameOut, (seed) => fed(seed).to('debrief', 3))
    expect(hearers(p, 'It has come out: {state} fed a story into the public of {target}.')).toHaveLength(7)
    expect(seers(p, one<Covert>(p, 'covert').id)).toHaveLength(7)
    expect(
      cameOut(
        startWhere(
          (q) => !cameOut(q),
          (seed) => fed(seed).to('debrief', 3),
        ),
      ),
    ).toBe(false)
  })

  itHints('spread-covertly', [['a story goes round', 'ALD', () => opened()]])
  itHelps('spread-covertly')
})
