import { describe, expect, it } from 'vitest'
import type { Line } from '../../shared/noun/line.ts'
import type { State } from '../../shared/noun/state.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, lineId, one, seers, start, withLine } from './_world.ts'

const proposed = () => start().order('ALD', 'establish-line', { with: 'CED', channel: 'milops', protocol: 0 }).to('consultation', 2)

describe('test-line', () => {
  itRefuses('test-line', [
    ['no-line', 'there is no such line', () => ['ALD', { line: 'line:none' }]],
    ['no-line', 'it is a line of others', (p) => ['CED', { line: lineId(p) }]],
    ['line-cut', 'the line is cut', (p) => ['ALD', { line: lineId(p) }], { edit: withLine({ status: 'cut' }) }],
    ['not-yet', 'the line is only proposed', (p) => ['ALD', { line: one<Line>(p, 'line', (l) => l.status === 'proposed').id }], proposed],
    ['already-done', 'it was tested this turn', (p) => ['BIR', { line: lineId(p.order('ALD', 'test-line', { line: lineId(p) })) }]],
  ])

  it.each([
    ['active', true, { status: 'active', paid: 0 }],
    ['degraded', false, { status: 'degraded', paid: 0 }],
    ['degraded', true, { status: 'active', paid: 1000 }],
  ] as const)('resolves for a line that is %s, with repair %s', (status, repair, after) => {
    const p = start({ edit: withLine({ status }) })
    const purse = one<State>(p, 'state', (s) => s.state === 'ALD').treasury
    p.order('ALD', 'test-line', { line: lineId(p), repair }).accepted()
    expect(one<Line>(p, 'line')).toMatchObject({ status: after.status, lastTest: 1 })
    expect(one<State>(p, 'state', (s) => s.state === 'ALD').treasury).toBe(purse - after.paid)
    expect(deedOf(p, 'test-line')).toMatchObject({ g: 0.5, grade: 'D', toward: ['BIR'] })
  })

  it('is seen by both ends, control and evaluators', () => {
    const p = start()
    p.order('ALD', 'test-line', { line: lineId(p) })
    expect(seers(p, lineId(p), 'lastTest')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard at both ends', () => {
    const p = start({ edit: withLine({ announced: true }) })
    p.order('BIR', 'test-line', { line: lineId(p) })
    expect(hearers(p, 'The line was tested and works.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('test-line', [
    ['the line has not been tested', 'ALD', () => start()],
    ['the line is faulty', 'BIR', () => start({ edit: withLine({ status: 'degraded' }) })],
  ])
  itHelps('test-line')
})
