import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentOf, tensionTop, tensionY, timelineLayout, timeOf, timeX, xTime } from '../../../client/timeline/timeline-layout.ts'
import { sampleTimeline } from './sample-timeline.ts'

const size = { width: 1440, height: 174 }
const scale = fc.constantFrom('turn' as const, 'day' as const, 'all' as const)

describe('the timeline’s scale', () => {
  it('shows all turns, four, or the one under the playhead', () => {
    const at = (picture: Partial<typeof sampleTimeline>) => {
      const { from, turns } = timelineLayout({ ...sampleTimeline, ...picture }, size)
      return { from, turns }
    }
    expect(at({ scale: 'all' })).toEqual({ from: 0, turns: 12 })
    expect(at({ scale: 'day' })).toEqual({ from: 3, turns: 4 })
    expect(at({ scale: 'turn' })).toEqual({ from: 5, turns: 1 })
    expect(at({ scale: 'turn', playhead: { turn: 2, at: 0.5 } })).toEqual({ from: 1, turns: 1 })
    expect(at({ scale: 'day', playhead: { turn: 12, at: 1 } })).toEqual({ from: 8, turns: 4 })
  })

  it('never leaves the exercise, and has now in view', () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: 1, max: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (kind, turn, fraction) => {
        const layout = timelineLayout({ ...sampleTimeline, scale: kind, now: { turn, fraction } }, size)
        expect(layout.from).toBeGreaterThanOrEqual(0)
        expect(layout.from + layout.turns).toBeLessThanOrEqual(12)
        const x = timeX(layout, turn - 1 + fraction)
        expect(x).toBeGreaterThanOrEqual(layout.left - 1e-9)
        expect(x).toBeLessThanOrEqual(layout.right + (layout.right - layout.left) / layout.turns + 1e-9)
      }),
    )
  })

  it('finds a moment again from its pixel', () => {
    const layout = timelineLayout(sampleTimeline, size)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 11.999, noNaN: true }), (time) => {
        expect(timeOf(momentOf(xTime(layout, timeX(layout, time)), 12))).toBeCloseTo(time, 6)
      }),
    )
  })

  it('gives a boundary to the turn it begins, and the very end to the last', () => {
    expect(momentOf(3, 12)).toEqual({ turn: 4, at: 0 })
    expect(momentOf(12, 12)).toEqual({ turn: 12, at: 1 })
    expect(momentOf(-2, 12)).toEqual({ turn: 1, at: 0 })
  })
})

describe('the three heights', () => {
  it('are a strip of one row, lanes, and lanes with a taller curve', () => {
    const strip = timelineLayout(sampleTimeline, { width: 1440, height: 40 })
    expect([strip.strip, strip.lanes.count, strip.tension.height]).toEqual([true, 1, 0])
    const middle = timelineLayout(sampleTimeline, size)
    expect([middle.strip, middle.lanes.count, middle.tension.height]).toEqual([false, 4, 56])
    const tall = timelineLayout(sampleTimeline, { width: 1440, height: 290 })
    expect(tall.tension.height).toBeGreaterThan(90)
  })

  it('keep every rung of the curve inside its row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 400 }), fc.integer({ min: 0, max: 12 }), (height, rung) => {
        const picture = { ...sampleTimeline, tension: { ...sampleTimeline.tension, regional: [{ turn: 1, at: 0, value: rung }] } }
        const layout = timelineLayout(picture, { width: 1440, height })
        const y = tensionY(layout, tensionTop(picture), rung)
        expect(y).toBeGreaterThanOrEqual(layout.tension.top)
        expect(y).toBeLessThanOrEqual(layout.tension.top + layout.tension.height)
      }),
    )
  })
})
