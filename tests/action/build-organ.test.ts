import { describe, expect, it } from 'vitest'
import type { Motion } from '../../shared/noun/motion.ts'
import type { Organ } from '../../shared/noun/organ.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, forum, hearers, itHelps, itHints, itRefuses, one, seers, tabled } from './_world.ts'

const adopted = (): Play => {
  const p = tabled('mission')
  return change<Motion>(p, one<Motion>(p, 'motion').id, { status: 'adopted' })
}
const build = (p: Play, more: object = {}) => ({ council: forum(p).id, what: 'secretariat', level: 1, ...more })
const built = (): Play => {
  const p = adopted()
  return p.order('ALD', 'build-organ', build(p)).accepted().to('debrief')
}

describe('build-organ', () => {
  itRefuses('build-organ', [
    ['not-party', 'it is no council', () => ['ALD', { council: 'council:none', what: 'audit', level: 1 }]],
    ['not-yet', 'nothing was adopted', (p) => ['ALD', build(p)]],
    ['out-of-range', 'a level is left out', (p) => ['ALD', build(p, { level: 2 })], adopted],
  ])

  it('grows level by level, as a costly deed', () => {
    const p = built()
    expect(one<Organ>(p, 'organ')).toMatchObject({ what: 'secretariat', level: 1 })
    expect(deedOf(p, 'build-organ')).toMatchObject({ g: 5, grade: 'C', toward: ['BIR', 'CED'] })
    const q = built().to('consultation', 2)
    expect(
      one<Organ>(
        q
          .order('ALD', 'build-organ', build(q, { level: 2 }))
          .accepted()
          .to('debrief'),
        'organ',
      ).level,
    ).toBe(2)
  })

  it('is seen and heard by all', () => {
    const p = built()
    expect(seers(p, one<Organ>(p, 'organ').id)).toHaveLength(7)
    expect(hearers(p, '{council} has a new organ: {what}, level {level}.')).toHaveLength(7)
  })

  itHints('build-organ', [['a mission was adopted', 'ALD', adopted]])
  itHelps('build-organ')
})
