/** A free text kept beside the log, so that it can be erased: the fact that names it holds SHA-256(salt + body), not the words. */
export type StoredText = { readonly id: string; readonly salt: string; readonly body: string }

/**
 * One step of a session: what was asked and what it changed, stored as one row. A refusal is a row too (no facts), so that the same
 * id gets the same answer. With a `command` come its `scope`, `payloadHash` and `answer`; a step of the clock has none of the four.
 */
export type Entry = {
  readonly session: string
  /** Row number in its session, 1, 2, 3 … without a gap. */
  readonly n: number
  /** Who asked: a seat, or `control`. A command id is unique within (session, scope). */
  readonly scope?: string | undefined
  readonly command?: string | undefined
  readonly payloadHash?: string | undefined
  /** JSON on one line. */
  readonly answer?: string | undefined
  /** A JSON array on one line; `[]` for a refusal. */
  readonly facts: string
  readonly texts: readonly StoredText[]
  /** Wall time in ms since 1970, for people; no rule reads it. */
  readonly wallMs: number
}

/** An entry as read back, with h[n], the head of the chain after it (64 hex digits). */
export type LoadedEntry = Omit<Entry, 'texts'> & { readonly chain: string }

/** A session as created. `header` is JSON and holds the secret key and the scenario's text. */
export type NewSession = { readonly id: string; readonly header: string; readonly createdMs: number }

/** A stored session; `endedMs` and `suspendedMs` are absent while it runs. */
export type StoredSession = NewSession & { readonly endedMs?: number; readonly suspendedMs?: number }

/** The whole log of a session, its chain verified. `head` is h of the last entry, or h[0], which covers the header. */
export type LoadedSession = {
  readonly session: StoredSession
  readonly entries: readonly LoadedEntry[]
  readonly texts: ReadonlyMap<string, { readonly salt: string; readonly body: string }>
  readonly head: string
}

/** A person's drafts, read marks and notes: JSON by key, last write wins, outside the log. */
export type Desk = {
  /** Keeps `value`, or removes the key when it is undefined. */
  put(at: { readonly session: string; readonly person: string; readonly key: string }, value: string | undefined): Promise<void>
  all(session: string, person: string): Promise<ReadonlyMap<string, string>>
}

/** What an identity row is about. */
export type IdentityKind = 'person' | 'seat-token' | 'join-code' | 'facilitator' | 'cookie'

/** People, tokens, codes and cookies: JSON by kind and key, last write wins. */
export type IdentityTable = {
  put(kind: IdentityKind, key: string, value: string): Promise<void>
  get(kind: IdentityKind, key: string): Promise<string | undefined>
  /** True for the one caller who removed it: what may be used once is used by dropping it. */
  drop(kind: IdentityKind, key: string): Promise<boolean>
  list(kind: IdentityKind): Promise<ReadonlyMap<string, string>>
}

/**
 * Where sessions are kept. Operations take effect in the order they are called, awaited or not; a promise resolves when its write is
 * on the disk (fsync) and rejects with a StoreProblem. When one write of a burst fails by its own fault, the others still go through.
 */
export type Store = {
  create(session: NewSession): Promise<void>
  /** All sessions, oldest first. */
  sessions(): Promise<readonly StoredSession[]>
  append(entry: Entry): Promise<{ readonly chain: string }>
  load(session: string): Promise<LoadedSession>
  /** The answer once given to this command, or undefined when it never came. */
  answer(session: string, scope: string, command: string): Promise<{ readonly answer: string; readonly payloadHash: string } | undefined>
  end(session: string, atMs: number): Promise<void>
  /** Suspends the session at this time, or resumes it when the time is undefined. */
  suspend(session: string, atMs: number | undefined): Promise<void>
  readonly desk: Desk
  readonly identity: IdentityTable
  /** Writes out what was asked before, then lets go of the data folder. What is asked later is refused. */
  close(): Promise<void>
}
