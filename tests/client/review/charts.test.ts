import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartBox, turnTicks } from '../../../client/screen/review/chart-parts.ts'
import { chartScale, linePath, spreadLabels } from '../../../client/screen/review/chart-scale.ts'

const px = fc.integer({ min: 0, max: 2000 })

describe('the scale of a chart', () => {
  it('maps the ends of its domain to the ends of its range, upside down as well', () => {
    const y = chartScale({ from: [0, 12], to: [200, 10] })
    expect(y(0)).toBe(200)
    expect(y(12)).toBe(10)
    expect(y(6)).toBe(105)
  })

  it('puts a single turn in the middle', () => {
    expect(chartScale({ from: [3, 3], to: [40, 100] })(3)).toBe(70)
  })

  it('never leaves its range and never turns back', () => {
    fc.assert(
      fc.property(
        px,
        px,
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        (a, b, v, w) => {
          const scale = chartScale({ from: [-5, 17], to: [a, b] })
          const [low, high] = [Math.min(a, b), Math.max(a, b)]
          for (const value of [v, w]) {
            expect(scale(value)).toBeGreaterThanOrEqual(low)
            expect(scale(value)).toBeLessThanOrEqual(high)
          }
          if (v <= w && a <= b) expect(scale(v)).toBeLessThanOrEqual(scale(w))
        },
      ),
    )
  })
})

describe('the labels at the ends of lines', () => {
  it('stay where they are when there is room', () => {
    expect(spreadLabels([80, 20, 50], { gap: 15, top: 0, bottom: 100 })).toEqual([80, 20, 50])
  })

  it('move apart when they would touch', () => {
    expect(spreadLabels([50, 52], { gap: 15, top: 0, bottom: 100 })).toEqual([50, 65])
    expect(spreadLabels([98, 99], { gap: 15, top: 0, bottom: 100 })).toEqual([85, 100])
  })

  it('keep their order, their gap and their room, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 300 }), { maxLength: 30 }), (wanted) => {
        const placed = spreadLabels(wanted, { gap: 17, top: 10, bottom: 240 })
        const gap = Math.min(17, 230 / Math.max(1, wanted.length - 1))
        const sorted = placed.toSorted((a, b) => a - b)
        for (const at of placed) expect(at).toBeGreaterThanOrEqual(10 - 1e-6)
        for (const at of placed) expect(at).toBeLessThanOrEqual(240 + 1e-6)
        for (let i = 1; i < sorted.length; i++) expect((sorted[i] ?? 0) - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-6)
        for (const [i, a] of wanted.entries()) {
          for (const [j, b] of wanted.entries()) if (a < b) expect(placed[i]).toBeLessThan((placed[j] ?? 0) + 1e-6)
        }
      }),
    )
  })
})

describe('the room of a chart', () => {
  const empty = { x: [0, 4], y: [0, 12], xTicks: [], yTicks: [], guides: [], marks: [] } as const

  it('gives long names a wider column, but never more than two fifths', () => {
    const named = (label: string) => ({ ...empty, series: [{ id: 'a', label, dash: 'solid' as const, points: [] }] })
    const short = chartBox(named('Region'), { width: 800, height: 200 })
    const long = chartBox(named('Belmara–Norvane'), { width: 800, height: 200 })
    const longest = chartBox(named('A name without an end, and then some more of it'.repeat(4)), { width: 800, height: 200 })
    expect(long.right).toBeLessThan(short.right)
    expect(longest.right).toBe(480)
  })

  it('thins the turns until their labels fit', () => {
    const turns = Array.from({ length: 21 }, (_, i) => i)
    const ticks = turnTicks(turns, 200, (turn) => `T${turn}`)
    expect(ticks.length).toBeLessThanOrEqual(7)
    expect(ticks[0]).toEqual({ at: 0, label: 'T0' })
    expect(turnTicks([0, 1, 2], 800, String)).toHaveLength(3)
  })

  it('draws a line through its points', () => {
    expect(
      linePath([
        { x: 0, y: 10 },
        { x: 5.25, y: 7 },
      ]),
    ).toBe('M0.0 10.0L5.3 7.0')
    expect(linePath([])).toBe('')
  })
})
