import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Relation } from '../../shared/noun/relation.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, drafted, every, hearers, itHelps, itHints, itRefuses, one, seers, signed } from './_world.ts'

const leave = (p: Play, notice = true) => ({ agreement: one<Agreement>(p, 'agreement').id, notice, grounds: 'It binds us alone.' })
const left = (notice = true): Play => {
  const p = signed()
  return p.order('ALD', 'withdraw-agreement', leave(p, notice)).accepted().to('debrief')
}
const distrust = (): Play => {
  const p = signed()
  for (const r of every<Relation>(p, 'relation')) if (r.from === 'ALD') change<Relation>(p, r.id, { trust: 5 })
  return p
}
const standing = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD').legitimacy
const trust = (p: Play) => one<Relation>(p, 'relation', (r) => r.from === 'BIR' && r.to === 'ALD').trust

describe('withdraw-agreement', () => {
  itRefuses('withdraw-agreement', [
    ['not-party', 'the agreement is another’s', (p) => ['CED', leave(p)], signed],
    ['not-open', 'it does not bind', (p) => ['ALD', leave(p)], drafted],
  ])

  it('ends what it binds one to', () => {
    expect(one<Agreement>(left(), 'agreement').status).toBe('ended')
    expect(deedOf(left(), 'withdraw-agreement')).toMatchObject({ g: -7, grade: 'D', toward: ['BIR'] })
  })

  it('costs far more without notice', () => {
    const before = standing(signed())
    expect(before - standing(left())).toBe(2)
    expect(before - standing(left(false))).toBe(8)
    expect(trust(left(false))).toBeLessThan(trust(left()))
  })

  it('is heard by all', () => {
    const p = left()
    expect(hearers(p, '{state} leaves {title}.')).toHaveLength(7)
    expect(seers(p, one<Agreement>(p, 'agreement').id)).toContain('BIR')
  })

  itHints('withdraw-agreement', [['it binds one and not the others', 'ALD', distrust]])
  itHelps('withdraw-agreement')
})
