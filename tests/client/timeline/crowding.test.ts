import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CrowdMark, crowding, type JointLabel } from '../../../client/timeline/crowding.ts'

const joint: JointLabel = (count) => ({ label: `${count} events`, width: 48 })
const room = { from: 0, to: 1000 }
const mark = (id: string, x: number, more: Partial<CrowdMark> = {}): CrowdMark => ({
  id,
  x,
  label: id,
  width: 60,
  urgent: false,
  tail: 0,
  ...more,
})

describe('a crowded lane', () => {
  it('keeps all labels while there is room', () => {
    expect(crowding([mark('a', 100), mark('b', 200)], room, joint).map((it) => it.label)).toEqual(['a', 'b'])
  })

  it('turns a label to the left before it drops it', () => {
    expect(crowding([mark('a', 100), mark('b', 130)], room, joint).map((it) => [it.label, it.side])).toEqual([
      ['a', 'left'],
      ['b', 'right'],
    ])
  })

  it('drops labels from the right', () => {
    const marks = [100, 120, 140, 160].map((x) => mark(`at ${x}`, x))
    expect(crowding(marks, room, joint).map((it) => it.label)).toEqual(['at 100', undefined, undefined, 'at 160'])
    const edge = { from: 0, to: 170 }
    expect(crowding(marks, edge, joint).map((it) => it.label)).toEqual(['at 100', undefined, undefined, undefined])
  })

  it('keeps what is urgent', () => {
    expect(crowding([mark('a', 20), mark('b', 40, { urgent: true })], { from: 0, to: 110 }, joint).map((it) => it.label)).toEqual([
      undefined,
      'b',
    ])
  })

  it('makes one of marks that cover each other', () => {
    expect(crowding([mark('a', 100), mark('b', 104), mark('c', 108)], room, joint)).toEqual([
      { ids: ['a', 'b', 'c'], x: 104, label: '3 events', side: 'right', gap: 9 },
    ])
  })

  it('puts the label behind a bar, not on it', () => {
    expect(crowding([mark('a', 100, { tail: 80 })], room, joint)[0]?.gap).toBe(89)
  })

  it('loses no mark, and lets no label cover a mark or a label', () => {
    const some = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 1000 }), width: fc.integer({ min: 10, max: 200 }), urgent: fc.boolean() }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(some, (list) => {
        const items = crowding(
          list.map((it, i) => mark(`mark:${i}`, it.x, it)),
          room,
          joint,
        )
        expect(items.flatMap((it) => it.ids).sort()).toEqual(list.map((_, i) => `mark:${i}`).sort())
        const width = (ids: readonly string[]) => (ids.length > 1 ? 48 : (list[Number(ids[0]?.slice(5))]?.width ?? 0))
        const spans = items.flatMap((it) => {
          if (it.label === undefined) return []
          const from = it.side === 'right' ? it.x + it.gap : it.x - it.gap - width(it.ids)
          return [{ id: it.ids[0], from, to: from + width(it.ids) }]
        })
        for (const a of spans) {
          expect(a.from >= room.from && a.to <= room.to).toBe(true)
          expect(items.some((it) => it.x > a.from - 5 && it.x < a.to + 5)).toBe(false)
          expect(spans.some((b) => a.id !== b.id && a.from < b.to && b.from < a.to)).toBe(false)
        }
      }),
    )
  })
})
