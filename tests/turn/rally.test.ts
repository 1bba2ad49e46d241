import { expect, test } from 'vitest'
import type { Dyad } from '../../shared/noun/dyad.ts'
import type { State } from '../../shared/noun/state.ts'
import { change, one, start } from '../action/_world.ts'
import type { Play } from '../play/play.ts'

const own = (p: Play): State => one<State>(p, 'state', (s) => s.state === 'ALD')
const threat = { tone: 'threat', text: 'Or else.', targets: ['BIR'], demand: 'Leave.', level: 3, deadline: 4 }

/** ALD and BIR at rung 5; ALD threatens in public, or says nothing. */
function closed(says: boolean, more: Partial<State> = {}): Play {
  const p = start({ phase: 'orders' })
  change<Dyad>(p, 'dyad:ALD-BIR', { tension: 50, rung: 5 })
  change<State>(p, 'state:ALD', more)
  if (says) p.order('ALD', 'make-statement', threat).accepted()
  return p.to('debrief')
}

test('people rally the first time a quarrel led in public reaches rung 5 (E7), and the rally fades', () => {
  const p = closed(true)
  expect(own(p).rally).toBe(6.25)
  expect(own(p.to('debrief', 2)).rally).toBeCloseTo(4.688, 3)
})

test('nobody rallies to a quarrel that is neither public nor bloody, nor a second time', () => {
  expect(own(closed(false)).rally).toBe(0)
  expect(own(closed(true, { highestRung: 5 })).rally).toBe(0)
})
