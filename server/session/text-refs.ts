/** Walks plain data and gives the ids of all texts it refers to: every `{ text, sha }` at any depth. */
export function textIdsIn(value: unknown): readonly string[] {
  const found: string[] = []
  walk(value, found)
  return found
}

function walk(value: unknown, found: string[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) walk(item, found)
    return
  }
  const fields = value as Readonly<Record<string, unknown>>
  if (typeof fields.text === 'string' && typeof fields.sha === 'string') found.push(fields.text)
  for (const field of Object.values(fields)) walk(field, found)
}
