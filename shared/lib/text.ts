/** Orders texts by code point, the same on every machine and in every language setting. Negative, zero or positive. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

/** Code units U+E000 to U+FFFF stand above the surrogates in UTF-16 but below what surrogates encode: move them there. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

/** How many code points a text has: the length that limits on texts mean. */
export function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

/** Controls, line and paragraph separators, byte order marks, and the marks that reorder or hide what a reader sees. */
function isControl(point: number): boolean {
  if (point < 0x20 || (point >= 0x7f && point <= 0x9f)) return true
  if (point < 0x200b) return point === 0xad
  if (point === 0x200b || point === 0x200e || point === 0x200f || point === 0xfeff) return true
  if ((point >= 0x2028 && point <= 0x202e) || (point >= 0x2060 && point <= 0x206f)) return true
  return (point >= 0xd800 && point <= 0xdfff) || (point >= 0xe0000 && point <= 0xe007f)
}

/**
 * Whether a text holds a character that no field accepts: controls, invisible or reordering marks, half a surrogate pair.
 * `'lines'` allows the line feed, for texts of several lines. Joiners (U+200C, U+200D) stay allowed: scripts and emoji need them.
 */
export function hasControlCharacter(text: string, allow: 'none' | 'lines' = 'none'): boolean {
  for (const symbol of text) {
    const point = symbol.codePointAt(0) ?? 0
    if (point === 0x0a && allow === 'lines') continue
    if (isControl(point)) return true
  }
  return false
}
