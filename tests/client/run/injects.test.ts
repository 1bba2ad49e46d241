import { describe, expect, it } from 'vitest'
import { fillNames, injectWhen, msUntil } from '../../../client/screen/run/inject/inject-when.ts'
import type { Inject } from '../../../shared/noun/inject.ts'
import type { InjectNow } from '../../../shared/wire/watch.ts'

const inject = (more: Partial<Inject> = {}): Inject => ({
  ...{ id: 'inject:1', kind: 'inject', no: '01-01', ref: 'one', title: 'One', category: 'inject', to: [], run: 'scheduled', due: false },
  ...more,
})
const now = (more: Partial<InjectNow> = {}): InjectNow => ({
  ...{ inject: 'inject:1', text: '', from: 'Somebody', method: 'email', asks: [], receipts: [] },
  ...more,
})
const condition = { text: 'contact(A, B, 6, one)', holds: false, parts: [] }

describe('when an inject comes', () => {
  it('is when it came, once it did', () => {
    const came = inject({ run: 'released', releasedTurn: 2, releasedAt: 90, plannedTurn: 1 })
    expect(injectWhen(came, now({ turn: 1, hour: 4 }))).toEqual({ is: 'came', moment: { turn: 2, at: 90 }, ifHolds: false })
  })

  it('is the hour of the plan, or the one that control gave it', () => {
    expect(injectWhen(inject(), now({ turn: 1, hour: 4 }))).toEqual({ is: 'at', moment: { turn: 1, at: 240 }, ifHolds: false })
    expect(injectWhen(inject({ at: { turn: 3, hour: 0.5 } }), now({ turn: 1, hour: 4 }))).toMatchObject({ moment: { turn: 3, at: 30 } })
  })

  it('says when a condition must hold then too', () => {
    expect(injectWhen(inject(), now({ turn: 1, hour: 4, when: condition }))).toMatchObject({ is: 'at', ifHolds: true })
    expect(injectWhen(inject(), now({ contingency: { of: 'inject:0', out: true } }))).toEqual({ is: 'condition' })
  })

  it('is the end, by hand, or the turn alone while no plan has come', () => {
    expect(injectWhen(inject(), now({ turn: 'end' }))).toEqual({ is: 'end' })
    expect(injectWhen(inject(), now())).toEqual({ is: 'hand' })
    expect(injectWhen(inject({ plannedTurn: 2 }), undefined)).toEqual({ is: 'turn', turn: 2, ifHolds: false })
  })
})

describe('real time until a scenario minute', () => {
  const clock = { leftMs: 60_000, totalMs: 120_000, atFrom: 0, atTo: 240 }

  it('runs evenly over the phase', () => {
    expect(msUntil(180, 120, clock)).toBe(30_000)
    expect(msUntil(240, 120, clock)).toBe(60_000)
  })

  it('is unknown for what has passed, and for what lies beyond the phase', () => {
    expect(msUntil(60, 120, clock)).toBeUndefined()
    expect(msUntil(300, 120, clock)).toBeUndefined()
    expect(msUntil(0, 0, { ...clock, atTo: 0 })).toBeUndefined()
  })
})

it('names of states stand where the scenario has their ids', () => {
  const states = [{ id: 'BEL', name: 'Belmara' }]
  expect(fillNames('{BEL} waits for {NOR}.', states)).toBe('Belmara waits for {NOR}.')
})
