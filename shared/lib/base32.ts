const SYMBOLS = '0123456789abcdefghjkmnpqrstvwxyz'

/** Crockford's base32 in lower case (no i, l, o, u): `length` symbols of the bytes, five bits each, padded with zero bits. */
export function base32(bytes: Uint8Array, length: number): string {
  let text = ''
  let held = 0
  let bits = 0
  let next = 0
  while (text.length < length) {
    if (bits < 5) {
      held = (held << 8) | (bytes[next] ?? 0)
      next++
      bits += 8
    }
    bits -= 5
    text += SYMBOLS.charAt((held >>> bits) & 31)
    held &= (1 << bits) - 1
  }
  return text
}
