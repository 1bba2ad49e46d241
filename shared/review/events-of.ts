import { createWorld, type HeardAt, hearable, openFolding } from '../game.ts'
import type { FigureMove } from '../model/common-fact.ts'
import type { Cause, Fact } from '../model/fact.ts'
import { type Sentence, sentence, type TextRef } from '../model/sentence.ts'
import type { Header } from '../model/state.ts'
import { control } from '../model/viewer.ts'
import type { LoggedStep } from './fold-log.ts'

/** One fact as a line of a table: when, whose, which, what it says, and what caused it. */
export type EventRow = {
  readonly seq: number
  readonly turn: number
  readonly at: number
  /** Whose act it was; absent for what the clock, an inject or control did. */
  readonly seat?: string
  readonly kind: string
  readonly says: readonly (Sentence & { readonly text?: TextRef })[]
  readonly cause: Cause
  /** Control went back behind it: it is in the log and does not count any more. */
  readonly withdrawn?: true
}

/** Every fact of a log in the order in which it happened, with what control heard of it. */
export function eventsOf(header: Header, steps: readonly LoggedStep[]): readonly EventRow[] {
  const folding = openFolding(createWorld(header))
  const rows = steps.flatMap((step) => {
    if (step.length === 0) return []
    const { heard } = folding.take(step).step
    return step.map((fact) =>
      rowOf(
        fact,
        heard.filter(({ seq }) => seq === fact.seq),
      ),
    )
  })
  const standing = new Set(folding.standing().map(({ fact }) => fact.seq))
  return rows.map((row) => (standing.has(row.seq) ? row : { ...row, withdrawn: true }))
}

function rowOf(fact: Fact, heard: readonly HeardAt[]): EventRow {
  const { seq, turn, at, kind, cause } = fact
  const lines = hearable(heard, control).filter(({ say, text }) => say !== '' || text !== undefined)
  const seat = seatOf(fact)
  return {
    ...{ seq, turn, at, kind, cause },
    ...(seat === undefined ? {} : { seat }),
    says: lines.length > 0 ? lines.map(spoken) : toldBy(fact),
  }
}

const spoken = ({ say, with: values, text }: HeardAt): EventRow['says'][number] => ({
  say,
  ...(values === undefined ? {} : { with: values }),
  ...(text === undefined ? {} : { text }),
})

function seatOf({ cause, data }: Fact): string | undefined {
  if (cause.by === 'order') return cause.seat
  const { seat, by } = data as { readonly seat?: unknown; readonly by?: unknown }
  return typeof seat === 'string' ? seat : typeof by === 'string' ? by : undefined
}

/** What a fact says that nobody hears of by a line: the reason it carries, or the figures it moved and why. */
function toldBy({ data }: Fact): readonly Sentence[] {
  const { why, says, moves } = data as { readonly why?: Sentence; readonly says?: Sentence; readonly moves?: readonly FigureMove[] }
  if (moves !== undefined) return moves.flatMap(moveWords)
  return [why, says].filter((said) => said !== undefined)
}

const moveWords = ({ id, field, from, to, parts }: FigureMove): readonly Sentence[] => [
  sentence('{record} {field}: {from} to {to}', { record: id, field, from, to }),
  ...parts.map(({ why }) => why),
]
