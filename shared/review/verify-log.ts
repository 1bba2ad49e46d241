import { sha256Base32, sha256Hex } from '../lib/canonical-json.ts'
import { isTextRef, type TextRef } from '../model/sentence.ts'
import { logExport } from './log-export.ts'

/** `row` is the number of the first row that is not what it says it is. */
export type LogVerdict =
  | { readonly ok: true; readonly rows: number; readonly facts: number; readonly head: string }
  | { readonly ok: false; readonly say: string; readonly row?: number }

/**
 * Whether an exported log is whole and unchanged: rows are numbered without a gap, the chain from `start` over every row ends in `head`,
 * and every text in the file is the one that the facts are committed to. It cannot see a file in which rows and head were both made
 * anew: compare the head with the one that everybody was shown at the end.
 */
export function verifyLog(file: unknown): LogVerdict {
  const parsed = logExport.safeParse(file)
  if (!parsed.success) return { ok: false, say: `This is no exported log: ${parsed.error.issues[0]?.message ?? 'it cannot be read'}.` }
  const { rows, chain, texts } = parsed.data
  const bodies = new Map(texts.map((text) => [text.id, text]))
  let head = chain.start
  let facts = 0
  for (const [i, row] of rows.entries()) {
    const n = i + 1
    const read = readRow(row)
    if (read?.n !== n) return { ok: false, say: `Row ${n} is missing, or cannot be read.`, row: n }
    for (const { text, sha } of textRefsIn(read.facts)) {
      const body = bodies.get(text)
      if (body !== undefined && sha256Base32(body.salt + body.body, sha.length) !== sha)
        return { ok: false, say: `The text ${text} of row ${n} is not the one that was stored.`, row: n }
    }
    facts += read.facts.length
    head = sha256Hex(`${head}\n${row}`)
  }
  if (head !== chain.head)
    return { ok: false, say: `The chain does not end in the head of the file: a row was changed, or rows are missing at the end.` }
  return { ok: true, rows: rows.length, facts, head }
}

function readRow(row: string): { readonly n: unknown; readonly facts: readonly unknown[] } | undefined {
  const [head = '', , facts = ''] = row.split('\n', 3)
  try {
    const [n] = JSON.parse(head) as readonly unknown[]
    const list = JSON.parse(facts) as unknown
    return Array.isArray(list) ? { n, facts: list } : undefined
  } catch {
    return undefined
  }
}

/** Every reference to a text, at any depth. */
function textRefsIn(value: unknown): readonly TextRef[] {
  if (typeof value !== 'object' || value === null) return []
  const own = isTextRef(value) && typeof value.text === 'string' && typeof value.sha === 'string' ? [value] : []
  return [...own, ...Object.values(value).flatMap(textRefsIn)]
}
