import { evidenceGained } from '../action/_evidence.ts'
import type { Evidence as Weighed } from '../dynamics/belief.ts'
import type { Pen } from '../fact/pen.ts'
import { makeId } from '../lib/ids.ts'
import type { Cause } from '../model/fact.ts'
import { type Sentence, sentence, stateName } from '../model/sentence.ts'
import { all, read } from '../model/state.ts'
import { type Activity, activity } from '../noun/activity.ts'
import { incident } from '../noun/incident.ts'
import type { ScenarioEffect, ScenarioInject } from '../scenario/format.ts'
import { clockOf } from './clock-facts.ts'
import { lastTold } from './last-told.ts'
import { startId } from './start-id.ts'

/** Goldstein weight of a number that turns out too small: a promise of openness not kept (V17). */
const understatedWeight = -6

type Understated = {
  readonly inject: ScenarioInject
  readonly effect: Extract<ScenarioEffect, { do: 'understated' }>
  readonly cause: Cause
}

/** More take part than the notices say: those who were told less know it, trust less, and read what happened near it anew (E3). */
export function outgrow(pen: Pen, { inject, effect, cause }: Understated): void {
  const { header } = pen.state
  const own = read(pen.state, activity, startId(header, 'activity', effect.activity))
  if (own === undefined) return
  const counted = [effect.activity, ...effect.with].map((name) => startId(header, 'activity', name))
  const told = header.scenario.seats.map((s) => s.id).filter((seat) => toldLess(pen, { counted, seat, troops: effect.troops }))
  if (told.length === 0) return
  pen.tell({ kind: 'exercise-outgrown', data: { activity: own.id, troops: effect.troops, to: told } }, cause)
  const why = sentence('{state} had told of fewer troops than there are', { state: stateName(own.owner) })
  const deed = {
    by: own.owner,
    action: 'understate',
    toward: told,
    g: understatedWeight,
    grade: 'D' as const,
    seenBy: told,
    why,
    about: own.id,
  }
  pen.tell({ kind: 'deed-done', data: { ...deed, id: idOf(pen, 'deed', inject.id) } }, cause)
  const near = all(pen.state, incident).filter((i) => i.activity === own.id)
  for (const i of near) for (const seat of i.between) if (told.includes(seat)) learn(pen, { seat, incident: i.id, cause, ...outside(own) })
}

type Told = { readonly counted: readonly string[]; readonly seat: string; readonly troops: number }

/** What a state was last told, added up, is less than what is there. Who was told nothing was told no less. */
function toldLess(pen: Pen, { counted, seat, troops }: Told): boolean {
  const last = counted.map((own) => lastTold(pen.state, own, seat)?.troops)
  return last[0] !== undefined && last.reduce<number>((sum, n) => sum + (n ?? 0), 0) < troops
}

type Opened = { readonly seat: string; readonly incident: string; readonly cause: Cause }

/** What an exercise near an incident says to the side whose exercise it is not: notice and observers calm, what was left out alarms (E3). */
export function tellOfExercise(pen: Pen, { seat, incident: about, cause }: Opened): void {
  const own = read(pen.state, activity, read(pen.state, incident, about)?.activity ?? '')
  if (own === undefined || own.owner === seat) return
  if (own.outgrown?.includes(seat) === true) learn(pen, { seat, incident: about, cause, ...outside(own) })
  else if (own.notified.includes(seat)) learn(pen, { seat, incident: about, cause, ...inside(own) })
  if (own.status === 'running' && own.observed && own.invited.includes(seat)) learn(pen, { seat, incident: about, cause, ...watched(own) })
}

type Lesson = { readonly by: 'notice' | 'observer'; readonly evidence: Weighed; readonly says: Sentence }

const inside = (own: Activity): Lesson => ({
  by: 'notice',
  evidence: { kind: 'notice', level: own.notice },
  says: sentence('{state} had given notice of “{title}”', { state: stateName(own.owner), title: own.title }),
})
const outside = (own: Activity): Lesson => ({
  by: 'notice',
  evidence: { kind: 'outside' },
  says: sentence('There are more troops at “{title}” than {state} told', { state: stateName(own.owner), title: own.title }),
})
const watched = (own: Activity): Lesson => ({
  by: 'observer',
  evidence: { kind: 'observers' },
  says: sentence('Observers are at “{title}”', { title: own.title }),
})

function learn(pen: Pen, { seat, incident: about, cause, by, evidence, says }: Opened & Lesson): void {
  const { turn, at } = clockOf(pen.state)
  const theta = read(pen.state, incident, about)?.theta ?? 0
  const id = idOf(pen, 'evidence', `${about}|${seat}|${evidence.kind}`)
  for (const fact of evidenceGained(pen.state, { seat, incident: about, by, says, turn, at }, { evidence, theta, id }))
    pen.tell(fact, cause)
}

/** Keyed by what it is about and the turn, so that arrival order decides nothing. */
const idOf = (pen: Pen, kind: string, subject: string): string => {
  const { take, turn } = clockOf(pen.state)
  return makeId(kind, { key: pen.state.header.key, take, cause: `exercise|${turn}|${subject}`, n: 0 })
}
