import type { Entry, LoadedEntry } from './store.ts'
import { StoreProblem } from './store-problem.ts'

type Place = { readonly session: string; readonly n: number; readonly scope: string | undefined; readonly command: string | undefined }

const isLine = (text: string) => text !== '' && !text.includes('\n')

/** What in an entry cannot be stored, or undefined. JSON.stringify never makes a raw line break, so a fault here is the caller's. */
const faultOf = (entry: Entry): string | undefined => {
  const { n, scope, command, payloadHash, answer, facts } = entry
  if (!Number.isSafeInteger(n) || n < 1) return 'n must be 1, 2, 3 …'
  if (!Number.isSafeInteger(entry.wallMs)) return 'wallMs must be whole milliseconds'
  if (!isLine(facts)) return 'facts must be JSON on one line'
  if (answer !== undefined && !isLine(answer)) return 'answer must be JSON on one line'
  if (scope !== undefined && !isLine(scope)) return 'scope must be one line'
  if (command !== undefined && !isLine(command)) return 'command must be one line'
  if (command === undefined && answer === undefined && payloadHash === undefined) return undefined
  const whole = command !== undefined && scope !== undefined && answer !== undefined && payloadHash !== undefined
  return whole ? undefined : 'a command comes with its scope, payloadHash and answer'
}

/**
 * The canonical text of an entry, built once, hashed into the chain and stored as it is. Three lines: a JSON array
 * [n, wallMs, scope, command, payloadHash], the answer (empty when there is none), the facts.
 */
export const rowText = (entry: Entry): string => {
  const fault = faultOf(entry)
  const { session, n } = entry
  if (fault !== undefined)
    throw new StoreProblem({ code: 'bad-entry', say: `Entry ${n} of ${session} cannot be stored: ${fault}.`, session, n })
  const head = [n, entry.wallMs, entry.scope ?? null, entry.command ?? null, entry.payloadHash ?? null]
  return `${JSON.stringify(head)}\n${entry.answer ?? ''}\n${entry.facts}`
}

type RowHead = readonly [number, number, string | null, string | null, string | null]

const headOf = (row: string): RowHead => JSON.parse(row.slice(0, row.indexOf('\n'))) as RowHead

/** Whether the columns by which a row is found say the same as its chained text. */
export const rowStandsAt = (row: string, place: Omit<Place, 'session'>): boolean => {
  const [n, , scope, command] = headOf(row)
  return n === place.n && (scope ?? undefined) === place.scope && (command ?? undefined) === place.command
}

/** The answer and payload hash in a row that holds a command. */
export const rowAnswer = (row: string): { answer: string; payloadHash: string } => {
  const [, answer = ''] = row.split('\n', 2)
  return { answer, payloadHash: headOf(row)[4] ?? '' }
}

/** The entry that a row's text was made of. */
export const rowEntry = (session: string, row: string, chain: string): LoadedEntry => {
  const [n, wallMs, scope, command, payloadHash] = headOf(row)
  const [, answer = '', facts = ''] = row.split('\n', 3)
  return {
    session,
    n,
    ...(scope === null ? {} : { scope }),
    ...(command === null ? {} : { command }),
    ...(payloadHash === null ? {} : { payloadHash }),
    ...(answer === '' ? {} : { answer }),
    facts,
    wallMs,
    chain,
  }
}
