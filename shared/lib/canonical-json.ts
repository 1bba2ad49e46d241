import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { assert, BrokenInvariant } from './assert.ts'
import { base32 } from './base32.ts'

const DEPTH_MAX = 64
const SHA256_SYMBOLS = 52

/**
 * JSON with sorted keys and no spaces: equal data gives equal text, and so equal hashes. Absent and `undefined` fields are one thing.
 * Refuses what JSON would silently change: NaN, infinities, minus zero, functions, `undefined` in a list, objects that are not plain.
 */
export function canonicalJson(value: unknown): string {
  return write(value, [])
}

/** SHA-256 of the text's UTF-8 bytes: 64 hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** SHA-256 of the text's UTF-8 bytes in lower-case Crockford base32: its first `length` symbols, at most and by default all 52. */
export function sha256Base32(text: string, length = SHA256_SYMBOLS): string {
  assert(length > 0 && length <= SHA256_SYMBOLS, `A SHA-256 hash has 1 to ${SHA256_SYMBOLS} base32 symbols.`)
  return base32(sha256(utf8ToBytes(text)), length)
}

/** `trail` holds the keys from the root to `value`, for the sentence of a refusal. */
function write(value: unknown, trail: string[]): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      if (!Number.isFinite(value) || Object.is(value, -0)) refuse(`the number ${Object.is(value, -0) ? '-0' : value}`, trail)
      return String(value)
    case 'object':
      if (value === null) return 'null'
      if (trail.length >= DEPTH_MAX) refuse(`more than ${DEPTH_MAX} levels (a cycle?)`, trail)
      return Array.isArray(value) ? writeList(value, trail) : writeObject(value, trail)
    default:
      return refuse(typeof value, trail)
  }
}

function writeList(list: readonly unknown[], trail: string[]): string {
  let text = '['
  for (let i = 0; i < list.length; i++) {
    trail.push(String(i))
    text += (i > 0 ? ',' : '') + write(list[i], trail)
    trail.pop()
  }
  return `${text}]`
}

function writeObject(object: object, trail: string[]): string {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) refuse('an object that is not plain', trail)
  const fields = object as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key]
    if (value === undefined) continue
    trail.push(key)
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${write(value, trail)}`
    trail.pop()
  }
  return `{${text}}`
}

function refuse(what: string, trail: readonly string[]): never {
  throw new BrokenInvariant(`Canonical JSON cannot hold ${what}, found at ${trail.join('.') || 'the root'}.`)
}
