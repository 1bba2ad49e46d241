/**
 * What can go wrong outside our code. At start: in-use, not-writable, not-ours, newer-file, settings. For one operation: no-such-session,
 * session-exists, duplicate-n, gap, duplicate-command, duplicate-text, bad-entry, chain-broken, unreadable (a damaged page was met in
 * reading, the rest goes on). For every write: disk-full, closed.
 * The process must end: io, corrupt, worker-gone.
 */
export type StoreProblemCode =
  | 'in-use'
  | 'not-writable'
  | 'not-ours'
  | 'newer-file'
  | 'settings'
  | 'no-such-session'
  | 'session-exists'
  | 'duplicate-n'
  | 'gap'
  | 'duplicate-command'
  | 'duplicate-text'
  | 'bad-entry'
  | 'chain-broken'
  | 'unreadable'
  | 'disk-full'
  | 'closed'
  | 'io'
  | 'corrupt'
  | 'worker-gone'

/** A problem as plain data, as it crosses from the worker thread. `session` and `n` say where, when it has a place. */
export type ProblemData = {
  readonly code: StoreProblemCode
  readonly say: string
  readonly session?: string
  readonly n?: number
  /** The words of the database or the system, for the log. */
  readonly cause?: string
}

const FATAL: readonly StoreProblemCode[] = ['io', 'corrupt', 'worker-gone']

/** After such a problem nothing may be acknowledged any more: the process must end and start anew. */
export const isFatal = (code: StoreProblemCode): boolean => FATAL.includes(code)

/** A Problem of the store (architecture.md, Three kinds of "no"): asserted by `code`, read by people as `message`. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
  readonly code: StoreProblemCode
  readonly session: string | undefined
  readonly n: number | undefined
  readonly data: ProblemData

  constructor(data: ProblemData) {
    super(data.say, data.cause === undefined ? undefined : { cause: data.cause })
    this.data = data
    this.code = data.code
    this.session = data.session
    this.n = data.n
  }
}
