import { describe, expect, it } from 'vitest'
import type { Project } from '../../shared/noun/project.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start, startWhere } from './_world.ts'

const link = (more: object = {}) => ({ what: 'health', place: 'alder', partners: ['BIR'], ...more })
const linked = (seed = 'seed'): Play => start({ seed }).order('ALD', 'link-development', link()).accepted().to('debrief')
const met = (p: Play): boolean => one<Project>(p, 'project').milestones[0]?.status === 'met'
const benefit = (p: Play, seat: string) => one<State>(p, 'state', (s) => s.state === seat).benefit

describe('link-development', () => {
  itRefuses('link-development', [
    ['needs-consent', 'there is no partner', () => ['ALD', link({ partners: [] })]],
    ['unknown-id', 'there is no such place', () => ['ALD', link({ place: 'nowhere' })]],
    ['already-done', 'such a project is there', () => ['ALD', link()], () => linked().to('consultation', 2)],
  ])

  it('lets people on both sides see something with each milestone that is met', () => {
    expect(one<Project>(linked(), 'project')).toMatchObject({ shares: { ALD: 500_000, BIR: 500_000 }, public: true })
    const p = startWhere(met, (seed) => linked(seed).to('debrief', 3))
    for (const seat of ['ALD', 'BIR']) expect(benefit(p, seat)).toBeGreaterThanOrEqual(0.04)
    const q = startWhere(
      (x) => !met(x),
      (seed) => linked(seed).to('debrief', 3),
    )
    expect(one<Project>(q, 'project').milestones[0]?.status).toBe('missed')
    expect(deedOf(linked(), 'link-development')).toMatchObject({ g: 7, grade: 'D', toward: ['BIR'] })
  })

  it('is seen and heard by all', () => {
    const p = linked()
    expect(seers(p, one<Project>(p, 'project').id)).toHaveLength(7)
    expect(hearers(p, '{state} begins a project with {others}: {what}.')).toHaveLength(7)
  })

  itHints('link-development', [['people should see something', 'ALD', () => start()]])
  itHelps('link-development')
})
