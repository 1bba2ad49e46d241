import type { IdentityKind, NewSession, StoredSession, StoredText } from './store.ts'
import type { ProblemData } from './store-problem.ts'

/** An entry on its way to the table: its place and its canonical text, built once. */
export type NewRow = {
  readonly session: string
  readonly n: number
  readonly scope: string | undefined
  readonly command: string | undefined
  readonly row: string
  readonly texts: readonly StoredText[]
}

/** A session's log as rows, in order; the chain is verified. `head` is h of the last row, or h[0]. */
export type LoadedRows = {
  readonly session: StoredSession
  readonly rows: readonly { readonly row: string; readonly chain: string }[]
  readonly texts: readonly StoredText[]
  readonly head: string
}

type Pairs = readonly (readonly [key: string, value: string])[]

/** What a backend does: for each operation, what is asked and what is answered, all of it plain data that crosses threads. */
export type Operations = {
  create: { ask: NewSession; reply: undefined }
  append: { ask: NewRow; reply: string }
  end: { ask: { readonly session: string; readonly atMs: number }; reply: undefined }
  suspend: { ask: { readonly session: string; readonly atMs: number | undefined }; reply: undefined }
  'put-desk': {
    ask: { readonly session: string; readonly person: string; readonly key: string; readonly value: string | undefined }
    reply: undefined
  }
  'put-identity': { ask: { readonly kind: IdentityKind; readonly key: string; readonly value: string }; reply: undefined }
  'drop-identity': { ask: { readonly kind: IdentityKind; readonly key: string }; reply: boolean }
  sessions: { ask: undefined; reply: readonly StoredSession[] }
  load: { ask: { readonly session: string }; reply: LoadedRows }
  answer: { ask: { readonly session: string; readonly scope: string; readonly command: string }; reply: string | undefined }
  desk: { ask: { readonly session: string; readonly person: string }; reply: Pairs }
  'get-identity': { ask: { readonly kind: IdentityKind; readonly key: string }; reply: string | undefined }
  'list-identity': { ask: { readonly kind: IdentityKind }; reply: Pairs }
}

export type OperationKind = keyof Operations

/** One operation with what it asks. */
export type Operation<K extends OperationKind = OperationKind> = { [P in K]: { readonly kind: P; readonly ask: Operations[P]['ask'] } }[K]

/** What became of one operation: its reply or its problem, as plain data. */
export type Outcome = { readonly reply: Operations[OperationKind]['reply'] } | { readonly problem: ProblemData }

/** A backend's synchronous half: does each operation or throws a StoreProblem. */
export type Performers = { readonly [K in OperationKind]: (ask: Operations[K]['ask']) => Operations[K]['reply'] }

const READS: ReadonlySet<OperationKind> = new Set(['sessions', 'load', 'answer', 'desk', 'get-identity', 'list-identity'])

/** Whether the operation leaves the store as it was: reads go on being served when writes cannot (reliability.md P13). */
export const isRead = (kind: OperationKind): boolean => READS.has(kind)
