import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Order } from '../../shared/noun/order.ts'
import type { State } from '../../shared/noun/state.ts'
import { drafted, one } from '../action/_world.ts'
import type { Play } from '../play/play.ts'

const agreement = (p: Play) => one<Agreement>(p, 'agreement')
const sealed = (p: Play) => p.seen('ALD', 'order') as unknown as readonly Order[]
const own = (p: Play) => p.world.get('state:ALD') as State
const hand = (p: Play) => ({ agreement: agreement(p).id })
/** One post of ALD wants to sign; another person of ALD is here. */
const wanted = () => {
  const p = drafted()
  return p.order('ALD', 'sign-agreement', hand(p), { cosigner: true }).accepted()
}
const idOf = (p: Play): string => sealed(p)[0]?.id ?? ''

describe('a second signature', () => {
  it('is wanted to sign an agreement: nothing is signed, paid or told until it is given', () => {
    const p = wanted()
    expect(sealed(p)).toEqual([expect.objectContaining({ action: 'sign-agreement', waits: true })])
    expect(agreement(p).signed).toEqual([])
    expect(own(p).actionPoints).toBe(own(drafted()).actionPoints)
    expect(p.heard('BIR', 'council').filter((say) => say.includes('signed'))).toEqual([])
  })

  it('once given carries the order out at once, and it is paid for', () => {
    const p = wanted()
    const before = own(p)
    p.sign('ALD', idOf(p)).accepted()
    expect(agreement(p).signed).toEqual(['ALD'])
    expect(sealed(p)).toEqual([])
    expect([before.actionPoints - own(p).actionPoints, before.politicalCapital - own(p).politicalCapital]).toEqual([1, 4])
  })

  it('is not given by the one who wrote the order, by another seat, nor twice', () => {
    const p = wanted()
    const id = idOf(p)
    p.sign('ALD', id, 'p-ALD').refused('needs-signature')
    p.sign('BIR', id).refused('unknown-id')
    p.sign('ALD', id).accepted()
    p.sign('ALD', id).refused('unknown-id')
  })

  it('is refused when the order can no longer be carried out, and the order still waits', () => {
    const p = drafted()
    const { id: draft, version } = agreement(p)
    p.order('ALD', 'sign-agreement', { agreement: draft, version }, { cosigner: true }).accepted()
    p.order('BIR', 'amend-agreement', { agreement: draft, blanks: { distance: '2' } }).accepted()
    p.sign('ALD', idOf(p)).refused('out-of-range')
    expect(sealed(p).length).toBe(1)
  })

  it('is asked for once: the same order waits already', () => {
    const p = wanted()
    p.order('ALD', 'sign-agreement', hand(p), { cosigner: true }).refused('duplicate')
  })

  it('that does not come in time lets the order lapse at lock, unpaid, with the reason', () => {
    const p = wanted().to('debrief')
    expect(sealed(p)).toEqual([])
    expect(agreement(p).signed).toEqual([])
    expect(p.heard('ALD', 'result')).toContain('No second signature came in time.')
  })

  it('is not wanted where nobody else of the seat is here', () => {
    const p = drafted()
    p.order('ALD', 'sign-agreement', hand(p)).accepted()
    expect(agreement(p).signed).toEqual(['ALD'])
  })

  it('makes a turn-end order count at lock: posture of 4 and up asks for one, lower does not', () => {
    const p = drafted()
    for (const level of [2, 3]) {
      p.order('ALD', 'set-posture', { place: 'strait', level }, { cosigner: true }).accepted()
      expect(sealed(p)).toEqual([expect.objectContaining({ waits: false })])
      p.to('orders', p.clock.turn + 1)
    }
    p.order('ALD', 'set-posture', { place: 'strait', level: 4 }, { cosigner: true }).accepted()
    expect(sealed(p)).toEqual([expect.objectContaining({ waits: true })])
    p.sign('ALD', idOf(p)).accepted()
    expect(sealed(p)).toEqual([expect.objectContaining({ waits: false })])
    p.to('debrief')
    expect(p.seen('ALD', 'posture')).toEqual([expect.objectContaining({ level: 4 })])
  })
})
