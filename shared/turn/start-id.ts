import { sha256Base32 } from '../lib/canonical-json.ts'
import { makeId } from '../lib/ids.ts'
import type { TextRef } from '../model/sentence.ts'
import type { Header } from '../model/state.ts'

/** Ids found so far, by session: conditions ask for the same few with every step, and an id costs a hash. */
const known = new WeakMap<Header, Map<string, string>>()

/** The record id of a thing that the scenario names, the same whenever it is asked for, and not to be guessed from its name. */
export function startId(header: Header, kind: string, name: string): string {
  const ids = known.get(header) ?? new Map<string, string>()
  known.set(header, ids)
  const asked = `${kind}|${name}`
  const id = ids.get(asked) ?? makeId(kind, { key: header.key, take: 0, cause: `start|${name}`, n: 0 })
  ids.set(asked, id)
  return id
}

/** The reference of one of the scenario's own texts; `path` is its place in the scenario, e.g. `brief/BEL`. */
export function scenarioRef(header: Header, path: string): TextRef {
  const text = startId(header, 'text', path)
  return { text, sha: sha256Base32(`${header.key}|${path}|${header.scenarioHash}`, 26) }
}

export const pairOf = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a])
export const dyadId = (a: string, b: string): string => `dyad:${pairOf(a, b).join('-')}`
export const relationId = (from: string, to: string): string => `relation:${from}-${to}`
