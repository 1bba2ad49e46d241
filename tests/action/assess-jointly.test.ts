import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../shared/noun/assessment.ts'
import type { Evidence } from '../../shared/noun/evidence.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { JointStudy } from '../../shared/noun/joint-study.ts'
import type { Play } from '../play/play.ts'
import { deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, one, seers, start, withTrust } from './_world.ts'

const study = (p: Play, partners: readonly string[] = ['BIR'], percent = 40) => ({
  incident: one<Incident>(p, 'incident').id,
  partners,
  percent,
})
const alone = (): Play => {
  const p = start()
  return p.order('ALD', 'assess-jointly', study(p)).accepted().to('debrief')
}
const together = (): Play => {
  const p = start()
  p.order('ALD', 'assess-jointly', study(p, ['BIR'], 80)).accepted()
  return p
    .order('BIR', 'assess-jointly', study(p, ['ALD'], 20))
    .accepted()
    .to('debrief')
}
const open: Edit = (s) => ({
  ...s,
  injects: s.injects.map((i) => ({ ...i, effects: i.effects.map((e) => (e.do === 'incident' ? { ...e, public: true } : e)) })),
})

describe('assess-jointly', () => {
  itRefuses('assess-jointly', [
    ['unknown-id', 'the incident is not known', (p) => ['CED', study(p)]],
    ['unknown-id', 'there is no partner', (p) => ['ALD', study(p, [])]],
    ['needs-evidence', 'the seat holds none', (p) => ['CED', study(p)], { edit: open }],
    ['not-yet', 'trust is too low', (p) => ['ALD', study(p)], { edit: withTrust('ALD', 'BIR', 20) }],
    ['already-done', 'its estimate lies on the table', (p) => ['ALD', study(p)], () => alone().to('consultation', 2)],
  ])

  it('waits for the others one turn more, and then lapses', () => {
    const p = alone()
    expect(one<JointStudy>(p, 'joint-study')).toMatchObject({ by: 'ALD', estimate: 0.4 })
    expect(every<JointStudy>(p.to('debrief', 2), 'joint-study')).toEqual([])
    expect(every<Assessment>(p, 'assessment')).toEqual([])
  })

  it('pools what all know once all have brought their estimate', () => {
    const p = together()
    // E20: 1 - (1 - .6)² for two services of quality .6.
    expect(one<Assessment>(p, 'assessment')).toMatchObject({ by: ['ALD', 'BIR'], quality: 0.84, low: 0.4, high: 0.6 })
    expect(
      every<Evidence>(p, 'evidence')
        .filter((e) => e.by === 'intel')
        .map((e) => e.seat)
        .sort(),
    ).toEqual(['ALD', 'BIR'])
    expect(deedOf(p, 'assess-together')).toMatchObject({ g: 5, grade: 'D' })
    expect(every<JointStudy>(p, 'joint-study')).toEqual([])
  })

  it('keeps an estimate to oneself until then', () => {
    const p = alone()
    const { id } = one<JointStudy>(p, 'joint-study')
    expect(seers(p, id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(p, id, 'estimate')).toEqual(['ALD', 'control', 'evaluator'])
    const say = '{state} offers to weigh the incident together. Order the same, with your own estimate, to agree.'
    expect(hearers(p, say)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(together(), one<Assessment>(together(), 'assessment').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('assess-jointly', [
    ['an incident is open', 'ALD', () => start()],
    ['a partner has offered it', 'BIR', () => alone().to('consultation', 2)],
  ])
  itHelps('assess-jointly')
})
