import type { Operation, OperationKind, Operations, Outcome } from './operation.ts'
import { isRead } from './operation.ts'
import type { Send } from './store-over.ts'
import { StoreProblem } from './store-problem.ts'

type Reply = Operations[OperationKind]['reply']

type Waiting = {
  readonly operation: Operation
  readonly resolve: (reply: Reply) => void
  readonly reject: (problem: StoreProblem) => void
}

/** Tells the metrics of a batch: called with its number of writes as it leaves, and what it returns as it is stored. */
export type Meter = (writes: number) => () => void

/** Callers on one side, batches on the other; at most one batch is under way. */
export type GroupCommit = {
  readonly send: Send
  /** The outcomes of the batch under way, in its order. */
  arrived(outcomes: readonly Outcome[]): void
  /** Refuses what waits and whatever is asked from now on. */
  fail(problem: StoreProblem): void
  /** Refuses what is asked from now on and resolves when all that was asked before has its answer. */
  finish(problem: StoreProblem): Promise<void>
}

const settle = ({ resolve, reject }: Waiting, outcome: Outcome | undefined): void => {
  if (outcome === undefined) reject(new StoreProblem({ code: 'worker-gone', say: 'The store worker left an operation out.' }))
  else if ('problem' in outcome) reject(new StoreProblem(outcome.problem))
  else resolve(outcome.reply)
}

/**
 * Gathers what one turn of the event loop asks into one batch, and what is asked while that is being stored into the next: a slow disk
 * makes batches larger, not more (performance.md: a lone commit costs 200 µs, a row in a batch of 50 costs 14).
 */
export const groupCommit = (post: (batch: readonly Operation[]) => void, meter: Meter = () => () => undefined): GroupCommit => {
  let waiting: Waiting[] = []
  let flying: readonly Waiting[] = []
  let landed = (): void => undefined
  let scheduled = false
  let refusal: StoreProblem | undefined
  let whenIdle = (): void => undefined
  const flush = (): void => {
    scheduled = false
    if (waiting.length === 0) return
    flying = waiting
    waiting = []
    landed = meter(flying.filter(({ operation }) => !isRead(operation.kind)).length)
    post(flying.map(({ operation }) => operation))
  }
  const schedule = (): void => {
    if (scheduled || flying.length > 0 || waiting.length === 0) return
    scheduled = true
    setImmediate(flush)
  }
  return {
    send: <K extends OperationKind>(kind: K, ask: Operations[K]['ask']) =>
      new Promise<Operations[K]['reply']>((resolve, reject) => {
        if (refusal !== undefined) return reject(refusal)
        waiting.push({ operation: { kind, ask } as Operation, resolve, reject })
        schedule()
      }),
    arrived(outcomes) {
      const settled = flying
      flying = []
      landed()
      for (const [index, each] of settled.entries()) settle(each, outcomes[index])
      schedule()
      if (waiting.length === 0) whenIdle()
    },
    fail(problem) {
      refusal = problem
      const lost = [...flying, ...waiting]
      flying = []
      waiting = []
      for (const { reject } of lost) reject(problem)
      whenIdle()
    },
    finish(problem) {
      refusal ??= problem
      if (waiting.length === 0 && flying.length === 0) return Promise.resolve()
      return new Promise((resolve) => {
        whenIdle = resolve
      })
    },
  }
}
