import { hasLesson } from '../../action/council/_lesson.ts'
import { detectionChance } from '../../dynamics/compliance.ts'
import type { Pen } from '../../fact/pen.ts'
import { diceFor } from '../../lib/dice.ts'
import { placeName, sentence, stateName } from '../../model/sentence.ts'
import { all, type State } from '../../model/state.ts'
import { activity } from '../../noun/activity.ts'
import { agreement } from '../../noun/agreement.ts'
import { type Inspection, inspection } from '../../noun/inspection.ts'
import { notice } from '../../noun/notice.ts'
import { clockOf, diceTake } from '../clock-facts.ts'
import { clockId } from './_close-id.ts'

/** E13: teams that were let in report. What they find may be less than what is there. */
export function runInspections(pen: Pen): void {
  for (const i of all(pen.state, inspection)) {
    if (i.status !== 'accepted') continue
    const found = findOf(pen.state, i)
    pen.tell({ kind: 'inspection-done', data: { id: i.id, found } })
    const more = found === 'more-than-declared'
    const words = more ? 'The team found more at {place} than {state} had declared.' : 'The team found {place} as {state} had declared it.'
    const says = sentence(words, { place: placeName(i.place), state: stateName(i.of) })
    const id = clockId(pen.state, 'sighting', i.id)
    pen.tell({
      kind: 'thing-sighted',
      data: { id, viewer: i.by, what: 'activity', of: i.of, place: i.place, value: more ? 1 : 0, source: 'inspection', quality: 1, says },
    })
  }
}

function findOf(state: State, i: Inspection): 'as-declared' | 'more-than-declared' {
  const hidden = all(state, activity).some((a) => {
    if (a.owner !== i.of || a.place !== i.place || (a.status !== 'running' && a.status !== 'planned')) return false
    const declared = all(state, notice).filter((n) => n.activity === a.id && n.to.includes(i.by))
    return declared.length === 0 || declared.every((n) => n.troops < a.troops)
  })
  if (!hidden) return 'as-declared'
  const level = all(state, agreement).reduce(
    (most, g) => (g.status === 'inForce' && g.parties.includes(i.of) && g.parties.includes(i.by) ? Math.max(most, g.verification) : most),
    1,
  )
  const now = clockOf(state)
  const chance = detectionChance({ level, access: 1, evasion: 0, lesson: hasLesson(state, 'verification', [i.by, i.of]) })
  return diceFor(state.header.key, diceTake(now), now.turn).u01('inspect', i.id) < chance ? 'more-than-declared' : 'as-declared'
}
