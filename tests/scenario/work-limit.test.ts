import { describe, expect, it } from 'vitest'
import { limitWork } from '../../server/scenario/work-limit.ts'

/** Keeps this thread at work until the process has worked for so long, ms. */
function work(forMs: number): void {
  const from = process.cpuUsage()
  const workedMs = (): number => {
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }
  while (workedMs() < forMs) JSON.stringify(process.memoryUsage())
}

describe('a limit on work', () => {
  it('is passed by work, and counts from the last renewal', async () => {
    const events: string[] = []
    await new Promise<void>((resolve) => {
      const limit = limitWork(60, () => {
        events.push('passed')
        resolve()
      })
      work(50)
      limit.renew()
      events.push('renewed')
      work(70)
      events.push('worked')
    })
    expect(events).toEqual(['renewed', 'worked', 'passed'])
  })

  it('is not passed once it is cleared', async () => {
    let passed = false
    const limit = limitWork(5, () => {
      passed = true
    })
    work(10)
    limit.clear()
    await new Promise<void>((resolve) => {
      limitWork(5, resolve)
      work(10)
    })
    expect(passed).toBe(false)
  })
})
