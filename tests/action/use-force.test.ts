import { describe, expect, it } from 'vitest'
import type { Dyad } from '../../shared/noun/dyad.ts'
import type { Gate } from '../../shared/noun/gate.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, type Edit, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const strike = (more: object = {}) => ({ target: 'BIR', place: 'strait', objective: 'To make them stop.', ...more })
const opened = (edit?: Edit): Play => change<Gate>(start(edit === undefined ? {} : { edit }), 'gate:force', { open: 1 })
const used = (): Play => opened().order('ALD', 'use-force', strike()).accepted().to('debrief')
const pair = (p: Play): Dyad => one<Dyad>(p, 'dyad', (d) => d.between.join() === 'ALD,BIR')

describe('use-force', () => {
  itRefuses('use-force', [
    ['not-allowed', 'control has not opened it', () => ['ALD', strike()]],
    ['unknown-id', 'there is no such state', () => ['ALD', strike({ target: 'XYZ' })], () => opened()],
    ['out-of-range', 'there is no such place', () => ['ALD', strike({ place: 'nowhere' })], () => opened()],
  ])

  it('takes the cap off the pair, and nobody doubts that it was meant', () => {
    const p = used()
    expect(pair(p)).toMatchObject({ violentTurn: 1, forceTurn: 1 })
    expect(one<Incident>(p, 'incident', (i) => i.what === 'force')).toMatchObject({ theta: 1, severity: 9, public: true })
    expect(deedOf(p, 'use-force')).toMatchObject({ g: -10, grade: 'C', toward: ['BIR'] })
    expect(pair(p).tension).toBeGreaterThan(pair(start()).tension + 10)
  })

  it('costs legitimacy without a mandate', () => {
    const figure = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD').legitimacy
    expect(figure(start()) - figure(used())).toBe(12)
  })

  it('is heard by all, and so is the gate', () => {
    const p = used()
    expect(hearers(p, '{state} has used force against {target} at {place}.')).toHaveLength(7)
    expect(seers(p, 'gate:force')).toHaveLength(7)
    expect(seers(p, one<Incident>(p, 'incident', (i) => i.what === 'force').id)).toHaveLength(7)
  })

  itHints('use-force', [['nothing else is left', 'ALD', () => opened((s) => ({ ...s, tension: { ...s.tension, 'ALD-BIR': 70 } }))]])
  itHelps('use-force')
})
