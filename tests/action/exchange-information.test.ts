import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../../shared/noun/disclosure.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start, startWhere, told } from './_world.ts'

const gave = (more: object = {}, seed = 'seed'): Play =>
  start({ seed })
    .order('ALD', 'exchange-information', { what: 'forces', to: ['BIR'], ...more })
    .accepted()
    .to('debrief')
const own = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD')
const foundOut = (p: Play): boolean => told(p, 'shading-exposed').length > 0

describe('exchange-information', () => {
  itRefuses('exchange-information', [
    ['unknown-id', 'there is no such state', () => ['ALD', { what: 'forces', to: ['XYZ'] }]],
    ['unknown-id', 'nobody is named', () => ['ALD', { what: 'forces', to: [] }]],
    ['already-done', 'they had it lately', () => ['ALD', { what: 'forces', to: ['BIR'] }], () => gave().to('consultation', 3)],
  ])

  it('makes a state more transparent, and is a deed toward those who have it', () => {
    expect(own(gave()).transparency).toBe(46)
    expect(deedOf(gave(), 'exchange-information')).toMatchObject({ g: 3, grade: 'D', toward: ['BIR'] })
  })

  it('may be found out in a later turn when it was shaded', () => {
    const honest = (seed: string): Play => gave({}, seed).to('debrief', 4)
    const shaded = (seed: string): Play => gave({ shaded: true }, seed).to('debrief', 4)
    const p = startWhere(foundOut, shaded)
    expect(
      hearers(
        startWhere(foundOut, (seed) => gave({ shaded: true }, seed).to('debrief', 2)),
        'The information you were given left the worst out.',
      ),
    ).toEqual(['BIR', 'control', 'evaluator'])
    expect(own(p).credibility).toBeLessThan(own(startWhere((q) => !foundOut(q), shaded)).credibility)
    for (let n = 0; n < 10; n++) expect(foundOut(honest(`seed-${n}`))).toBe(false)
  })

  it('is seen by those who have it; whether it is shaded by its author and control', () => {
    const p = gave()
    const { id } = one<Disclosure>(p, 'disclosure')
    expect(seers(p, id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(p, id, 'shaded')).toEqual(['ALD', 'control'])
    expect(hearers(p, '{state} gives information: {what}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('exchange-information', [['nothing has been given', 'ALD', () => start()]])
  itHelps('exchange-information')
})
