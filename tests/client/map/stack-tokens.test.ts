import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MapToken, StateColour } from '../../../client/map/picture.ts'
import { stackTokens } from '../../../client/map/stack-tokens.ts'

const token = (id: string, at: { x: number; y: number; state?: StateColour | 0; stack?: number }): MapToken => ({
  id,
  kind: 'ship',
  mine: true,
  label: id,
  say: id,
  state: 1,
  ...at,
})

describe('counters that stand close', () => {
  const three = [token('unit:a', { x: 0, y: 0 }), token('unit:b', { x: 5, y: 0 }), token('unit:c', { x: 0, y: 5 })]

  it('become one with a count from three up', () => {
    expect(stackTokens(three, 1, undefined)).toMatchObject([{ token: { id: 'unit:a' }, count: 3, members: ['unit:a', 'unit:b', 'unit:c'] }])
  })

  it('show the chosen one on top', () => {
    expect(stackTokens(three, 1, 'unit:c')[0]?.token.id).toBe('unit:c')
  })

  it('come apart when the camera is near enough', () => {
    expect(stackTokens(three, 8, undefined).map((it) => it.count)).toEqual([1, 1, 1])
  })

  it('never hide whose they are: two states do not share a counter', () => {
    const mixed = [...three.slice(0, 2), token('unit:d', { x: 1, y: 1, state: 2 })]
    expect(stackTokens(mixed, 1, undefined).map((it) => it.count)).toEqual([1, 1, 1])
  })

  it('count the ships of a group that is one counter already', () => {
    expect(stackTokens([token('unit:a', { x: 0, y: 0, stack: 4 })], 1, undefined)[0]?.count).toBe(4)
  })

  it('stand around their middle instead of covering one another', () => {
    const [a, b] = stackTokens([token('unit:a', { x: 0, y: 0 }), token('unit:b', { x: 0, y: 0, state: 2 })], 1, undefined)
    const away = Math.hypot((a?.dx ?? 0) - (b?.dx ?? 0), (a?.dy ?? 0) - (b?.dy ?? 0))
    expect(away).toBeGreaterThan(20)
  })

  it('lose nobody and double nobody', () => {
    const at = fc.integer({ min: 0, max: 60 })
    const some = fc.array(fc.record({ x: at, y: at, state: fc.constantFrom<StateColour | 0>(0, 1, 2) }), { maxLength: 25 })
    fc.assert(
      fc.property(some, fc.constantFrom(0.5, 1, 3), (list, scale) => {
        const tokens = list.map((it, i) => token(`unit:${i}`, it))
        const members = stackTokens(tokens, scale, undefined).flatMap((it) => it.members)
        expect([...members].sort()).toEqual(tokens.map((it) => it.id).sort())
      }),
    )
  })
})
