import type { Statement } from 'libsql'
import { refuse } from './refuse.ts'

/**
 * SQL for several columns as one blob, joined by line breaks; NULL as nothing. Stored text must be read this way alone: where a bit of
 * it has flipped it is no UTF-8 any more, and libsql 0.5 then ends the whole process when it reads it as text. Only the last of the
 * columns may hold line breaks.
 */
export const columnsAsBytes = (...columns: readonly string[]): string =>
  `CAST(${columns.map((column) => `coalesce(${column}, '')`).join(' || char(10) || ')} AS BLOB) AS bytes`

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const split = (text: string, parts: number): readonly string[] => {
  const found: string[] = []
  let from = 0
  while (found.length < parts - 1) {
    const to = text.indexOf('\n', from)
    if (to < 0) throw refuse.unreadable(`${found.length + 1} of ${parts} columns`)
    found.push(text.slice(from, to))
    from = to + 1
  }
  return [...found, text.slice(from)]
}

const decode = (bytes: ArrayBuffer): string => {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw refuse.unreadable(String(error))
  }
}

/** The rows of a statement that selects `columnsAsBytes` of so many columns, as texts. */
export const readColumns = (statement: Statement, parts: number, ...bound: readonly string[]): readonly (readonly string[])[] =>
  (statement.all(...bound) as { readonly bytes: ArrayBuffer }[]).map(({ bytes }) => split(decode(bytes), parts))
