import type { Viewer } from './viewer.ts'

/** A plain, frozen thing of the world. Ids begin with the kind: `line:…`. */
export type Rec = { readonly id: string; readonly kind: string }

/** Picks what one kind of viewer sees of a record. Never a delete: what is not picked stays on the server. */
export type Face<R, P> = (record: R) => P

/** What control may set a figure to. `whole`: counted, not measured. */
export type SettableRange = { readonly min: number; readonly max: number; readonly whole?: true }

/**
 * A record kind: who sees which face of it. `see` depends on record and viewer alone and answers the face's name, or null
 * for "not at all"; equal faces are encoded once for all who see them. Control sees the record itself unless a `control` face is given.
 */
export type Noun<R extends Rec, P extends Rec> = {
  readonly kind: R['kind']
  readonly see: (record: R, viewer: Viewer) => string | null
  readonly faces: Readonly<Record<string, Face<R, P>>>
  /** Fields control may set by override, with their range. */
  readonly settable?: Readonly<Record<string, SettableRange>>
}

/** Any noun, as the pipeline holds it. */
// The registry erases the record's type; each noun was checked where it was defined.
export type AnyNoun = {
  readonly kind: string
  readonly see: (record: never, viewer: Viewer) => string | null
  readonly faces: Readonly<Record<string, Face<never, Rec>>>
  readonly settable?: Readonly<Record<string, SettableRange>>
}

/** What any viewer may at most be shown of `R`: the named fields always, the others perhaps. */
export type Shown<R extends Rec, Always extends keyof R = never> = Pick<R, Always | 'id' | 'kind'> & Partial<R>

/** A face that copies the named fields and nothing else. */
export const fields =
  <R extends Rec, const K extends keyof R>(names: readonly K[]): Face<R, Pick<R, K | 'id' | 'kind'>> =>
  (record) => {
    const shown: Partial<R> = {}
    for (const name of ['id', 'kind', ...names] as K[]) if (record[name] !== undefined) shown[name] = record[name]
    return shown as Pick<R, K | 'id' | 'kind'>
  }

/** The record itself: for owners and for control, where every field may be known. */
export const whole = <R>(record: R): R => record

/** Defines a record kind. `P` is what any viewer may at most be shown, secrets optional or absent. */
export const defineNoun = <R extends Rec, P extends Rec>(noun: Noun<R, P>): Noun<R, P> => noun

/** The record as `viewer` sees it, or undefined. */
export function pick<R extends Rec, P extends Rec>(noun: Noun<R, P>, record: R, viewer: Viewer): P | undefined {
  const name = noun.see(record, viewer)
  const face = name === null ? undefined : noun.faces[name]
  return face === undefined ? undefined : faceOf(face, record)
}

/** Faces made so far: a record never changes, so its face is made once for all who see it and for as long as it stands. */
const made = new WeakMap<Rec, Map<unknown, Rec>>()

/** What a face shows of a record. */
export function faceOf<R extends Rec, P extends Rec>(face: Face<R, P>, record: R): P {
  if (face === (whole as unknown)) return face(record)
  const known = made.get(record)
  const found = known?.get(face)
  // Under a face stands only what that very face made.
  if (found !== undefined) return found as P
  const shown = face(record)
  if (known === undefined) made.set(record, new Map([[face, shown]]))
  else known.set(face, shown)
  return shown
}
