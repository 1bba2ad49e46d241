import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Offer } from '../../shared/noun/offer.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { accepted, deedOf, hearers, itHelps, itHints, itRefuses, offered, one, seers } from './_world.ts'

const offer = (p: Play) => one<Offer>(p, 'offer')

describe('accept-offer', () => {
  itRefuses('accept-offer', [
    ['unknown-id', 'there is no such offer', () => ['CED', { offer: 'offer:none' }]],
    ['unknown-id', 'one made it oneself', (p) => ['ALD', { offer: offer(p).id }], () => offered()],
    ['unknown-id', 'it is between others', (p) => ['BIR', { offer: offer(p).id }], () => offered()],
    ['not-open', 'it has lapsed', (p) => ['CED', { offer: offer(p).id }], () => offered().to('consultation', 4)],
    ['already-done', 'it is accepted', (p) => ['CED', { offer: offer(p).id }], () => accepted()],
  ])

  it('says yes, for a point of political capital', () => {
    const [before, p] = [offered(), accepted()]
    const capital = (q: Play) => one<State>(q, 'state', (s) => s.state === 'CED').politicalCapital
    expect(offer(p)).toMatchObject({ status: 'accepted', acceptedTurn: 2 })
    expect(capital(before) - capital(p)).toBe(1)
    expect(one<Ask>(p, 'ask', (a) => a.about === offer(p).id).status).toBe('answered')
    expect(deedOf(p, 'accept-offer')).toMatchObject({ g: 0, toward: ['ALD'] })
  })

  it('lapses when nothing is sent', () => {
    expect(offer(accepted().to('debrief', 3)).status).toBe('accepted')
    expect(offer(accepted().to('debrief', 4)).status).toBe('lapsed')
  })

  it('is seen by both sides, control and evaluators', () => {
    const p = accepted()
    expect(seers(p, offer(p).id, 'acceptedTurn')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  it('is heard by both sides', () => {
    expect(hearers(accepted(), '{to} accepts the relief that {from} offers.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  itHints('accept-offer', [['an offer waits', 'CED', () => offered()]])
  itHelps('accept-offer')
})
