import { describe, expect, it } from 'vitest'
import type { Archive } from '../../shared/noun/archive.ts'
import type { Leader } from '../../shared/noun/leader.ts'
import type { Relation } from '../../shared/noun/relation.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const ending: Edit = (s) => ({
  ...s,
  leaders: [{ state: 'ALD', name: 'A. Reed', termEnds: 2, disposition: 0.5, successor: 'B. Sedge', coalitionShift: 0 }],
})
const term = (): Play => start({ edit: ending })
const handed = (): Play => term().order('ALD', 'hand-over', {}).accepted().to('debrief')
const warm = (p: Play): Play => {
  for (const r of every<Relation>(p, 'relation')) change<Relation>(p, r.id, { rapport: 10 })
  return p
}
const rapport = (p: Play) => one<Relation>(p, 'relation', (r) => r.from === 'ALD' && r.to === 'BIR').rapport

describe('hand-over', () => {
  itRefuses('hand-over', [
    ['not-yet', 'no term ends', () => ['ALD', {}]],
    ['already-done', 'it is done', () => ['ALD', {}], () => handed().to('consultation', 2)],
  ])

  it('keeps half of the rapport through the change of government', () => {
    expect(rapport(warm(handed()).to('debrief', 2))).toBe(5)
    expect(rapport(warm(term()).to('debrief', 2))).toBe(0)
    const p = handed().to('debrief', 2)
    expect(one<Leader>(p, 'leader')).toMatchObject({ name: 'B. Sedge', since: 3, termEnds: 0 })
    expect(hearers(p, '{name} now governs {state}.')).toHaveLength(7)
    expect(deedOf(p, 'hand-over')).toMatchObject({ g: 0 })
  })

  it('is the state’s own; terms are known to all, leanings to control', () => {
    const p = handed()
    expect(seers(p, one<Archive>(p, 'archive').id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, 'You have handed over to those who will follow you.')).toEqual(['ALD', 'control', 'evaluator'])
    expect(seers(p, one<Leader>(p, 'leader').id)).toHaveLength(7)
    expect(seers(p, one<Leader>(p, 'leader').id, 'disposition')).toEqual(['control'])
  })

  itHints('hand-over', [['the term ends', 'ALD', term]])
  itHelps('hand-over')
})
