import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../shared/noun/evidence.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { Inquiry } from '../../shared/noun/inquiry.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const look = (p: Play) => ({ incident: one<Incident>(p, 'incident').id, independent: true })
const opened = (edit?: Edit): Play => {
  const p = start(edit === undefined ? {} : { edit })
  return p.order('ALD', 'open-inquiry', look(p)).accepted().to('debrief')
}
const open: Edit = (s) => ({
  ...s,
  injects: s.injects.map((i) => ({ ...i, effects: i.effects.map((e) => (e.do === 'incident' ? { ...e, public: true } : e)) })),
})
const legitimacy = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD').legitimacy

describe('open-inquiry', () => {
  itRefuses('open-inquiry', [
    ['unknown-id', 'the incident is not known', (p) => ['CED', look(p)]],
    ['not-party', 'it concerns others', (p) => ['CED', look(p)], { edit: open }],
    ['already-done', 'there is one', (p) => ['ALD', look(p)], () => opened().to('consultation', 2)],
  ])

  it('gives legitimacy at once, and the truth two turns later', () => {
    expect(legitimacy(opened()) - legitimacy(start())).toBe(2)
    expect(deedOf(opened(), 'open-inquiry')).toMatchObject({ g: 4, toward: ['BIR'] })
    const p = opened().to('debrief', 3)
    expect(one<Inquiry>(p, 'inquiry').status).toBe('reported')
    const found = every<Evidence>(p, 'evidence').filter((e) => e.by === 'joint')
    expect(found.map((e) => `${e.seat} ${e.leans}`).sort()).toEqual(['ALD accident', 'BIR accident'])
    expect(hearers(p, 'The inquiry of {state} finds that “{title}” was not meant.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is seen and heard by all', () => {
    const p = opened()
    expect(seers(p, one<Inquiry>(p, 'inquiry').id)).toHaveLength(7)
    expect(hearers(p, '{state} opens an inquiry into “{title}”. It reports by T{turn}.')).toHaveLength(7)
  })

  itHints('open-inquiry', [['something has happened', 'ALD', () => start()]])
  itHelps('open-inquiry')
})
