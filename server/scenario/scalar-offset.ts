import type { ParsedNode } from 'yaml'

/**
 * Where the sign at a column (from 1) of a scalar's value stands in the source. Folding and indentation change only white space, quoting
 * only quotes and escapes: so the sign is found by counting those that are not white space.
 */
export function sourceOffset(node: ParsedNode, { text, column }: { readonly text: string; readonly column: number }): number {
  const [start, end] = node.range
  const { value, type } = node as { value?: unknown; type?: string }
  if (typeof value !== 'string') return start
  const before = value.slice(0, column - 1).replace(/\s/g, '').length
  const quote = type === 'QUOTE_SINGLE' ? "'" : type === 'QUOTE_DOUBLE' ? '"' : ''
  const header = type?.startsWith('BLOCK') === true ? text.indexOf('\n', start) + 1 : start + quote.length
  let at = header
  for (let left = before; left > 0 && at < end; left -= 1) at = afterSign(text, skipSpace(text, at, end), quote)
  const ends = column > value.length
  return Math.min(ends ? at : skipSpace(text, at, end), end)
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && /\s/.test(text.charAt(at))) at += 1
  return at
}

/** One sign of the value may be two or more of the source: a doubled quote, an escape. */
function afterSign(text: string, at: number, quote: string): number {
  if (quote === "'" && text.startsWith("''", at)) return at + 2
  if (quote !== '"' || text.charAt(at) !== '\\') return at + 1
  const digits = { x: 2, u: 4, U: 8 }[text.charAt(at + 1)] ?? 0
  return at + 2 + digits
}
