import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from './open-database.ts'
import type { Operation, Outcome } from './operation.ts'
import type { Setting } from './settings.ts'
import { sqliteBatch } from './sqlite-batch.ts'
import type { ProblemData } from './store-problem.ts'
import { storeProblemOf } from './store-problem-of.ts'

/** What the worker is started with. */
export type SqliteWorkerData = { readonly folder: string; readonly settings: readonly Setting[] }

/** To the worker: one batch, or the word to close. */
export type SqliteRequest = readonly Operation[] | 'close'

/** From the worker: first whether it opened, then the outcomes of each batch, in the order of its operations. */
export type SqliteReply = { readonly opened: true } | { readonly refused: ProblemData } | { readonly outcomes: readonly Outcome[] }

const start = (port: NonNullable<typeof parentPort>, { folder, settings }: SqliteWorkerData): void => {
  const reply = (message: SqliteReply): void => port.postMessage(message)
  try {
    const db = openDatabase(folder, settings)
    const run = sqliteBatch(db)
    port.on('message', (request: SqliteRequest) => {
      if (request !== 'close') return reply({ outcomes: run(request) })
      // The thread's end folds the write-ahead log into the database and frees the lock; close() alone waits for the statements.
      db.close()
      port.close()
    })
    reply({ opened: true })
  } catch (error) {
    reply({ refused: storeProblemOf(error).data })
    port.close()
  }
}

if (parentPort !== null) start(parentPort, workerData as SqliteWorkerData)
