import { describe, expect, it } from 'vitest'
import type { Forewarning } from '../../shared/noun/forewarning.ts'
import type { Spread } from '../../shared/noun/spread.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start, told } from './_world.ts'

const warned = (seat = 'ALD', p = start()): Play => p.order(seat, 'prebunk-story', { about: 'BIR' }).accepted().to('debrief')
const row = (p: Play, seat: string): Spread => one<Spread>(p, 'spread', (s) => s.state === seat)
const late = (p: Play): number => told<{ late: number }>(p, 'public-forewarned').at(-1)!.late

describe('prebunk-story', () => {
  itRefuses('prebunk-story', [
    ['unknown-id', 'there is no such state', () => ['ALD', { about: 'XYZ' }]],
    ['already-done', 'the public has been told lately', () => ['ALD', { about: 'BIR' }], () => warned().to('consultation', 3)],
  ])

  it('leaves a later story fewer to win, and slows it', () => {
    const before = row(start({ turn: 2 }), 'ALD')
    const guarded = row(warned().to('consultation', 2), 'ALD')
    expect(guarded).toMatchObject({ s: before.s - 120_000, r: 120_000, i: before.i, prebunk: 1 })
    expect(row(warned().to('debrief', 2), 'ALD').i).toBeLessThan(row(start({ turn: 2, phase: 'debrief' }), 'ALD').i)
    expect(row(warned().to('debrief', 2), 'BIR').prebunk).toBe(0)
  })

  it('comes too late for what one in twenty believes, and in time where few do', () => {
    const p = warned('ALD', start({ turn: 2 }))
    expect(late(p)).toBe(1)
    expect(row(p, 'ALD').prebunk).toBe(0)
    const q = warned('CED', start({ turn: 2 }))
    expect(late(q)).toBe(0)
    expect(row(q, 'CED').prebunk).toBe(1)
  })

  it('is a word at home', () => {
    const p = warned()
    expect(deedOf(p, 'prebunk-story')).toMatchObject({ g: 0, grade: 'W' })
    expect(seers(p, one<Forewarning>(p, 'forewarning').id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, 'You told your public what stories about {state} may come.')).toEqual(['ALD', 'control', 'evaluator'])
  })

  itHints('prebunk-story', [['a pair is tense', 'ALD', () => start({ edit: (s) => ({ ...s, tension: { ...s.tension, 'ALD-BIR': 40 } }) })]])
  itHelps('prebunk-story')
})
