import { describe, expect, it } from 'vitest'
import type { Line } from '../../shared/noun/line.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, lineId, one, seers, start } from './_world.ts'

const wish = (more: object = {}) => ({ with: 'CED', channel: 'milops', protocol: 0, ...more })
const proposed = () => start().order('ALD', 'establish-line', wish()).accepted().to('debrief')
const agreed = () =>
  start()
    .order('ALD', 'establish-line', wish())
    .order('CED', 'establish-line', wish({ with: 'ALD' }))
    .to('debrief')
const fresh = (l: Line): boolean => l.between.includes('CED')

describe('establish-line', () => {
  itRefuses('establish-line', [
    ['unknown-id', 'there is no such state', () => ['ALD', wish({ with: 'XYZ' })]],
    ['unknown-id', 'it is one’s own state', () => ['ALD', wish({ with: 'ALD' })]],
    ['already-done', 'the line has that protocol', () => ['ALD', wish({ with: 'BIR', protocol: 0 })]],
    ['out-of-range', 'a step is skipped', () => ['ALD', wish({ with: 'BIR', protocol: 2 })]],
    ['out-of-range', 'a new line begins above protocol 0', () => ['ALD', wish({ protocol: 1 })]],
  ])

  it('is a proposal while one side asks, and stands when both have', () => {
    expect(one<Line>(proposed(), 'line', fresh)).toMatchObject({ status: 'proposed', proposedBy: 'ALD' })
    const p = agreed()
    expect(one<Line>(p, 'line', fresh)).toMatchObject({ status: 'active', protocol: 0 })
    expect(deedOf(p, 'establish-line')).toMatchObject({ g: 4, grade: 'D' })
  })

  it('takes a line that stands one step further', () => {
    const step = { channel: 'milops', protocol: 1 }
    const p = start()
      .order('ALD', 'establish-line', { ...step, with: 'BIR' })
      .order('BIR', 'establish-line', { ...step, with: 'ALD' })
    const id = lineId(p)
    p.to('debrief')
    expect(one<Line>(p, 'line')).toMatchObject({ id, protocol: 1, status: 'active' })
  })

  it('is seen by its two ends, control and evaluators', () => {
    const p = proposed()
    expect(seers(p, one<Line>(p, 'line', fresh).id)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  it('is heard by its two ends', () => {
    const say = '{state} asks to set up a line, protocol {protocol}. Order the same to agree.'
    expect(hearers(proposed(), say)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(hearers(agreed(), 'The line stands, protocol {protocol}.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  itHints('establish-line', [
    ['there is no line', 'CED', () => start()],
    ['the other side has asked', 'CED', () => proposed().to('consultation', 2)],
  ])
  itHelps('establish-line')
})
