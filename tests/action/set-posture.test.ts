import { describe, expect, it } from 'vitest'
import type { Posture } from '../../shared/noun/posture.ts'
import type { Sighting } from '../../shared/noun/sighting.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, every, hearers, itHelps, itHints, itRefuses, one, seers, start, startWhere } from './_world.ts'

const order = (level: number, more: object = {}) => ({ place: 'grey-line', level, ...more })
const set = (level: number, more: object = {}, seed = 'seed') =>
  start({ seed }).order('ALD', 'set-posture', order(level, more)).accepted().to('debrief')
const raised = () => set(2).to('consultation', 2)
const sighted = (p: Play) => every<Sighting>(p, 'sighting').map((s) => s.viewer)

describe('set-posture', () => {
  itRefuses('set-posture', [
    ['unknown-id', 'there is no such place', () => ['ALD', { place: 'nowhere', level: 2 }]],
    ['already-done', 'it stands there already', () => ['ALD', order(1)]],
    ['out-of-range', 'it would jump', () => ['ALD', order(3)]],
    ['unknown-id', 'one tells oneself', () => ['ALD', order(2, { tell: ['ALD'] })]],
    [
      'too-many',
      'it has moved this turn',
      () => ['ALD', order(3)],
      () => {
        const p = raised()
        return change<Posture>(p, one<Posture>(p, 'posture').id, { changedTurn: 2 })
      },
    ],
  ])

  it('is seen by intelligence, or not, as the die falls', () => {
    const make = (seed: string) => set(2, {}, seed)
    expect(
      deedOf(
        startWhere((p) => sighted(p).includes('BIR'), make),
        'set-posture',
      )?.seenBy,
    ).toContain('BIR')
    expect(
      deedOf(
        startWhere((p) => !sighted(p).includes('BIR'), make),
        'set-posture',
      )?.seenBy,
    ).not.toContain('BIR')
  })

  it('weighs by its level when raised, a third of that when told, and counts as a stand-down when lowered', () => {
    expect(deedOf(set(2), 'set-posture')?.g).toBeCloseTo(-2.88, 6)
    expect(deedOf(set(2, { tell: ['BIR', 'CED'] }), 'set-posture')?.g).toBeCloseTo(-0.96, 6)
    const down = raised().order('ALD', 'set-posture', order(1)).accepted().to('debrief')
    expect(deedOf(down, 'set-posture')?.g).toBe(4)
    expect(one<Posture>(down, 'posture').level).toBe(1)
  })

  it('is seen exactly by its own seat; others hold sightings', () => {
    const p = set(2, { tell: ['BIR'] })
    expect(seers(p, one<Posture>(p, 'posture').id)).toEqual(['ALD', 'control', 'evaluator'])
    const told = one<Sighting>(p, 'sighting', (s) => s.viewer === 'BIR')
    expect(told).toMatchObject({ source: 'notice', quality: 1, value: 2 })
    expect(seers(p, told.id)).toEqual(['BIR', 'control', 'evaluator'])
  })

  it('is heard by its own seat and those told', () => {
    const say = '{state} raises its posture at {place} to {level}.'
    expect(hearers(set(2), say)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(set(2, { tell: ['BIR'] }), say)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('set-posture', [
    ['all is calm', 'ALD', () => start()],
    ['posture is raised', 'ALD', raised],
  ])
  itHelps('set-posture')
})
