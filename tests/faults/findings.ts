/** An order as its sender knows it. (session, scope, command) names it for ever. */
export type Order = { readonly session: string; readonly scope: string; readonly command: string }

/** An order that was answered "stored", with the answer given; `n` is its row. */
export type Ack = Order & { readonly n: number; readonly answer: string }

/** An order as found in the store afterwards. */
export type Found = Ack

/** What breaks a promise (reliability.md P1, P2). */
export type Findings = {
  /** Acknowledged, but not stored. */
  readonly lost: readonly Ack[]
  /** Stored more than once, acknowledged or not. */
  readonly doubled: readonly Found[]
  /** Acknowledged orders stored at another row or with another answer. */
  readonly changed: readonly Ack[]
  /** What kept the log from being read: a gap, a broken chain, a file that does not open. */
  readonly broken: readonly string[]
}

export const NOTHING: Findings = { lost: [], doubled: [], changed: [], broken: [] }

/** A text that is the same for the same order alone. */
export const orderKey = ({ session, scope, command }: Order): string => JSON.stringify([session, scope, command])

/** Compares what was acknowledged with what is stored. */
export const compareLog = (acked: readonly Ack[], log: readonly Found[]): Findings => {
  const stored = new Map<string, Found>()
  const doubled: Found[] = []
  for (const found of log) {
    if (stored.has(orderKey(found))) doubled.push(found)
    stored.set(orderKey(found), found)
  }
  const isChanged = (ack: Ack): boolean => {
    const found = stored.get(orderKey(ack))
    return found !== undefined && (found.n !== ack.n || found.answer !== ack.answer)
  }
  return { lost: acked.filter((ack) => !stored.has(orderKey(ack))), doubled, changed: acked.filter(isChanged), broken: [] }
}
