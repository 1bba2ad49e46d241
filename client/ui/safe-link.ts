/** The link itself when it stays within the app (a path, a query or an anchor), otherwise undefined. */
export function safeLink(url: string): string | undefined {
  const trimmed = url.trim()
  if (/^[#?]/.test(trimmed)) return trimmed
  if (/^\/(?![/\\])/.test(trimmed)) return trimmed
  if (/^\.{1,2}\//.test(trimmed)) return trimmed
  return undefined
}
