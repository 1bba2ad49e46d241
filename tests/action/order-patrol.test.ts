import { describe, expect, it } from 'vitest'
import type { Asset } from '../../shared/noun/asset.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { Patrol } from '../../shared/noun/patrol.ts'
import type { Play } from '../play/play.ts'
import { deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, lift, one, reopened, seers, start, startWhere } from './_world.ts'

const cutters: Edit = (s) => ({
  ...s,
  seats: s.seats.map((one_) =>
    one_.id === 'ALD' ? { ...one_, assets: [...one_.assets, { type: 'patrol', at: 'alder-air', count: 1, name: 'Cutter' }] } : one_,
  ),
})
const busy: Edit = (s) => ({
  ...cutters(s),
  hazards: [
    {
      id: 'lane',
      place: 'strait',
      between: ['ALD', 'BIR'],
      kind: 'brush',
      title: 'Two hulls brush',
      perDay: 0.9,
      severity: 3,
      windowHours: 6,
    },
  ],
})
const beat = (p: Play, rules = 'cautious') => ({ unit: one<Asset>(p, 'asset', (a) => a.name === 'Cutter').id, place: 'strait', rules })
const sent = (rules = 'cautious', { edit = cutters, seed = 'seed' }: { readonly edit?: Edit; readonly seed?: string } = {}): Play => {
  const p = start({ edit, seed })
  return p.order('ALD', 'order-patrol', beat(p, rules)).accepted().to('debrief')
}
const brushes = (p: Play): number => every<Incident>(p, 'incident').filter((i) => i.what === 'brush').length

describe('order-patrol', () => {
  itRefuses('order-patrol', [
    ['unknown-id', 'there is no such place', (p) => ['ALD', { ...beat(p), place: 'nowhere' }], { edit: cutters }],
    ['no-asset', 'the unit does not patrol', (p) => ['ALD', { ...beat(p), unit: lift(p, 'Heron 1') }], { edit: cutters }],
    ['already-done', 'the unit is on its beat', (p) => ['ALD', beat(p)], () => reopened(sent())],
  ])

  it('puts the unit on its beat for the turn', () => {
    const p = sent()
    expect(one<Patrol>(p, 'patrol')).toMatchObject({ state: 'ALD', place: 'strait', rules: 'cautious', turn: 1 })
    expect(one<Asset>(p, 'asset', (a) => a.name === 'Cutter').busyTurn).toBe(1)
  })

  it('counts against whoever shows presence, with those who see it', () => {
    expect(deedOf(sent('assertive'), 'order-patrol')).toMatchObject({ g: -2, grade: 'D' })
    expect(deedOf(sent(), 'order-patrol')).toMatchObject({ g: 0 })
  })

  it('makes accidents in a busy zone rarer when it keeps its distance, under the same dice', () => {
    const seeds = Array.from({ length: 24 }, (_, n) => `seed-${n}`)
    const count = (rules: string) => seeds.reduce((sum, seed) => sum + brushes(sent(rules, { edit: busy, seed })), 0)
    const [calm, usual, bold] = [count('cautious'), count('normal'), count('assertive')]
    expect(calm).toBeLessThan(usual)
    expect(usual).toBeLessThan(bold)
    for (const seed of seeds)
      expect(brushes(sent('cautious', { edit: busy, seed }))).toBeLessThanOrEqual(brushes(sent('normal', { edit: busy, seed })))
  })

  it('is seen by its own seat, and by others as a sighting where their services see it', () => {
    const p = sent()
    expect(seers(p, one<Patrol>(p, 'patrol').id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, 'Your patrol is at {place}.')).toEqual(['ALD', 'control', 'evaluator'])
    const seen = startWhere(
      (q) => every(q, 'sighting').length > 0,
      (seed) => sent('normal', { seed }),
    )
    expect(every(seen, 'sighting')[0]).toMatchObject({ what: 'patrol', of: 'ALD', place: 'strait' })
  })

  itHints('order-patrol', [['a unit is free', 'ALD', () => start({ edit: cutters })]])
  itHelps('order-patrol')
})
