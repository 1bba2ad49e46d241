import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../../shared/noun/disclosure.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, reopened, seers, signed, start } from './_world.ts'

const published = (p = start(), contents = 'accounts'): Play => p.order('ALD', 'publish-report', { contents }).accepted().to('debrief')

describe('publish-report', () => {
  itRefuses('publish-report', [
    ['needs-evidence', 'there is nothing of its own to tell', () => ['ALD', { contents: 'compliance' }]],
    ['already-done', 'it was published this turn', () => ['ALD', { contents: 'accounts' }], () => reopened(published())],
  ])

  it('makes a state more transparent and more legitimate, and worry smaller', () => {
    const before = one<State>(start(), 'state', (s) => s.state === 'ALD')
    const after = one<State>(published(), 'state', (s) => s.state === 'ALD')
    expect(after.transparency - before.transparency).toBe(5)
    expect(before.sovereigntyCost - after.sovereigntyCost).toBeCloseTo(0.02)
    expect(deedOf(published(), 'publish-report')).toMatchObject({ g: 0, grade: 'D', toward: ['BIR', 'CED'] })
  })

  it('tells of compliance once something is signed', () => {
    expect(one<Disclosure>(published(signed(), 'compliance'), 'disclosure').what).toBe('compliance')
  })

  it('is seen and heard by all', () => {
    const p = published()
    expect(seers(p, one<Disclosure>(p, 'disclosure').id)).toHaveLength(7)
    expect(seers(p, one<Disclosure>(p, 'disclosure').id, 'shaded')).toEqual(['ALD', 'control'])
    expect(hearers(p, '{state} publishes a report: {contents}.')).toHaveLength(7)
  })

  itHints('publish-report', [['nothing is published yet', 'ALD', () => start()]])
  itHelps('publish-report')
})
