import { me } from '../../../../shared/action/_who.ts'
import type { Rec } from '../../../../shared/model/record.ts'
import { allSeen, seen, type View } from '../../../../shared/model/view.ts'
import { activity } from '../../../../shared/noun/activity.ts'
import { incident } from '../../../../shared/noun/incident.ts'
import { notice } from '../../../../shared/noun/notice.ts'
import { sighting } from '../../../../shared/noun/sighting.ts'
import type { SayDraft } from './use-say-draft.ts'

/** What a message to a state may be about: what happened between the two first, then own activities to tell of, or theirs to ask about. */
export function subjectChoices(view: View, state: string, verb: SayDraft['verb']): readonly Rec[] {
  const known = [...allSeen(view, incident)].sort((a, b) => b.turn - a.turn || b.at - a.at)
  const between = known.filter((i) => i.between.includes(state) && i.between.includes(me(view)))
  const happened = [...between, ...known.filter((i) => !between.includes(i))]
  if (verb === 'notify' || verb === 'assure') return [...happened, ...allSeen(view, activity).filter((a) => a.owner === me(view))]
  const theirs = [...allSeen(view, notice).filter((n) => n.from === state), ...allSeen(view, sighting).filter((s) => s.of === state)]
  return verb === 'query' ? [...happened, ...theirs] : happened
}

export const isIncident = (view: View, id: unknown): boolean => typeof id === 'string' && seen(view, incident, id) !== undefined
