import { Worker } from 'node:worker_threads'
import type { Meter } from './group-commit.ts'
import { groupCommit } from './group-commit.ts'
import type { Outcome } from './operation.ts'
import { refuse } from './refuse.ts'
import type { Setting } from './settings.ts'
import { SETTINGS } from './settings.ts'
import type { SqliteReply, SqliteRequest, SqliteWorkerData } from './sqlite-worker.ts'
import type { Store } from './store.ts'
import { storeOver } from './store-over.ts'
import { isFatal, StoreProblem } from './store-problem.ts'

/** What a store on disk needs. */
export type SqliteOptions = {
  /** The data folder; made if it is not there. */
  readonly folder: string
  /** Called once when nothing may be acknowledged any more (io, corrupt, worker-gone): the process must exit. */
  readonly onFatal: (problem: StoreProblem) => void
  readonly meter?: Meter
  /** Only the fault tests give this: they plant a weaker setting and see the battery turn red. */
  readonly settings?: readonly Setting[]
}

/** In the build the worker stands beside this file as JavaScript; from source it is started through tsx. */
const startWorker = (data: SqliteWorkerData): Worker => {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./sqlite-worker.js', import.meta.url), { workerData: data })
  const module = new URL('./sqlite-worker.ts', import.meta.url).href
  return new Worker(new URL('./ts-worker.mjs', import.meta.url), { workerData: { ...data, module }, execArgv: [] })
}

const workerGone = (cause: string): StoreProblem =>
  new StoreProblem({ code: 'worker-gone', say: 'The store worker ended: Entente stops.', cause })

/** Waits for the worker's first word. A refusal is passed on once the thread has ended, for until then it holds the file. */
const opened = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    let problem = workerGone('it ended before it opened the database')
    worker.once('message', (reply: SqliteReply) => {
      if ('refused' in reply) problem = new StoreProblem(reply.refused)
      else resolve()
    })
    worker.once('error', (error) => reject(workerGone(String(error))))
    worker.once('exit', () => reject(problem))
  })

const fatalIn = (outcomes: readonly Outcome[]): StoreProblem | undefined => {
  const found = outcomes.find((outcome) => 'problem' in outcome && isFatal(outcome.problem.code))
  return found !== undefined && 'problem' in found ? new StoreProblem(found.problem) : undefined
}

/** The store over a worker that has been started: waits until it has opened the database. */
export const storeOnWorker = async (worker: Worker, { onFatal, meter }: Pick<SqliteOptions, 'onFatal' | 'meter'>): Promise<Store> => {
  await opened(worker)
  const post = (request: SqliteRequest): void => worker.postMessage(request)
  const group = groupCommit(post, meter)
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  let over = false
  const die = (problem: StoreProblem): void => {
    if (over) return
    over = true
    group.fail(problem)
    onFatal(problem)
  }
  worker.on('message', (reply: SqliteReply) => {
    if (!('outcomes' in reply)) return
    group.arrived(reply.outcomes)
    const fatal = fatalIn(reply.outcomes)
    if (fatal !== undefined) die(fatal)
  })
  worker.on('error', (error) => die(workerGone(String(error))))
  worker.on('exit', () => die(workerGone('it ended by itself')))
  return storeOver(group.send, async () => {
    await group.finish(refuse.closed())
    over = true
    post('close')
    await exited
  })
}

/** Opens the store of a data folder, in a thread of its own. Rejects with a StoreProblem whose message tells a person what to do. */
export const sqliteStore = ({ folder, settings = SETTINGS, ...calls }: SqliteOptions): Promise<Store> =>
  storeOnWorker(startWorker({ folder, settings }), calls)
