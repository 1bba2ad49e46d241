import { describe, expect, it } from 'vitest'
import type { Budget } from '../../shared/noun/budget.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const bind = (more: object = {}) => ({ line: 'projects', million: 2, years: 2, ...more })
const bound = (): Play => start().order('ALD', 'commit-budget', bind()).accepted().to('debrief')

describe('commit-budget', () => {
  itRefuses('commit-budget', [
    ['over-cost', 'it binds more than half', () => ['ALD', bind({ million: 30 })]],
    ['already-done', 'there is one', () => ['ALD', bind({ million: 1 })], () => bound().to('consultation', 2)],
  ])

  it('sets money aside to the end of the exercise at the latest', () => {
    const p = bound()
    expect(one<Budget>(p, 'budget')).toMatchObject({ seat: 'ALD', perTurn: 2000, years: 2, untilTurn: 4 })
    expect(deedOf(p, 'commit-budget')).toMatchObject({ g: 0, grade: 'C', toward: [] })
  })

  it('is the state’s own', () => {
    const p = bound()
    expect(seers(p, one<Budget>(p, 'budget').id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, 'The budget is set: {million} M a turn for {line}, {years} years.')).toEqual(['ALD', 'control', 'evaluator'])
  })

  itHints('commit-budget', [['there is money', 'ALD', () => start()]])
  itHelps('commit-budget')
})
