import type { _HMAC } from '@noble/hashes/hmac.js'
import { hmac } from '@noble/hashes/hmac.js'
import type { _SHA256 } from '@noble/hashes/sha2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { assert } from './assert.ts'
import { base32 } from './base32.ts'

/** What a new id is made from: the session's secret key (32 hex digits), the take, the fact's cause, and the count within that cause. */
export type IdSource = { readonly key: string; readonly take: number; readonly cause: string; readonly n: number }

const ID_SYMBOLS = 10
const KEYS_KEPT_MAX = 64
const ID = /^([a-z][a-z0-9-]*):[0-9a-hjkmnp-tv-z]{10}$/

type Hasher = { readonly keyed: _HMAC<_SHA256>; readonly work: _HMAC<_SHA256>; readonly tag: Uint8Array }

/** Per key a hasher with the key set up, and one to work in: setting up costs as much as hashing an id. One entry per live session. */
const hashers = new Map<string, Hasher>()

function hasherFor(key: string): Hasher {
  const kept = hashers.get(key)
  if (kept) return kept
  if (hashers.size >= KEYS_KEPT_MAX) hashers.clear()
  const keyed: _HMAC<_SHA256> = hmac.create(sha256, hexToBytes(key))
  const fresh: Hasher = { keyed, work: keyed.clone(), tag: new Uint8Array(keyed.outputLen) }
  hashers.set(key, fresh)
  return fresh
}

function tagOf(key: string, text: string): Uint8Array {
  const { keyed, work, tag } = hasherFor(key)
  keyed._cloneInto(work)
  work.update(utf8ToBytes(text)).digestInto(tag)
  return tag
}

/** `kind:` and ten base32 symbols of HMAC-SHA256, so that nothing a seat sees can be counted or guessed (architecture.md, "Ids"). */
export function makeId<Kind extends string>(kind: Kind, from: IdSource): `${Kind}:${string}` {
  assert(Number.isInteger(from.take) && Number.isInteger(from.n), 'An id is made from whole numbers.')
  const text = `${kind}|${from.take}|${from.cause}|${from.n}`
  return `${kind}:${base32(tagOf(from.key, text), ID_SYMBOLS)}`
}

/** The kind that an id begins with: everything before the first colon; the whole id where there is none. */
export function idKind(id: string): string {
  const colon = id.indexOf(':')
  return colon < 0 ? id : id.slice(0, colon)
}

/** Whether the text has the form that `makeId` gives. Says nothing of whether such a record exists. */
export function isId(text: string): boolean {
  return ID.test(text)
}
