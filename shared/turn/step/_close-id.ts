import type { Pen } from '../../fact/pen.ts'
import { makeId } from '../../lib/ids.ts'
import type { DeedData } from '../../model/common-fact.ts'
import type { State } from '../../model/state.ts'
import { clockOf, diceTake } from '../clock-facts.ts'

/** An id for what the clock itself makes, keyed by its subject, so that it never depends on what else happened. */
export function clockId(state: State, kind: string, subject: string): string {
  const now = clockOf(state)
  return makeId(kind, { key: state.header.key, take: diceTake(now), cause: `clock|${now.turn}|${subject}`, n: 0 })
}

/** A deed that nobody ordered: something left undone. */
export function deedDoneAt(pen: Pen, deed: Omit<DeedData, 'id'>): void {
  pen.tell({ kind: 'deed-done', data: { ...deed, id: clockId(pen.state, 'deed', `${deed.action}|${deed.by}|${deed.about ?? ''}`) } })
}
