import type { Pen } from '../../fact/pen.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { type JointDraft, jointDraft } from '../../noun/joint-draft.ts'
import { rumour } from '../../noun/rumour.ts'
import { clockOf } from '../clock-facts.ts'
import { clockId, deedDoneAt } from './_close-id.ts'

/** Goldstein weight of a joint statement, for each of those who make it (PD2). */
const jointWeight = 4

/** What all named partners have ordered, this turn or the last, is said; the rest stands until next turn's close and then lapses. */
export function sealConsents(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  const drafts = all(pen.state, jointDraft)
  const done = new Set<string>()
  for (const d of drafts) {
    if (done.has(d.id)) continue
    const group = [d.by, ...d.partners].sort()
    const signed = group.map((s) => drafts.find((x) => x.by === s && [x.by, ...x.partners].sort().join() === group.join()))
    if (signed.some((x) => x === undefined)) continue
    for (const x of signed) if (x !== undefined) done.add(x.id)
    speak(pen, d, group)
  }
  const lapsed = drafts.filter((d) => !done.has(d.id) && d.turn < turn).map((d) => d.id)
  const gone = [...done, ...lapsed]
  if (gone.length > 0) pen.tell({ kind: 'joint-drafts-closed', data: { ids: gone } })
}

function speak(pen: Pen, d: JointDraft, group: readonly string[]): void {
  const id = clockId(pen.state, 'statement', d.id)
  const text = d.text === undefined ? {} : { text: d.text }
  pen.tell({ kind: 'joint-statement-made', data: { id, by: group, ...text } })
  const story = d.rumour === undefined ? undefined : read(pen.state, rumour, d.rumour)
  if (story !== undefined) pen.tell({ kind: 'rumour-corrected', data: { rumour: story.id, by: group, joint: true, label: 'disputed' } })
  for (const by of group) {
    const toward = group.filter((s) => s !== by)
    const why = sentence('{state} spoke in one voice with {others}', { state: stateName(by), others: toward.map(stateName) })
    deedDoneAt(pen, { by, action: 'speak-together', toward, g: jointWeight, grade: 'D', seenBy: toward, why, about: id })
  }
}
