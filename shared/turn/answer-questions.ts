import { beliefId } from '../action/_evidence.ts'
import { turnMinutes } from '../action/_time.ts'
import { kmBetween } from '../action/logistics/_lift.ts'
import { misperception } from '../dynamics/belief.ts'
import { isRecent } from '../dynamics/recent.ts'
import { assert } from '../lib/assert.ts'
import { all, read, type State } from '../model/state.ts'
import { activity } from '../noun/activity.ts'
import { agreement } from '../noun/agreement.ts'
import { belief } from '../noun/belief.ts'
import { call } from '../noun/call.ts'
import { deed } from '../noun/deed.ts'
import { drawing } from '../noun/drawing.ts'
import { dyad } from '../noun/dyad.ts'
import { type Incident, incident } from '../noun/incident.ts'
import { inject } from '../noun/inject.ts'
import { inspection } from '../noun/inspection.ts'
import { line } from '../noun/line.ts'
import { need } from '../noun/need.ts'
import { posture } from '../noun/posture.ts'
import { relation } from '../noun/relation.ts'
import { spread } from '../noun/spread.ts'
import { state as stateNoun } from '../noun/state.ts'
import { evaluate } from '../scenario/evaluate.ts'
import { type Expression, parseExpression } from '../scenario/expression.ts'
import type { Questions } from '../scenario/questions.ts'
import { clockOf } from './clock-facts.ts'
import { lastTold } from './last-told.ts'
import { dyadId, relationId, startId } from './start-id.ts'

const parsed = new Map<string, Expression>()

/** The condition as data. The loader has accepted its text, so a fault here is ours. */
export function conditionOf(text: string): Expression {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const result = parseExpression(text)
  assert(result.ok, 'a condition of a loaded scenario can be read')
  parsed.set(text, result.expression)
  return result.expression
}

/** Does a condition of the scenario hold now? */
export const holds = (state: State, condition: string): boolean => isTrue(state, conditionOf(condition))

/** Does a condition, or a part of one, hold now? */
export const isTrue = (state: State, expression: Expression): boolean => evaluate(expression, answersOf(state))

/** Everything a condition can ask, answered from the truth. */
function answersOf(state: State): Questions {
  const { header } = state
  const now = clockOf(state)
  const figure = (id: string) => read(state, stateNoun, `state:${id}`)
  const pair = (a: string, b: string) => read(state, dyad, dyadId(a, b))
  const opened = (ref: string) => all(state, incident).find((i) => i.inject === ref)
  const inLast = (turn: number, turns: number): boolean => turn > now.turn - turns && turn <= now.turn
  return {
    turn: () => now.turn,
    trust: (from, to) => read(state, relation, relationId(from, to))?.trust,
    tension: (a, b) => pair(a, b)?.tension,
    rung: (a, b) => pair(a, b)?.rung,
    highest: (of) => figure(of)?.highestRung,
    posture: (of, place) => all(state, posture).find((p) => p.state === of && p.place === place)?.level ?? 1,
    need: (place, goods) => tonnesWanted(state, place, goods),
    i: (of, name) => share(state, of, startId(header, 'rumour', name)),
    did: (by, action, turns) => all(state, deed).some((d) => (by === 'any' || d.by === by) && d.action === action && inLast(d.turn, turns)),
    contact: (a, b, hours, ref) => spokeWithin(state, { a, b, hours, about: ref === undefined ? latest(state, a, b) : opened(ref) }),
    agreement: (name, a, b) =>
      all(state, agreement).some(
        (g) =>
          templateName(state, g.template) === name &&
          (g.status === 'signed' || g.status === 'inForce') &&
          g.parties.includes(a) &&
          g.parties.includes(b),
      ),
    approval: (of) => figure(of)?.approval,
    credibility: (of) => figure(of)?.credibility,
    support: (of) => figure(of)?.coopSupport,
    delivered: (place) =>
      all(state, need).reduce((sum, n) => (n.place === place || n.through === place ? sum + n.deliveredKg : sum), 0) / 1000,
    ...answersOfExercises(state),
    protocol: (name) => read(state, line, startId(header, 'line', name))?.protocol,
    tested: (name, turns) => {
      const found = read(state, line, startId(header, 'line', name))
      return (
        found !== undefined && found.lastTest > 0 && (inLast(found.lastTest, turns) || (turns >= 5 && isRecent(now.turn, found.lastTest)))
      )
    },
    released: (name) => read(state, inject, startId(header, 'inject', name))?.run === 'released',
    incident: (kind, of) => all(state, incident).some((i) => i.what === kind && (of === undefined || i.between.includes(of))),
    belief: (of, ref) => {
      const found = opened(ref)
      return found === undefined ? undefined : read(state, belief, beliefId(found.id, of))?.submitted?.p
    },
    misperception: (of) => meanError(state, of),
    draw: (name) => read(state, drawing, startId(header, 'drawing', name))?.value,
  }
}

/** What conditions ask of exercises: notice, observers, inspections, where they are. */
function answersOfExercises(
  state: State,
): Pick<Questions, 'notified' | 'observed' | 'declared' | 'exercise_within' | 'troops_within' | 'inspection_at'> {
  const { header } = state
  const drill = (name: string) => read(state, activity, startId(header, 'activity', name))
  return {
    notified: (name, to) => {
      const found = drill(name)
      return found !== undefined && (to === undefined ? found.notified.length > 0 : found.notified.includes(to))
    },
    observed: (name, by) => {
      const found = drill(name)
      return found?.observed === true && (by === undefined || found.invited.includes(by))
    },
    declared: (name, to) => lastTold(state, startId(header, 'activity', name), to)?.troops,
    exercise_within: (name, place, km) => {
      const found = drill(name)
      const ahead = found?.status === 'planned' || found?.status === 'running'
      return found !== undefined && ahead && isWithin(state, [found.place, place], km)
    },
    troops_within: (of, place, km) => {
      const near = all(state, activity).filter((a) => a.owner === of && a.status === 'running' && isWithin(state, [a.place, place], km))
      return near.reduce((sum, a) => sum + a.troops, 0)
    },
    inspection_at: (place, by) =>
      all(state, inspection).some(
        (i) => i.place === place && (by === undefined || i.by === by) && (i.status === 'accepted' || i.status === 'done'),
      ),
  }
}

function tonnesWanted(state: State, place: string, goods: string): number {
  const { turn } = clockOf(state)
  const here = all(state, need).filter((n) => n.place === place && n.fromTurn <= turn)
  const wanted = here.reduce((sum, n) => sum + (n.kgPerTurn[goods] ?? 0), 0)
  const brought = here.reduce((sum, n) => sum + n.deliveredKg, 0)
  return Math.max(0, wanted - brought) / 1000
}

function isWithin(state: State, [a, b]: readonly [string, string], km: number): boolean {
  const { places } = state.header.scenario
  const [from, to] = [places.find((p) => p.id === a), places.find((p) => p.id === b)]
  return from !== undefined && to !== undefined && kmBetween(from, to) <= km
}

/** How far beliefs lie from the truth on the mean, of one state or of all. */
function meanError(state: State, of: string): number | undefined {
  const errors = all(state, belief).flatMap((b) => {
    const happened = read(state, incident, b.incident)
    return happened === undefined || (of !== 'any' && b.seat !== of) ? [] : [misperception(b.b, happened.theta)]
  })
  return errors.length === 0 ? undefined : errors.reduce((sum, e) => sum + e, 0) / errors.length
}

/** The believed share of a story in one public; 0 before it goes round. */
function share(state: State, of: string, rumour: string): number {
  const found = all(state, spread).find((s) => s.state === of && s.rumour === rumour)
  return (found?.i ?? 0) / 1_000_000
}

const templateName = (state: State, id: string): string => (state.get(id) as { name?: string } | undefined)?.name ?? id

function latest(state: State, a: string, b: string): Incident | undefined {
  const between = all(state, incident).filter((i) => i.between.includes(a) && i.between.includes(b))
  return between.reduce<Incident | undefined>(
    (last, i) => (last === undefined || i.turn > last.turn || (i.turn === last.turn && i.at >= last.at) ? i : last),
    undefined,
  )
}

type Spoke = { readonly a: string; readonly b: string; readonly hours: number; readonly about: Incident | undefined }

/** A call between the two was answered within so many hours of the incident. */
function spokeWithin(state: State, { a, b, hours, about }: Spoke): boolean {
  if (about === undefined) return false
  return all(state, call).some((c) => {
    if (c.answeredBy === undefined || c.answeredBy === 'duty') return false
    const ends = [c.from, c.to]
    const minutes = (c.turn - about.turn) * turnMinutes(state) + c.at - about.at
    return ends.includes(a) && ends.includes(b) && minutes >= 0 && minutes <= hours * 60
  })
}
