import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../shared/noun/evidence.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { Report } from '../../shared/noun/report.ts'
import type { Play } from '../play/play.ts'
import { deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const held = (p: Play, seat: string) =>
  every<Evidence>(p, 'evidence')
    .filter((e) => e.seat === seat)
    .map((e) => e.id)
const report = (p: Play, seat: string, more: object = {}) => ({ incident: one<Incident>(p, 'incident').id, facts: held(p, seat), ...more })
const open: Edit = (s) => ({
  ...s,
  injects: s.injects.map((i) => ({ ...i, effects: i.effects.map((e) => (e.do === 'incident' ? { ...e, public: true } : e)) })),
})

const single = () => {
  const p = start()
  return p.order('ALD', 'report-incident', report(p, 'ALD')).accepted()
}
const offered = () => {
  const p = start()
  return p.order('ALD', 'report-incident', report(p, 'ALD', { joint: true, with: 'BIR' })).accepted()
}
const joint = () => {
  const p = offered()
  return p.order('BIR', 'report-incident', report(p, 'BIR', { joint: true, with: 'ALD' })).accepted()
}

describe('report-incident', () => {
  itRefuses('report-incident', [
    ['unknown-id', 'the incident is not known', (p) => ['CED', report(p, 'CED')]],
    ['not-party', 'it concerns others', (p) => ['CED', report(p, 'CED')], { edit: open }],
    ['needs-evidence', 'a fact is not held', (p) => ['ALD', report(p, 'BIR')]],
    ['needs-evidence', 'there is no fact', (p) => ['ALD', report(p, 'ALD', { facts: [] })]],
    ['needs-consent', 'a joint report names nobody', (p) => ['ALD', report(p, 'ALD', { joint: true })]],
    ['not-party', 'the partner has no part in it', (p) => ['ALD', report(p, 'ALD', { joint: true, with: 'CED' })]],
    ['already-done', 'one has reported', (p) => ['ALD', report(p, 'ALD')], single],
    ['already-done', 'there is a joint report', (p) => ['ALD', report(p, 'ALD')], joint],
  ])

  it('shares facts alone, which weigh a little with the other side', () => {
    const p = single()
    expect(one<Report>(p, 'report')).toMatchObject({ by: 'ALD', status: 'single' })
    expect(one<Evidence>(p, 'evidence', (e) => e.by === 'shared')).toMatchObject({ seat: 'BIR', strength: 'weak' })
    expect(deedOf(p, 'report-incident')).toMatchObject({ g: 1, grade: 'W' })
  })

  it('stays an offer until the other side signs, and then settles what happened', () => {
    expect(one<Report>(offered(), 'report').status).toBe('proposed')
    const p = joint()
    expect(every<Report>(p, 'report').map((r) => r.status)).toEqual(['joint', 'joint'])
    expect(one<Incident>(p, 'incident').joint).toBe(true)
    expect(deedOf(p, 'report-incident')).toMatchObject({ by: 'BIR', g: 6, grade: 'V' })
    expect(
      every<Evidence>(p, 'evidence')
        .filter((e) => e.by === 'joint')
        .map((e) => `${e.seat} ${e.leans}`)
        .sort(),
    ).toEqual(['ALD accident', 'BIR accident'])
  })

  it('is seen by its authors and addressees, control and evaluators', () => {
    const p = offered()
    expect(seers(p, one<Report>(p, 'report').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by those involved', () => {
    const say = '{state} offers a joint report. Report on the same incident, jointly, to sign it.'
    expect(hearers(offered(), say)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(hearers(joint(), 'The joint report is signed by both sides.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('report-incident', [
    ['an incident is open', 'ALD', () => start()],
    ['the other side offers a joint report', 'BIR', offered],
  ])
  itHelps('report-incident')
})
