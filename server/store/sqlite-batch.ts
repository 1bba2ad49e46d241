import type { Database } from 'libsql'
import type { Operation, OperationKind, Outcome, Performers } from './operation.ts'
import { isRead } from './operation.ts'
import { refuse } from './refuse.ts'
import { sqliteAppend } from './sqlite-append.ts'
import { sqlitePeople } from './sqlite-people.ts'
import { sqliteSessions } from './sqlite-sessions.ts'
import type { StoreProblem } from './store-problem.ts'
import { isFatal } from './store-problem.ts'
import { storeProblemOf } from './store-problem-of.ts'

/** Problems of the disk undo the whole transaction; all others are one operation's own. */
const isOfTheDisk = (problem: StoreProblem): boolean => isFatal(problem.code) || problem.code === 'disk-full'

const rollBack = (db: Database): void => {
  try {
    if (db.inTransaction) db.exec('ROLLBACK')
  } catch {
    // A disk that fails even here is reported by the problem that led here; what was not committed is not read back either way.
  }
}

/**
 * Does operations in order, their writes in one transaction. Every outcome holds once this returns: the commit is synced by then.
 * On a full disk all writes of the batch fail and its reads are still served; on a failing disk everything fails.
 */
export const sqliteBatch = (db: Database): ((operations: readonly Operation[]) => Outcome[]) => {
  const { append, forget } = sqliteAppend(db)
  const performers: Performers = { ...sqliteSessions(db), ...sqlitePeople(db), append }
  const perform = <K extends OperationKind>({ kind, ask }: Operation<K>): Outcome => {
    try {
      return { reply: performers[kind](ask) }
    } catch (error) {
      const problem = storeProblemOf(error)
      if (problem.code === 'corrupt' && isRead(kind)) return { problem: refuse.unreadable(problem.data.cause).data }
      if (isOfTheDisk(problem)) throw problem
      return { problem: problem.data }
    }
  }
  const commit = (operations: readonly Operation[]): Outcome[] => {
    db.exec('BEGIN IMMEDIATE')
    const outcomes = operations.map((operation) => perform(operation))
    db.exec('COMMIT')
    return outcomes
  }
  const afterFault = (operations: readonly Operation[], problem: StoreProblem): Outcome[] => {
    rollBack(db)
    forget()
    const failed: Outcome = { problem: problem.data }
    return operations.map((operation) => (isRead(operation.kind) && !isFatal(problem.code) ? perform(operation) : failed))
  }
  return (operations) => {
    try {
      return operations.every(({ kind }) => isRead(kind)) ? operations.map((operation) => perform(operation)) : commit(operations)
    } catch (error) {
      return afterFault(operations, storeProblemOf(error))
    }
  }
}
