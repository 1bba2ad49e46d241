import { describe, expect, it } from 'vitest'
import type { Belief } from '../../shared/noun/belief.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { Play } from '../play/play.ts'
import { deedOf, type Edit, every, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const open: Edit = (s) => ({
  ...s,
  injects: s.injects.map((i) => ({ ...i, effects: i.effects.map((e) => (e.do === 'incident' ? { ...e, public: true } : e)) })),
})
const estimate = (p: Play, percent = 30) => ({ incident: one<Incident>(p, 'incident').id, percent, confidence: 'medium' })
const own = (p: Play) => one<Belief>(p, 'belief', (b) => b.seat === 'ALD')
const submitted = (percent: number) => {
  const p = start()
  return p.order('ALD', 'submit-belief', estimate(p, percent)).accepted()
}

describe('submit-belief', () => {
  itRefuses('submit-belief', [
    ['unknown-id', 'the incident is not known', (p) => ['CED', estimate(p)]],
    ['not-party', 'one holds nothing on it', (p) => ['CED', estimate(p)], { edit: open }],
    ['malformed', 'it is no percentage', (p) => ['ALD', estimate(p, 101)]],
  ])

  it.each([0, 30, 100])('writes down %i percent and moves nothing else', (percent) => {
    const [before, p] = [own(start()), submitted(percent)]
    expect(own(p)).toEqual({ ...before, submitted: { p: percent / 100, confidence: 'medium', turn: 1 } })
    expect(deedOf(p, 'submit-belief')).toMatchObject({ g: 0, toward: [], seenBy: [] })
  })

  it('can be given anew in the same turn', () => {
    const p = submitted(10)
    p.order('ALD', 'submit-belief', estimate(p, 60)).accepted()
    expect(own(p).submitted?.p).toBe(0.6)
  })

  it('is seen by its own seat, control and evaluators; the weighed belief by control alone', () => {
    const p = submitted(30)
    expect(seers(p, own(p).id, 'submitted')).toEqual(['ALD', 'control', 'evaluator'])
    expect(seers(p, own(p).id, 'b')).toEqual(['control'])
  })

  it('is heard by nobody', () => {
    const p = submitted(30)
    expect(p.last !== undefined && 'heard' in p.last ? p.last.heard : undefined).toEqual([])
    expect(every<Belief>(p, 'belief')).toHaveLength(2)
  })

  itHints('submit-belief', [['an incident is open', 'ALD', () => start()]])
  itHelps('submit-belief')
})
