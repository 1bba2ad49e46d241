import { describe, expect, it } from 'vitest'
import { createLater } from '../../server/session/later.ts'

/** Resolves when everything that waits now has run. */
const round = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

describe('what may wait', () => {
  it('comes one at a time, each after what has come meanwhile', async () => {
    const order: string[] = []
    const later = createLater(() => undefined)
    later(() => {
      order.push('thought')
      setImmediate(() => order.push('a person'))
    })
    later(() => order.push('next thought'))
    expect(order).toEqual([])
    for (let i = 0; i < 3; i++) await round()
    expect(order).toEqual(['thought', 'a person', 'next thought'])
  })

  it('goes on after a task that failed, and after it had nothing to do', async () => {
    const faults: unknown[] = []
    let ran = 0
    const later = createLater((fault) => faults.push(fault))
    later(() => {
      throw new Error('planted')
    })
    later(() => ran++)
    for (let i = 0; i < 3; i++) await round()
    later(() => ran++)
    await round()
    expect(faults).toEqual([new Error('planted')])
    expect(ran).toBe(2)
  })
})
