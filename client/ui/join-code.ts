/** Symbols of a join code: digits and capitals without the look-alikes 0 O 1 I L U (reliability.md 5.3). */
export const JOIN_SYMBOLS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Symbols in a code; drawn 4-4. */
export const JOIN_LENGTH = 8

/** What was typed or pasted, cleaned: `code` holds at most eight valid symbols, `dropped` the letters and digits no code has. */
export type JoinCodeInput = { readonly code: string; readonly dropped: string }

/** Capitals only; spaces, dashes and other marks go silently, look-alikes go and are named, so that nobody wonders. */
export function joinCode(typed: string): JoinCodeInput {
  const symbols = [...typed.toUpperCase()]
  const valid = symbols.filter((symbol) => JOIN_SYMBOLS.includes(symbol))
  const dropped = symbols.filter((symbol) => /[0-9A-Z]/.test(symbol) && !JOIN_SYMBOLS.includes(symbol))
  return { code: valid.slice(0, JOIN_LENGTH).join(''), dropped: [...new Set(dropped)].join(', ') }
}

/** As people read it aloud and as it is printed: "H7K2-2QMA". A part of a code stays a part. */
export function formatJoinCode(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code
}
