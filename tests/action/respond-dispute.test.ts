import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Dispute } from '../../shared/noun/dispute.ts'
import type { Relation } from '../../shared/noun/relation.ts'
import type { Play } from '../play/play.ts'
import { breached, deedOf, hearers, itHelps, itHints, itRefuses, one, seers } from './_world.ts'

const raised = (): Play => {
  const p = breached()
  return p
    .order('ALD', 'raise-dispute', { agreement: one<Agreement>(p, 'agreement').id, against: 'BIR', step: 'notify' })
    .accepted()
    .to('consultation', 3)
}
const answer = (p: Play, more: object = {}) => ({ dispute: one<Dispute>(p, 'dispute').id, answer: 'remedy', ...more })
const answered = (how: string): Play => {
  const p = raised()
  return p
    .order('BIR', 'respond-dispute', answer(p, { answer: how }))
    .accepted()
    .to('debrief')
}
const trust = (p: Play) => one<Relation>(p, 'relation', (r) => r.from === 'ALD' && r.to === 'BIR').trust

describe('respond-dispute', () => {
  itRefuses('respond-dispute', [
    ['unknown-id', 'it is not against one', (p) => ['ALD', answer(p)], raised],
    ['not-open', 'it is settled', (p) => ['BIR', answer(p)], () => answered('remedy').to('consultation', 4)],
    ['already-done', 'one has denied it', (p) => ['BIR', answer(p, { answer: 'deny' })], () => answered('deny').to('consultation', 4)],
  ])

  it('settles by owning up, and trust comes back over three turns', () => {
    const p = answered('remedy')
    expect(one<Dispute>(p, 'dispute')).toMatchObject({ status: 'settled', answer: 'remedy' })
    expect(trust(p)).toBeGreaterThan(trust(answered('deny')))
    expect(deedOf(p, 'respond-dispute')).toMatchObject({ by: 'BIR', g: 5, grade: 'C' })
  })

  it('goes on after a denial', () => {
    expect(one<Dispute>(answered('deny'), 'dispute')).toMatchObject({ status: 'open', answer: 'deny' })
  })

  it('is seen and heard by the two', () => {
    const p = answered('remedy')
    expect(seers(p, one<Dispute>(p, 'dispute').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(hearers(p, '{state} answers the dispute: {answer}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('respond-dispute', [['somebody waits for an answer', 'BIR', raised]])
  itHelps('respond-dispute')
})
