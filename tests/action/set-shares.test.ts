import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Fund } from '../../shared/noun/fund.ts'
import type { Play } from '../play/play.ts'
import { deedOf, drafted, funded, hearers, itHelps, itHints, itRefuses, one, seers, signed } from './_world.ts'

const shares = (p: Play, more: object = {}) => ({ agreement: one<Agreement>(p, 'agreement').id, basis: 'equal', million: 2, ...more })

describe('set-shares', () => {
  itRefuses('set-shares', [
    ['not-party', 'the agreement is another’s', (p) => ['CED', shares(p)], signed],
    ['not-yet', 'it is not signed', (p) => ['ALD', shares(p)], drafted],
  ])

  it('divides the whole, whatever the basis', () => {
    const p = funded()
    expect(one<Fund>(p, 'fund')).toMatchObject({
      members: ['ALD', 'BIR'],
      shares: { ALD: 500_000, BIR: 500_000 },
      targetPerTurn: 2000,
      balance: 0,
    })
    const q = signed()
    const fair = one<Fund>(
      q
        .order('ALD', 'set-shares', shares(q, { basis: 'fair' }))
        .accepted()
        .to('debrief'),
      'fund',
    )
    expect(Object.values(fair.shares).reduce((sum, x) => sum + x, 0)).toBe(1_000_000)
    expect(deedOf(p, 'set-shares')).toMatchObject({ g: 3, toward: ['BIR'] })
  })

  it('is seen and heard by the members', () => {
    const p = funded()
    expect(seers(p, one<Fund>(p, 'fund').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(p, one<Fund>(p, 'fund').id, 'paid')).toEqual(['control', 'evaluator'])
    expect(hearers(p, 'A common fund: {million} M a turn, shares set.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('set-shares', [['an agreement has no fund', 'ALD', signed]])
  itHelps('set-shares')
})
