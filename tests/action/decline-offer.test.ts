import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Offer } from '../../shared/noun/offer.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { accepted, deedOf, type Edit, hearers, itHelps, itHints, itRefuses, offered, one, seers } from './_world.ts'

const offer = (p: Play) => one<Offer>(p, 'offer')
const needy: Edit = (s) => ({ ...s, needs: s.needs.map((n) => ({ ...n, fromTurn: 1 })) })
const own = (p: Play) => one<State>(p, 'state', (s) => s.state === 'CED')
const declined = (edit?: Edit) => {
  const p = offered(edit)
  return p.order('CED', 'decline-offer', { offer: offer(p).id }).accepted()
}

describe('decline-offer', () => {
  itRefuses('decline-offer', [
    ['unknown-id', 'there is no such offer', () => ['CED', { offer: 'offer:none' }]],
    ['unknown-id', 'one made it oneself', (p) => ['ALD', { offer: offer(p).id }], () => offered()],
    ['not-open', 'it has lapsed', (p) => ['CED', { offer: offer(p).id }], () => offered().to('consultation', 4)],
    ['already-done', 'it is accepted', (p) => ['CED', { offer: offer(p).id }], () => accepted()],
  ])

  it('costs nothing more where nobody needed it', () => {
    const [before, p] = [offered(), declined()]
    expect(offer(p).status).toBe('declined')
    expect(own(p).coopSupport).toBe(own(before).coopSupport)
    expect(one<Ask>(p, 'ask', (a) => a.about === offer(p).id).status).toBe('answered')
    expect(deedOf(p, 'decline-offer')).toMatchObject({ g: 0, toward: ['ALD'] })
  })

  it('costs support, and eases worry about sovereignty, where people needed it', () => {
    const [before, p] = [offered(needy), declined(needy)]
    expect(own(p).coopSupport).toBeCloseTo(own(before).coopSupport - 1, 6)
    expect(own(p).sovereigntyCost).toBeCloseTo(own(before).sovereigntyCost - 0.02, 6)
  })

  it('is seen by both sides, control and evaluators', () => {
    const p = declined()
    expect(seers(p, offer(p).id)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  it('is heard by both sides; what it cost by its own seat', () => {
    const p = declined(needy)
    expect(hearers(p, '{to} declines the relief that {from} offers.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(hearers(p, '')).toEqual(['CED', 'control', 'evaluator'])
  })

  itHints('decline-offer', [
    ['an offer waits', 'CED', () => offered()],
    ['it is needed', 'CED', () => offered(needy)],
  ])
  itHelps('decline-offer')
})
