import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Dispute } from '../../shared/noun/dispute.ts'
import type { Play } from '../play/play.ts'
import { breached, deedOf, hearers, itHelps, itHints, itRefuses, one, seers } from './_world.ts'

const dispute = (p: Play, more: object = {}) => ({ agreement: one<Agreement>(p, 'agreement').id, against: 'BIR', step: 'notify', ...more })
const raised = (): Play => {
  const p = breached()
  return p.order('ALD', 'raise-dispute', dispute(p)).accepted().to('debrief')
}

describe('raise-dispute', () => {
  itRefuses('raise-dispute', [
    ['not-party', 'the agreement is another’s', (p) => ['CED', dispute(p)], breached],
    ['unknown-id', 'it is against nobody who signed', (p) => ['ALD', dispute(p, { against: 'CED' })], breached],
    ['needs-evidence', 'nothing was found', (p) => ['ALD', dispute(p)], () => breached('kept')],
    ['not-yet', 'a step is left out', (p) => ['ALD', dispute(p, { step: 'council' })], breached],
  ])

  it('opens at the first step, and goes up one by one', () => {
    const p = raised()
    expect(one<Dispute>(p, 'dispute')).toMatchObject({ by: 'ALD', against: 'BIR', step: 'notify', status: 'open' })
    expect(deedOf(p, 'raise-dispute')).toMatchObject({ g: 0, grade: 'D' })
    const q = raised().to('consultation', 3)
    expect(
      one<Dispute>(
        q
          .order('ALD', 'raise-dispute', dispute(q, { step: 'clarify' }))
          .accepted()
          .to('debrief'),
        'dispute',
      ).step,
    ).toBe('clarify')
  })

  it('is the parties’ own until it comes before the council', () => {
    const p = raised()
    expect(seers(p, one<Dispute>(p, 'dispute').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(p, one<Dispute>(p, 'dispute').id, 'loss')).toEqual([])
    expect(hearers(p, '{state} raises a dispute with {other}: {step}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('raise-dispute', [['a breach was found', 'ALD', breached]])
  itHelps('raise-dispute')
})
