import type { CST } from 'yaml'

/** Most levels of maps and lists within each other. */
const DEPTH_MAX = 32

/** Where a file nests too deeply, if it does. Walks the parser's tokens with a list of its own: deep nesting must not exhaust the stack. */
export function depthProblem(
  tokens: readonly CST.Token[],
): { readonly offset: number; readonly said: { readonly code: string; readonly message: string; readonly hint: string } } | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (depth > DEPTH_MAX) {
      const message = `More than ${DEPTH_MAX} levels lie within each other here.`
      return { offset: token.offset, said: { code: 'yaml-deep', message, hint: 'Close brackets, or indent less.' } }
    }
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth })
    if (!('items' in token)) continue
    for (const item of token.items) {
      for (const child of [item.key, item.value]) if (child !== undefined && child !== null) open.push({ token: child, depth: depth + 1 })
    }
  }
  return undefined
}
