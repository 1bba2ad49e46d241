import { describe, expect, it } from 'vitest'
import type { Mediation } from '../../shared/noun/mediation.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, mediated, one, proposed, seers, type start, tense } from './_world.ts'

const ask = (more: object = {}) => ({ mediator: 'CED', with: 'BIR', style: 'formulate', ...more })

describe('request-mediation', () => {
  itRefuses('request-mediation', [
    ['unknown-id', 'the other side is not there', () => ['ALD', ask({ with: 'XYZ' })]],
    ['unknown-id', 'the mediator is not there', () => ['ALD', ask({ mediator: 'XYZ' })]],
    ['not-party', 'the mediator is a party', () => ['ALD', ask({ mediator: 'BIR' })]],
    ['already-done', 'one is under way', () => ['ALD', ask()], proposed],
  ])

  it('proposes, and does nothing before all three agree', () => {
    const p = proposed()
    expect(one<Mediation>(p, 'mediation')).toMatchObject({ between: ['ALD', 'BIR'], mediator: 'CED', agreed: ['ALD'], status: 'proposed' })
    expect(deedOf(p, 'request-mediation')).toMatchObject({ g: 5, grade: 'W', toward: ['BIR'], seenBy: ['BIR', 'CED'] })
  })

  it('lapses after two turns without an answer', () => {
    expect(one<Mediation>(proposed().to('debrief', 3), 'mediation').status).toBe('ended')
  })

  it('brings tension down while it works', () => {
    const tension = (p: ReturnType<typeof start>) =>
      (p.world.list('dyad') as unknown as readonly { between: readonly string[]; tension: number }[]).find((d) =>
        ['ALD', 'BIR'].every((s) => d.between.includes(s)),
      )!.tension
    expect(tension(mediated().to('debrief'))).toBeLessThan(tension(tense().to('debrief')))
  })

  it('is seen and heard by the three', () => {
    const p = proposed()
    expect(seers(p, one<Mediation>(p, 'mediation').id)).toEqual(['ALD', 'BIR', 'CED', 'control', 'evaluator'])
    expect(hearers(p, '{state} asks {mediator} to mediate between {a} and {b}.')).toEqual(['ALD', 'BIR', 'CED', 'control', 'evaluator'])
  })

  itHints('request-mediation', [['a pair is tense', 'ALD', tense]])
  itHelps('request-mediation')
})
