import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takePatch, takeView } from '../../../client/net/take-frame.ts'
import type { PatchFrame } from '../../../shared/wire/socket.ts'
import { line, patch, record, view } from './frames.ts'

describe('a patch', () => {
  const held = takeView(view(3))

  it('is applied when it follows', () => {
    const next = takePatch(held, patch(4, { set: [record('call:b')], drop: ['call:a'], heard: [line(1)], words: { 't:2': 'two' } }))
    if (typeof next === 'string') throw new Error(next)
    expect(next.view?.list('call').map(({ id }) => id)).toEqual(['call:b'])
    expect(next.heard.map(({ i }) => i)).toEqual([0, 1])
    expect(next.words).toEqual({ 't:1': 'one', 't:2': 'two' })
    expect(next.position).toEqual({ epoch: 'e1', n: 4 })
  })

  it('leaves what it does not touch the same object', () => {
    const next = takePatch(held, patch(4, { set: [record('line:x')] }))
    if (typeof next === 'string') throw new Error(next)
    expect(next.mirror?.kinds.get('call')).toBe(held.mirror?.kinds.get('call'))
    expect(next.heard).toBe(held.heard)
    expect(next.words).toBe(held.words)
  })

  it('is ignored when it was there before', () => {
    expect(takePatch(held, patch(3))).toBe('seen')
    expect(takePatch(held, patch(1))).toBe('seen')
  })

  it('is a gap when one before it is missing, in another epoch, or before any view', () => {
    expect(takePatch(held, patch(5))).toBe('gap')
    expect(takePatch(held, patch(4, { epoch: 'e2' }))).toBe('gap')
    expect(takePatch({ position: undefined, mirror: undefined, heard: [], words: {} }, patch(1))).toBe('gap')
  })

  it('replaces a line that was withdrawn', () => {
    const next = takePatch(held, patch(4, { heard: [{ ...line(0), withdrawn: true }] }))
    expect(typeof next === 'string' ? next : next.heard).toEqual([{ ...line(0), withdrawn: true }])
  })
})

describe('any stream of patches', () => {
  const change = fc.record({
    set: fc.array(fc.record({ id: fc.constantFrom('call:a', 'call:b', 'line:x'), v: fc.nat(9) }), { maxLength: 3 }),
    drop: fc.array(fc.constantFrom('call:a', 'line:y'), { maxLength: 1 }),
  })

  it('gives the view that a full view at its end gives, whatever copies come twice', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), fc.infiniteStream(fc.boolean()), (changes, twice) => {
        const records = new Map([['call:a', record('call:a', { status: 'ringing' })]])
        let held = takeView(view(0))
        for (const [i, { set, drop }] of changes.entries()) {
          const frame: PatchFrame = patch(i + 1, { set: set.map(({ id, v }) => record(id, { v })), drop })
          for (const one of frame.set) records.set(one.id, one)
          for (const id of drop) records.delete(id)
          const next = takePatch(held, frame)
          if (typeof next === 'string') throw new Error(next)
          held = next
          if (twice.next().value) expect(takePatch(held, frame)).toBe('seen')
        }
        const full = takeView(view(changes.length, { records: [...records.values()] }))
        for (const kind of ['call', 'line']) expect(held.view?.list(kind)).toEqual(full.view?.list(kind))
      }),
    )
  })
})
