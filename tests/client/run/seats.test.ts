import { describe, expect, it } from 'vitest'
import { initials, type SeatFacts, seatStatus } from '../../../client/screen/run/seat/seat-status.ts'

const seat = (more: Partial<SeatFacts> = {}): SeatFacts => ({
  ...{
    computer: false,
    people: 2,
    here: 2,
    done: false,
    orders: 0,
    waits: 0,
    asks: false,
    overloaded: false,
    silentMinutes: undefined,
    started: true,
  },
  ...more,
})
const name = (more: Partial<SeatFacts>): string => seatStatus(seat(more)).name

describe('the one word of a seat', () => {
  it('says first who is missing', () => {
    expect(name({ computer: true, people: 0, here: 0 })).toBe('run.computer')
    expect(name({ people: 0, here: 0 })).toBe('run.vacant')
    expect(name({ here: 0, asks: true })).toBe('run.nobody')
    expect(seatStatus(seat({ here: 1, done: true }))).toMatchObject({ name: 'run.away', tone: 'crit', with: { people: 1 } })
  })

  it('then who asks, who has too much and who is silent', () => {
    expect(name({ asks: true, overloaded: true })).toBe('run.asksHelp')
    expect(name({ overloaded: true, silentMinutes: 4 })).toBe('run.overloaded')
    expect(seatStatus(seat({ silentMinutes: 4 }))).toMatchObject({ name: 'run.silent', with: { minutes: 4 } })
    expect(name({ silentMinutes: 4, done: true })).toBe('run.done')
  })

  it('then how far it is with its orders', () => {
    expect(name({ orders: 3, waits: 1, done: true })).toBe('run.committedWaits')
    expect(seatStatus(seat({ orders: 3, done: true }))).toMatchObject({ name: 'run.committed', tone: 'ok', with: { orders: 3 } })
    expect(name({ orders: 1 })).toBe('run.drafting')
    expect(name({})).toBe('run.deciding')
    expect(name({ started: false })).toBe('run.here')
  })
})

it('people stand as their first two initials', () => {
  expect(['Amara Nkemelu', 'Bo', 'Ana de la Cruz', '  '].map(initials)).toEqual(['AN', 'B', 'AD', ''])
})
