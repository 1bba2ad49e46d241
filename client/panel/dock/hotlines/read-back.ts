import type { MessageFields } from '../../../../shared/noun/message.ts'
import { fieldNames } from './message-parts.ts'
import type { SeenMessage } from './thread.ts'

type Name = Exclude<keyof MessageFields, 'subject'>
export type FieldValue = string | number | boolean

/** One row of a read-back: what they said, what is read back, and whether the two agree. Open: not filled in yet. */
export type ReadBackRow = {
  readonly name: Name
  readonly said: FieldValue
  readonly back: FieldValue | undefined
  readonly match: 'yes' | 'no' | 'open'
}

export type Back = Readonly<Partial<Record<Name, FieldValue>>>

/** Words agree when only their spacing, case or end differ: nobody is caught by a full stop. */
export const plain = (text: string): string =>
  text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.,;:!?]+$/u, '')
    .toLowerCase()

export function isSame(said: FieldValue, back: FieldValue): boolean {
  return typeof said === 'string' && typeof back === 'string' ? plain(said) === plain(back) : said === back
}

/** The rows to read back: every field that arrived. A message without fields is read back by saying so. */
export function readBackRows(message: Pick<SeenMessage, 'fields'>, back: Back): readonly ReadBackRow[] {
  return fieldNames.flatMap(([name]): readonly ReadBackRow[] => {
    const said = message.fields[name]
    if (said === undefined) return []
    const mine = back[name]
    const isOpen = mine === undefined || (typeof mine === 'string' && mine.trim() === '')
    return [{ name, said, back: mine, match: isOpen ? 'open' : isSame(said, mine) ? 'yes' : 'no' }]
  })
}

/** Ready to send: every field is there and agrees. */
export const isClear = (rows: readonly ReadBackRow[]): boolean => rows.every(({ match }) => match === 'yes')

/** The params that send a read-back. Fields that agree go out in the words of the other side, which the server compares letter by letter. */
export function readBackParams(message: SeenMessage, rows: readonly ReadBackRow[]): Record<string, unknown> {
  const fields = rows.map(({ name, said, back, match }) => [name, match === 'yes' ? said : back] as const)
  return { line: message.line, verb: 'read-back', subject: message.id, ...Object.fromEntries(fields) }
}

/** Both sides of a read-back that was sent, for its table: every field of either. */
export function sentRows(said: MessageFields, back: MessageFields): readonly ReadBackRow[] {
  return fieldNames.flatMap(([name]): readonly ReadBackRow[] => {
    const [a, b] = [said[name], back[name]]
    if (a === undefined && b === undefined) return []
    return [{ name, said: a ?? '', back: b, match: a === b ? 'yes' : 'no' }]
  })
}
