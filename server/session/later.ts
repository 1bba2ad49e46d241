/** Runs what is given to it one at a time, each after everything else that the process has to do by then. */
export type Later = (task: () => void) => void

/** `onFault` hears of a task that threw; the next one runs all the same. */
export function createLater(onFault: (fault: unknown) => void): Later {
  const waiting: (() => void)[] = []
  let running = false
  const runNext = (): void => {
    const task = waiting.shift()
    running = task !== undefined
    if (task === undefined) return
    try {
      task()
    } catch (fault) {
      onFault(fault)
    }
    setImmediate(runNext)
  }
  return (task) => {
    waiting.push(task)
    if (running) return
    running = true
    setImmediate(runNext)
  }
}
