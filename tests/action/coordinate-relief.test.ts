import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Mechanism } from '../../shared/noun/mechanism.ts'
import type { Play } from '../play/play.ts'
import { deedOf, every, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const hand = (more: object = {}) => ({ form: 'osocc', host: 'CED', ...more })
const proposed = (): Play => start({ turn: 3 }).order('ALD', 'coordinate-relief', hand()).accepted().to('debrief')
const open = (): Play => proposed().to('consultation', 4).order('CED', 'coordinate-relief', hand()).accepted().to('debrief')

describe('coordinate-relief', () => {
  itRefuses('coordinate-relief', [
    ['unknown-id', 'there is no such state', () => ['ALD', hand({ host: 'XYZ' })], { turn: 3 }],
    ['out-of-range', 'nobody needs relief there', () => ['ALD', hand({ host: 'BIR' })], { turn: 3 }],
    ['duplicate', 'it is proposed', () => ['BIR', hand()], () => proposed().to('consultation', 4)],
    [
      'already-done',
      'it is in one hand',
      () => ['CED', hand()],
      () => start({ turn: 3 }).order('CED', 'coordinate-relief', hand()).accepted().to('consultation', 4),
    ],
  ])

  it('waits for the host, who is asked', () => {
    expect(one<Mechanism>(proposed(), 'mechanism')).toMatchObject({ host: 'CED', by: 'ALD', status: 'proposed' })
    expect(every<Ask>(proposed(), 'ask').some((a) => a.seat === 'CED' && a.says.say.includes('coordinate'))).toBe(true)
    expect(one<Mechanism>(open(), 'mechanism').status).toBe('open')
    expect(deedOf(proposed(), 'coordinate-relief')).toMatchObject({ g: 4, toward: ['BIR', 'CED'] })
  })

  it('is seen and heard by all', () => {
    expect(seers(open(), one<Mechanism>(open(), 'mechanism').id)).toHaveLength(7)
    expect(hearers(open(), 'Relief to {host} is in one hand: {form}.')).toHaveLength(7)
  })

  itHints('coordinate-relief', [
    ['people are in need', 'ALD', () => start({ turn: 3 })],
    ['it is proposed to the host', 'CED', () => proposed().to('consultation', 4)],
  ])
  itHelps('coordinate-relief')
})
