/** A claim the code makes about itself turned out false: our bug, never a player's or an author's. Ends that session alone, log kept. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant'
}

/** Throws `BrokenInvariant` unless the claim holds. `sentence` says what must hold, as a whole sentence. */
export function assert(claim: boolean, sentence: string): asserts claim {
  if (!claim) throw new BrokenInvariant(sentence)
}

/** Ends a switch over a closed union: a member added later becomes a compile error here. */
export function assertNever(x: never): never {
  throw new BrokenInvariant(`Every kind must be handled; this one is not: ${String(JSON.stringify(x))}.`)
}
