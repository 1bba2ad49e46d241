import { describe, expect, it } from 'vitest'
import type { Line } from '../../shared/noun/line.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, lineId, one, start } from './_world.ts'

const cut = (): Play => {
  const p = start()
  return p
    .order('ALD', 'suspend-line', { line: lineId(p), reason: 'Enough.' })
    .accepted()
    .to('debrief')
}

describe('suspend-line', () => {
  itRefuses('suspend-line', [
    ['no-line', 'the line is another’s', (p) => ['CED', { line: lineId(p) }]],
    ['line-cut', 'it is cut already', (p) => ['ALD', { line: lineId(p) }], () => cut().to('consultation', 2)],
  ])

  it('cuts the line for both, and counts against whoever does it', () => {
    const p = cut()
    expect(one<Line>(p, 'line', (l) => l.id === lineId(p))).toMatchObject({ status: 'cut', protocol: 0 })
    expect(deedOf(p, 'suspend-line')).toMatchObject({ g: -4, grade: 'D', toward: ['BIR'] })
    const figures = (q: Play) => one<State>(q, 'state', (s) => s.state === 'ALD').legitimacy
    expect(figures(start()) - figures(cut())).toBe(1)
  })

  it('keeps calls from getting through', () => {
    const p = cut().to('consultation', 2)
    p.order('ALD', 'call-hotline', { line: lineId(p), purpose: 'clarify' }).refused('line-cut')
  })

  it('is heard at both ends', () => {
    expect(hearers(cut(), '{state} has cut the line.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('suspend-line', [
    ['nothing helps any more', 'ALD', () => start({ edit: (s) => ({ ...s, tension: { ...s.tension, 'ALD-BIR': 70 } }) })],
  ])
  itHelps('suspend-line')
})
