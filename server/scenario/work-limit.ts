/** How many times longer than its limit work may take, by the wall clock, on a machine that has no time for it. */
const BUSY = 10

/** A limit on work in another thread of this process. */
export type WorkLimit = {
  /** New work begins: the limit counts from here. */
  readonly renew: () => void
  readonly clear: () => void
}

/**
 * Calls `passed` when the process has worked for `limitMs` since the last renewal, and at the latest after ten times as long by the
 * wall clock. What the whole process worked is never less than what one thread did: a good file is not refused because others hold the
 * processor, and a bad one is stopped at `limitMs` on a machine that has nothing else to do.
 */
export function limitWork(limitMs: number, passed: () => void): WorkLimit {
  let cpu = process.cpuUsage()
  const look = (): void => {
    const { user, system } = process.cpuUsage(cpu)
    const workedMs = (user + system) / 1000
    if (workedMs < limitMs) next = setTimeout(look, Math.max(1, limitMs - workedMs))
    else end()
  }
  let next = setTimeout(look, limitMs)
  const last = setTimeout(() => end(), limitMs * BUSY)
  const clear = (): void => {
    clearTimeout(next)
    clearTimeout(last)
  }
  const end = (): void => {
    clear()
    passed()
  }
  return {
    renew: () => {
      cpu = process.cpuUsage()
      clearTimeout(next)
      next = setTimeout(look, limitMs)
      last.refresh()
    },
    clear,
  }
}
