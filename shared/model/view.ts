import type { Noun, Rec } from './record.ts'
import type { Viewer } from './viewer.ts'

/** What one viewer sees: the same shape on the server (picked on demand) and in the browser (the mirror). */
export type View = {
  readonly viewer: Viewer
  readonly get: (id: string) => Rec | undefined
  readonly list: (kind: string) => readonly Rec[]
}

/** One record as this view shows it. */
export const seen = <R extends Rec, P extends Rec>(view: View, noun: Noun<R, P>, id: string): P | undefined => {
  const found = view.get(id)
  return found !== undefined && found.kind === noun.kind ? (found as P) : undefined
}

/** All records of a kind that this view shows, in id order. */
export const allSeen = <R extends Rec, P extends Rec>(view: View, noun: Noun<R, P>): readonly P[] => view.list(noun.kind) as readonly P[]
