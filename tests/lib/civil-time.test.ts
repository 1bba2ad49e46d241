import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilTime } from '../../shared/lib/civil-time.ts'

describe('a clock without a zone', () => {
  it('goes on over days, months, years and leap days', () => {
    expect(civilTime('2031-03-04T06:00', 0)).toBe('2031-03-04 06:00')
    expect(civilTime('2031-12-31T23:30', 45)).toBe('2032-01-01 00:15')
    expect(civilTime('2032-02-28T12:00', 1440)).toBe('2032-02-29 12:00')
    expect(civilTime('2100-02-28T12:00', 1440)).toBe('2100-03-01 12:00')
    expect(civilTime('tomorrow', 5)).toBe('')
  })

  it('reads as the calendar of the machine does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2400-01-01T00:00:00Z'), noInvalidDate: true }),
        fc.nat(5_000_000),
        (date, minutes) => {
          const start = date.toISOString().slice(0, 16)
          const later = new Date(Date.parse(`${start}Z`) + minutes * 60_000)
          expect(civilTime(start, minutes)).toBe(later.toISOString().slice(0, 16).replace('T', ' '))
        },
      ),
    )
  })
})
