import { describe, expect, it } from 'vitest'
import type { Interop } from '../../shared/noun/interop.ts'
import type { Project } from '../../shared/noun/project.ts'
import type { Play } from '../play/play.ts'
import { deedOf, every, hearers, itHelps, itHints, itRefuses, one, seers, start, startWhere, withTrust } from './_world.ts'

const plan = (more: object = {}) => ({
  what: 'research',
  partners: ['BIR', 'CED'],
  share: 40,
  milestone: 2,
  last: 4,
  audited: false,
  ...more,
})
const begun = (more: object = {}, seed = 'seed'): Play => start({ seed }).order('ALD', 'start-project', plan(more)).accepted().to('debrief')
const met = (p: Play): boolean => one<Project>(p, 'project').milestones[0]?.status === 'met'

describe('start-project', () => {
  itRefuses('start-project', [
    ['unknown-id', 'there is no partner', () => ['ALD', plan({ partners: [] })]],
    ['bad-share', 'one bears nothing', () => ['ALD', plan({ share: 0 })]],
    ['bad-benchmark', 'a milestone has no date', () => ['ALD', plan({ milestone: 1 })]],
    ['already-done', 'one is under way', () => ['ALD', plan({ milestone: 3 })], () => begun().to('consultation', 2)],
  ])

  it('divides the whole into shares, and fits supplies together with each milestone', () => {
    const { shares } = one<Project>(begun(), 'project')
    expect(shares).toEqual({ ALD: 400_000, BIR: 300_000, CED: 300_000 })
    const p = startWhere(met, (seed) => begun({}, seed).to('debrief', 2))
    expect(every<Interop>(p, 'interop').map((i) => i.logistics)).toEqual([4, 4])
    expect(deedOf(begun(), 'start-project')).toMatchObject({ g: 6, toward: ['BIR', 'CED'] })
  })

  it('is the partners’ own unless it is audited', () => {
    const p = begun({ partners: ['BIR'] })
    expect(seers(p, one<Project>(p, 'project').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    const q = begun({ partners: ['BIR'], audited: true })
    expect(seers(q, one<Project>(q, 'project').id)).toHaveLength(7)
    expect(hearers(p, '{state} begins a project with {others}: {what}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('start-project', [['a partner is trusted', 'ALD', () => start({ edit: withTrust('ALD', 'CED', 70) })]])
  itHelps('start-project')
})
