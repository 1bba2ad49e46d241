import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Order } from '../../shared/noun/order.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, drafted, hearers, itHelps, itHints, itRefuses, one, seers, signed, treaty } from './_world.ts'

const agreement = (p: Play) => one<Agreement>(p, 'agreement')
const ratify = (p: Play, seat: string) => p.order(seat, 'ratify-agreement', { agreement: agreement(p).id }).accepted()
const half = () => ratify(treaty(), 'ALD').to('debrief')
const whole = () => {
  const p = treaty()
  ratify(p, 'ALD')
  return ratify(p, 'CED').to('debrief')
}

describe('ratify-agreement', () => {
  itRefuses('ratify-agreement', [
    ['unknown-id', 'there is no such agreement', () => ['ALD', { agreement: 'agreement:none' }]],
    ['not-party', 'it is between others', (p) => ['CED', { agreement: agreement(p).id }], signed],
    ['not-yet', 'it is not signed', (p) => ['ALD', { agreement: agreement(p).id }], () => drafted()],
    [
      'not-open',
      'it is over',
      (p) => ['ALD', { agreement: agreement(p).id }],
      () => {
        const p = signed()
        return change<Agreement>(p, agreement(p).id, { status: 'ended' })
      },
    ],
    ['already-done', 'one has ratified it', (p) => ['ALD', { agreement: agreement(p).id }], () => half().to('consultation', 3)],
  ])

  it('brings it into force once all have, and makes it last', () => {
    expect(agreement(half())).toMatchObject({ ratified: ['ALD'], status: 'signed', institution: 0 })
    const p = whole()
    expect(agreement(p)).toMatchObject({ ratified: ['ALD', 'CED'], status: 'inForce', institution: 10 })
    expect(deedOf(p, 'ratify-agreement')).toMatchObject({ g: 0, grade: 'D' })
  })

  it.each([
    [50, 6],
    [40, 6],
    [39, 12],
  ])('with support at %i costs %i of political capital', (coopSupport, pc) => {
    const p = ratify(change<State>(signed(), 'state:ALD', { coopSupport }), 'ALD')
    expect(one<Order>(p, 'order').cost.pc).toBe(pc)
  })

  it('is seen by all', () => {
    const p = whole()
    expect(seers(p, agreement(p).id, 'ratified')).toHaveLength(7)
  })

  it('is heard by all', () => {
    expect(hearers(half(), '{state} ratified {title}.')).toHaveLength(7)
    expect(hearers(whole(), '{state} ratified {title}. All parties have.')).toHaveLength(7)
  })

  itHints('ratify-agreement', [['a treaty is signed', 'ALD', treaty]])
  itHelps('ratify-agreement')
})
