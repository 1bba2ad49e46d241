/** One thing to do in a session. A promise keeps those behind it waiting. */
export type Task = () => void | Promise<void>

/** The one door of a session: tasks run one at a time, in the order they came. */
export type Inbox = {
  readonly post: (task: Task) => void
  /** Resolves when what was posted so far has run. */
  readonly idle: () => Promise<void>
}

/** `onFault` hears of a task that threw; the next one runs all the same. */
export function createInbox(onFault: (error: unknown) => void): Inbox {
  const waiting: Task[] = []
  let running = false
  const runAll = (): void => {
    if (running) return
    running = true
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      const slow = runOne(task)
      if (slow === undefined) continue
      void slow.catch(onFault).then(() => {
        running = false
        runAll()
      })
      return
    }
    running = false
  }
  const runOne = (task: Task): Promise<void> | undefined => {
    try {
      const result = task()
      return result instanceof Promise ? result : undefined
    } catch (error) {
      onFault(error)
      return undefined
    }
  }
  const post = (task: Task): void => {
    waiting.push(task)
    runAll()
  }
  return { post, idle: () => new Promise((resolve) => post(() => resolve())) }
}
