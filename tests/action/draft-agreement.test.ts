import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import type { Play } from '../play/play.ts'
import { check, deedOf, drafted, form, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const draft = (p: Play, more: object = {}) => ({
  template: form(p, 'sea-note').id,
  parties: ['BIR'],
  blanks: { distance: '2' },
  benchmarks: [check()],
  ...more,
})
const treaty = (p: Play, blanks: object) => ({ template: form(p, 'long-treaty').id, parties: ['CED'], blanks, benchmarks: [] })

/** The sea note as a text for all three. */
const forAll = (scenario: Scenario): Scenario => ({
  ...scenario,
  templates: scenario.templates.map((t) => (t.id === 'sea-note' ? { ...t, parties: ['ALD', 'BIR', 'CED'] } : t)),
})

describe('draft-agreement', () => {
  itRefuses('draft-agreement', [
    ['unknown-id', 'there is no such template', (p) => ['ALD', draft(p, { template: 'template:none' })]],
    ['unknown-id', 'a party is no state', (p) => ['ALD', draft(p, { parties: ['XYZ'] })]],
    ['needs-consent', 'there is no other party', (p) => ['ALD', draft(p, { parties: [] })]],
    ['unknown-id', 'there is no such blank', (p) => ['ALD', draft(p, { blanks: { colour: 'red' } })]],
    ['text-empty', 'a blank is filled with nothing', (p) => ['ALD', draft(p, { blanks: { distance: ' ' } })]],
    ['text-control', 'a blank hides signs', (p) => ['ALD', draft(p, { blanks: { distance: '2\u202e' } })]],
    ['out-of-range', 'the choice is not offered', (p) => ['ALD', treaty(p, { days: '3' })]],
    ['bad-benchmark', 'what must be checked is not', (p) => ['ALD', draft(p, { benchmarks: [] })]],
    ['bad-benchmark', 'the article cannot be checked', (p) => ['ALD', draft(p, { benchmarks: [check({ article: 'keep-clear' })] })]],
    ['bad-benchmark', 'the metric is not offered', (p) => ['ALD', draft(p, { benchmarks: [check({ metric: 'Good will' })] })]],
    ['bad-benchmark', 'the date is over', (p) => ['ALD', draft(p, { benchmarks: [check({ dueTurn: 1 })] })], { turn: 2 }],
    ['bad-benchmark', 'a party verifies itself', (p) => ['ALD', draft(p, { benchmarks: [check({ verifier: 'BIR' })] })]],
    ['bad-benchmark', 'the verifier becomes a party', (p) => ['ALD', draft(p, { parties: ['CED'] })]],
    ['not-party', 'its text is for others', (p) => ['ALD', draft(p)], { edit: forAll }],
    ['duplicate', 'there is such a draft', (p) => ['BIR', draft(p, { parties: ['ALD'] })], () => drafted()],
  ])

  it('puts a draft before its parties', () => {
    const p = drafted()
    const made = one<Agreement>(p, 'agreement')
    expect(made).toMatchObject({ by: 'ALD', parties: ['ALD', 'BIR'], version: 1, signed: [], status: 'draft', public: false })
    expect(made.articles[0]).toMatchObject({ id: 'keep-clear', blanks: { distance: '2' } })
    expect(made.articles[1]?.benchmark).toEqual({ metric: 'Tests held', dueTurn: 4, verifier: 'CED', status: 'due' })
    expect(one<Ask>(p, 'ask', (a) => a.about === made.id)).toMatchObject({ seat: 'BIR', status: 'open' })
    expect(deedOf(p, 'draft-agreement')).toMatchObject({ g: 7, grade: 'W', toward: ['BIR'] })
  })

  it('may leave blanks open for the others to fill in', () => {
    const p = start()
    p.order('ALD', 'draft-agreement', draft(p, { blanks: {} }))
      .accepted()
      .to('consultation', 2)
    p.order('BIR', 'sign-agreement', { agreement: one<Agreement>(p, 'agreement').id }).refused('bad-benchmark')
  })

  it('is seen by its parties, control and evaluators', () => {
    const p = drafted()
    expect(seers(p, one<Agreement>(p, 'agreement').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by its parties', () => {
    const p = start()
    p.order('ALD', 'draft-agreement', draft(p)).to('debrief')
    expect(hearers(p, '{state} puts a draft on the table: {title}')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('draft-agreement', [['a template is offered', 'ALD', () => start()]])
  itHelps('draft-agreement')
})
