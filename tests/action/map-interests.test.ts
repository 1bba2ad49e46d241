import { describe, expect, it } from 'vitest'
import type { Interest } from '../../shared/noun/interest.ts'
import type { RedLine } from '../../shared/noun/red-line.ts'
import type { Play } from '../play/play.ts'
import { deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, seers, start } from './_world.ts'

const cares: Edit = (s) => ({
  ...s,
  seats: s.seats.map((one) =>
    one.id === 'ALD' ? { ...one, interests: [{ id: 'open', text: 'The strait stays open.', weight: 5 }] } : one,
  ),
})
const own = (p: Play) => every<Interest>(p, 'interest').find((i) => i.seat === 'ALD')!.id
const line = (p: Play) => every<RedLine>(p, 'red-line').find((r) => r.seat === 'ALD')!.id
const show = (p: Play, more: object = {}) => ({ interests: [own(p)], lines: [line(p)], with: ['CED'], ...more })
const shown = (): Play => {
  const p = start({ edit: cares })
  return p.order('ALD', 'map-interests', show(p)).accepted()
}

describe('map-interests', () => {
  itRefuses('map-interests', [
    ['unknown-id', 'nobody is named', (p) => ['ALD', show(p, { with: [] })], { edit: cares }],
    ['needs-evidence', 'nothing is chosen', (p) => ['ALD', show(p, { interests: [], lines: [] })], { edit: cares }],
    ['not-allowed', 'it is another’s', (p) => ['CED', show(p, { with: ['BIR'] })], { edit: cares }],
    ['already-done', 'they know it', (p) => ['ALD', show(p)], shown],
  ])

  it('lets whoever is told see it, and not who else was', () => {
    const p = shown()
    expect(seers(p, own(p))).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(seers(p, own(p), 'shared')).toEqual(['ALD', 'control', 'evaluator'])
    expect(seers(p, line(p))).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(deedOf(p, 'map-interests')).toMatchObject({ g: 3, toward: ['CED'] })
    expect(hearers(p, '{state} tells you what matters to it.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  itHints('map-interests', [['a neighbour is trusted', 'ALD', () => start({ edit: cares })]])
  itHelps('map-interests')
})
