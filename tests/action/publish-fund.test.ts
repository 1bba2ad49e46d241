import { describe, expect, it } from 'vitest'
import type { Fund } from '../../shared/noun/fund.ts'
import type { Relation } from '../../shared/noun/relation.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, funded, hearers, itHelps, itHints, itRefuses, one, seers } from './_world.ts'

const open = (): Play => funded().to('consultation', 3)
const book = (p: Play) => ({ fund: one<Fund>(p, 'fund').id })
const published = (p = open()): Play => p.order('ALD', 'publish-fund', book(p)).accepted().to('debrief')
const paidAndPublished = (): Play => {
  const p = open()
  p.order('ALD', 'pay-fund', { ...book(p), thousand: 2000 }).accepted()
  return published(p)
}
const legitimacy = (p: Play, seat: string) => one<State>(p, 'state', (s) => s.state === seat).legitimacy

describe('publish-fund', () => {
  itRefuses('publish-fund', [
    ['not-party', 'the fund is another’s', (p) => ['CED', book(p)], open],
    ['already-done', 'the accounts are public', (p) => ['ALD', book(p)], () => published().to('consultation', 4)],
  ])

  it('shows who pays and who does not: legitimacy and trust follow', () => {
    const p = paidAndPublished()
    expect(legitimacy(p, 'BIR')).toBeLessThan(legitimacy(open(), 'BIR'))
    expect(legitimacy(p, 'ALD')).toBe(legitimacy(open(), 'ALD'))
    const trust = (q: Play, from: string, to: string) => one<Relation>(q, 'relation', (r) => r.from === from && r.to === to).trust
    expect(trust(p, 'BIR', 'ALD')).toBeGreaterThan(trust(published(), 'BIR', 'ALD'))
    expect(deedOf(p, 'publish-fund')).toMatchObject({ g: 3, grade: 'V' })
  })

  it('lets all read who has paid what', () => {
    const p = paidAndPublished()
    expect(seers(p, one<Fund>(p, 'fund').id, 'paid')).toHaveLength(7)
    expect(hearers(p, '{state} publishes the accounts of the common fund.')).toHaveLength(7)
  })

  itHints('publish-fund', [['the accounts are closed', 'ALD', open]])
  itHelps('publish-fund')
})
