import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Clearance } from '../../shared/noun/clearance.ts'
import type { Dyad } from '../../shared/noun/dyad.ts'
import type { Motion } from '../../shared/noun/motion.ts'
import type { Offer } from '../../shared/noun/offer.ts'
import { bare, change, check, every, offered, one, start } from '../action/_world.ts'
import type { Play } from '../play/play.ts'

/** Lets seats act as bots until none of them finds anything more to do in this phase. */
function settle(p: Play, seats: readonly string[]): Play {
  for (let n = 0; n < 30 && p.bots('consultation', seats) > 0; n++);
  return p
}

describe('bots', () => {
  it('grant clearance at once when their people are in need', () => {
    const p = settle(start({ turn: 3 }), ['CED'])
    expect(one<Clearance>(p, 'clearance')).toMatchObject({ owner: 'CED', place: 'cedar' })
    expect(one<Clearance>(p, 'clearance').to).toContain('ALD')
  })

  it('accept an offer of what their people need', () => {
    const p = settle(
      offered((s) => ({ ...s, needs: s.needs.map((n) => ({ ...n, fromTurn: 1 })) })),
      ['CED'],
    )
    expect(one<Offer>(p, 'offer').status).toBe('accepted')
  })

  it('complete an offered note with a verifier who is no party, and sign it', () => {
    const p = settle(bare(['ALD', 'BIR']), ['ALD', 'BIR'])
    expect(one<Agreement>(p, 'agreement')).toMatchObject({ status: 'inForce', signed: ['ALD', 'BIR'] })
    expect(one<Agreement>(p, 'agreement').articles.flatMap((a) => a.benchmark?.verifier ?? [])).toEqual(['CED'])
  })

  it('leave the wording to people, and sign what people have completed', () => {
    const p = settle(bare(['BIR']), ['BIR'])
    const { id } = one<Agreement>(p, 'agreement')
    expect(one<Agreement>(p, 'agreement').version).toBe(1)
    p.order('ALD', 'amend-agreement', { agreement: id, blanks: { distance: '2' }, benchmarks: [check()] }).accepted()
    expect(one<Agreement>(settle(p, ['BIR']), 'agreement').signed).toEqual(['BIR'])
  })

  it('call the council when a pair stands on rung 4, table a declaration and vote', () => {
    const p = settle(change<Dyad>(start(), 'dyad:ALD-BIR', { rung: 4, tension: 41, violentTurn: 1 }), ['ALD', 'BIR', 'CED'])
    const declaration = every<Motion>(p, 'motion').find((m) => m.what === 'declaration')
    expect(declaration?.voted).toEqual(['ALD', 'BIR', 'CED'])
    expect(one<Motion>(p.to('debrief'), 'motion', (m) => m.id === declaration?.id).status).toBe('adopted')
  })

  it('review an incident that is over', () => {
    const p = start({ turn: 2 })
    for (const seat of ['ALD', 'BIR', 'CED']) p.bots('orders', [seat])
    const orders = every<{ id: string; kind: 'order'; action: string }>(p, 'order').map((o) => o.action)
    expect(orders).toContain('launch-review')
  })
})
