/** A part of a dice key: stream names, ids, turn numbers. */
export type DiceKey = string | number

/** The dice of one take and turn. The same stream and subjects always give the same draw, in whatever order they are asked for. */
export type Dice = {
  /** Uniform in [0, 1). */
  readonly u01: (stream: string, ...subjects: readonly DiceKey[]) => number
  /** Triangular in (-1, 1), mean 0. */
  readonly tri: (stream: string, ...subjects: readonly DiceKey[]) => number
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
const SEPARATOR = 0x7c // |
const REPLACEMENT = 0xfffd

function addByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, FNV_PRIME)
}

/** FNV-1a over the UTF-8 bytes of `text`, going on from `hash`. A lone surrogate counts as U+FFFD, as every UTF-8 encoder writes it. */
function addText(start: number, text: string): number {
  let hash = start
  for (let i = 0; i < text.length; i++) {
    let point = text.codePointAt(i) ?? REPLACEMENT
    if (point > 0xffff) i++
    else if (point >= 0xd800 && point <= 0xdfff) point = REPLACEMENT
    if (point < 0x80) hash = addByte(hash, point)
    else {
      if (point < 0x800) hash = addByte(hash, 0xc0 | (point >> 6))
      else {
        if (point < 0x10000) hash = addByte(hash, 0xe0 | (point >> 12))
        else {
          hash = addByte(hash, 0xf0 | (point >> 18))
          hash = addByte(hash, 0x80 | ((point >> 12) & 0x3f))
        }
        hash = addByte(hash, 0x80 | ((point >> 6) & 0x3f))
      }
      hash = addByte(hash, 0x80 | (point & 0x3f))
    }
  }
  return hash
}

function addKeys(start: number, keys: readonly DiceKey[]): number {
  let hash = start
  for (const key of keys) hash = addText(addByte(hash, SEPARATOR), String(key))
  return hash
}

/** The Murmur3 finaliser: FNV-1a alone leaves neighbouring keys too close. */
function finish(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000
}

function hashOf(keys: readonly DiceKey[]): number {
  const [first = '', ...rest] = keys
  return addKeys(addText(FNV_OFFSET, String(first)), rest)
}

/** Uniform in [0, 1) from the keys joined with `|` (game-model.md 2.12). No generator, no state: a draw depends on its key alone. */
export function u01(...keys: readonly DiceKey[]): number {
  return finish(hashOf(keys))
}

/** Triangular in (-1, 1): `u01(…, 'a') + u01(…, 'b') - 1` (game-model.md 2.12). */
export function tri(...keys: readonly DiceKey[]): number {
  return triFrom(hashOf(keys))
}

const TAIL_A = ['a'] as const
const TAIL_B = ['b'] as const

function triFrom(hash: number): number {
  return finish(addKeys(hash, TAIL_A)) + finish(addKeys(hash, TAIL_B)) - 1
}

/** The dice of one turn: `u01(key, take, turn, stream, …subjects)`. `take` grows with every rewind that asks for new dice. */
export function diceFor(key: string, take: number, turn: number): Dice {
  const prefix = hashOf([key, take, turn])
  const from = (stream: string, subjects: readonly DiceKey[]) => addKeys(addText(addByte(prefix, SEPARATOR), stream), subjects)
  return {
    u01: (stream, ...subjects) => finish(from(stream, subjects)),
    tri: (stream, ...subjects) => triFrom(from(stream, subjects)),
  }
}
