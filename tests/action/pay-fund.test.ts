import { describe, expect, it } from 'vitest'
import type { Fund } from '../../shared/noun/fund.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, funded, hearers, itHelps, itHints, itRefuses, one, seers } from './_world.ts'

const open = (): Play => funded().to('consultation', 3)
const published = (): Play => change<Fund>(open(), one<Fund>(open(), 'fund').id, { published: true })
const pay = (p: Play) => ({ fund: one<Fund>(p, 'fund').id, thousand: 1000 })
const paid = (p = open()): Play => p.order('ALD', 'pay-fund', pay(p)).accepted().to('debrief')
const treasury = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD').treasury

describe('pay-fund', () => {
  itRefuses('pay-fund', [['not-party', 'the fund is another’s', (p) => ['CED', pay(p)], open]])

  it('moves money from the treasury to the fund, and none is lost', () => {
    const before = treasury(open())
    const p = paid()
    expect(one<Fund>(p, 'fund')).toMatchObject({ balance: 1000, paid: { ALD: 1000 } })
    expect(before - treasury(p)).toBe(1000)
  })

  it('counts as a costly deed where all can read it', () => {
    expect(deedOf(paid(), 'pay-fund')).toMatchObject({ g: 0, toward: [] })
    expect(deedOf(paid(published()), 'pay-fund')).toMatchObject({ g: 4, grade: 'C', toward: ['BIR'] })
  })

  it('is heard by its payer alone until the accounts are published', () => {
    expect(hearers(paid(), '{state} paid {thousand} thousand into the fund.')).toEqual(['ALD', 'control', 'evaluator'])
    expect(seers(paid(), one<Fund>(paid(), 'fund').id, 'balance')).toEqual(['control', 'evaluator'])
  })

  itHints('pay-fund', [['a share is due', 'ALD', open]])
  itHelps('pay-fund')
})
