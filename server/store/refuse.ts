import type { NewRow } from './operation.ts'
import { StoreProblem } from './store-problem.ts'

type Place = Pick<NewRow, 'session' | 'n' | 'scope' | 'command'>

/** The problems of single operations, worded once for all backends. */
export const refuse = {
  noSession: (session: string) => new StoreProblem({ code: 'no-such-session', say: `There is no session ${session}.`, session }),
  sessionExists: (session: string) => new StoreProblem({ code: 'session-exists', say: `Session ${session} exists already.`, session }),
  /** A row that does not follow `last`, the last stored row of its session. */
  misplaced: ({ session, n }: Place, last: number) =>
    n <= last
      ? new StoreProblem({ code: 'duplicate-n', say: `Row ${n} of ${session} is stored already; the next is ${last + 1}.`, session, n })
      : new StoreProblem({ code: 'gap', say: `Row ${n} of ${session} does not follow row ${last}.`, session, n }),
  sameCommand: ({ session, n, scope, command }: Place) =>
    new StoreProblem({ code: 'duplicate-command', say: `Command ${command} of ${scope} is stored already in ${session}.`, session, n }),
  sameText: ({ session, n }: Place) =>
    new StoreProblem({ code: 'duplicate-text', say: `Row ${n} of ${session} brings a text id that is in use.`, session, n }),
  brokenChain: (session: string, n: number) =>
    new StoreProblem({
      code: 'chain-broken',
      say: `Session ${session} was changed outside Entente: row ${n} does not fit the hash chain. Restore it from a backup.`,
      session,
      n,
    }),
  unreadable: (cause: string | undefined) =>
    new StoreProblem({
      code: 'unreadable',
      say: 'A part of the database file is damaged and cannot be read. Restore it from a backup.',
      ...(cause === undefined ? {} : { cause }),
    }),
  closed: () => new StoreProblem({ code: 'closed', say: 'The store is closed.' }),
} as const
