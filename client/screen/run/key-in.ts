/** The key in a facilitator's link, or the key itself when only that was copied; undefined when there is none. */
export function keyIn(text: string): string | undefined {
  const trimmed = text.trim()
  const inLink = /[#&]key=([^&\s]+)/.exec(trimmed)?.[1]
  if (inLink !== undefined) return decodeURIComponent(inLink)
  return /^[\w-]{16,100}$/.test(trimmed) ? trimmed : undefined
}
