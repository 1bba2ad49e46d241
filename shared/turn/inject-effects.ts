import { beliefFrom, beliefId, evidenceGained } from '../action/_evidence.ts'
import { articlesOf, fillArticles } from '../action/council/_articles.ts'
import { priorBelief } from '../dynamics/belief.ts'
import { fromPpm, prebunk, toPpm } from '../dynamics/narrative.ts'
import type { Pen } from '../fact/pen.ts'
import { assertNever } from '../lib/assert.ts'
import { makeId } from '../lib/ids.ts'
import { round3 } from '../lib/round.ts'
import type { Cause } from '../model/fact.ts'
import { sentence, stateName } from '../model/sentence.ts'
import { all, read, type State } from '../model/state.ts'
import { drawing } from '../noun/drawing.ts'
import { dyad } from '../noun/dyad.ts'
import { forewarning, guardTurns } from '../noun/forewarning.ts'
import { incident } from '../noun/incident.ts'
import { line } from '../noun/line.ts'
import { relation } from '../noun/relation.ts'
import { template } from '../noun/template.ts'
import type { ScenarioEffect, ScenarioInject } from '../scenario/format.ts'
import { partsPerMillion } from '../scenario/format-effect.ts'
import { clockOf, diceTake } from './clock-facts.ts'
import { outgrow, tellOfExercise } from './exercise-effects.ts'
import { dyadId, relationId, scenarioRef, startId } from './start-id.ts'
import { pollOf } from './step/spread-rumours.ts'

type Carried<E extends ScenarioEffect = ScenarioEffect> = {
  readonly inject: ScenarioInject
  readonly effect: E
  readonly index: number
  readonly cause: Cause
}
type Of<K extends ScenarioEffect['do']> = Carried<Extract<ScenarioEffect, { do: K }>>

/** What one effect of an inject does to the world, as facts caused by the inject. */
export function carryOutEffect(pen: Pen, { inject, effect, index, cause }: Carried): void {
  const rest = { inject, index, cause }
  switch (effect.do) {
    case 'incident':
      openIncident(pen, { ...rest, effect })
      break
    case 'evidence':
      giveEvidence(pen, { ...rest, effect })
      break
    case 'rumour':
      seedRumour(pen, { ...rest, effect })
      break
    case 'need':
      openNeed(pen, { ...rest, effect })
      break
    case 'set-line':
      pen.tell({ kind: 'line-changed', data: { id: startId(pen.state.header, 'line', effect.line), status: effect.status } }, cause)
      break
    case 'ring':
      ring(pen, { ...rest, effect })
      break
    case 'offer-agreement':
      offerAgreement(pen, { ...rest, effect })
      break
    case 'news':
      tellNews(pen, { ...rest, effect })
      break
    case 'understated':
      outgrow(pen, { ...rest, effect })
      break
    case 'sighting':
      showSighting(pen, { ...rest, effect })
      break
    default:
      assertNever(effect)
  }
}

function tellNews(pen: Pen, { inject, effect, index, cause }: Of<'news'>): void {
  const id = idOf(pen.state, 'news', `${inject.id}/${index}`)
  const body = scenarioRef(pen.state.header, `effect/${inject.id}/${index}`)
  pen.tell({ kind: 'news-told', data: { id, to: effect.to, title: effect.title, from: inject.from, method: inject.method, body } }, cause)
}

function showSighting(pen: Pen, { inject, effect, index, cause }: Of<'sighting'>): void {
  const { of, what, place, value, quality } = effect
  for (const viewer of effect.to) {
    const id = idOf(pen.state, 'sighting', `${inject.id}/${index}/${viewer}`)
    const data = { id, viewer, what, of, place, value, quality, source: 'intelligence', says: sentence('{seen}', { seen: effect.text }) }
    pen.tell({ kind: 'thing-sighted', data }, cause)
  }
}

/** Keyed by the inject and the turn, so that one sent again makes new things. */
const idOf = (state: State, kind: string, name: string): string =>
  makeId(kind, { key: state.header.key, take: diceTake(clockOf(state)), cause: `inject|${clockOf(state).turn}|${name}`, n: 0 })

function openIncident(pen: Pen, { inject, effect, cause }: Of<'incident'>): void {
  const { state } = pen
  const { title, place, between, severity, windowHours, force } = effect
  const theta = typeof effect.theta === 'number' ? effect.theta : drawn(state, effect.theta.draw)
  const id = idOf(state, 'incident', inject.id)
  const shadow = effect.activity === undefined ? {} : { activity: startId(state.header, 'activity', effect.activity) }
  const beliefs = between.map((seat) => {
    const other = between.find((s) => s !== seat) ?? seat
    const trust = read(state, relation, relationId(seat, other))?.trust ?? 50
    const tension = read(state, dyad, dyadId(seat, other))?.tension ?? 30
    const prior = round3(priorBelief({ trust, tension, rumour: 0 }))
    return { id: beliefId(id, seat), seat, prior, ...beliefFrom(prior, []) }
  })
  const data = {
    id,
    what: effect.kind,
    title,
    place,
    between,
    severity,
    windowHours,
    theta,
    force,
    public: effect.public,
    inject: inject.id,
    ...shadow,
    beliefs,
  }
  pen.tell({ kind: 'incident-opened', data }, cause)
  for (const seat of between) tellOfExercise(pen, { seat, incident: id, cause })
  for (const [seat, report] of Object.entries(effect.reports)) {
    const text = scenarioRef(pen.state.header, `report/${inject.id}/${seat}`)
    learn(pen, { seat, incident: id, by: 'log', text, leans: report.leans, quality: report.quality, name: `${inject.id}/${seat}`, cause })
  }
}

const drawn = (state: State, name: string): 0 | 1 => (read(state, drawing, startId(state.header, 'drawing', name))?.value === 1 ? 1 : 0)

function giveEvidence(pen: Pen, { inject, effect, index, cause }: Of<'evidence'>): void {
  const about = all(pen.state, incident).find((i) => i.inject === effect.incident)
  if (about === undefined) return
  const text = scenarioRef(pen.state.header, `effect/${inject.id}/${index}`)
  for (const seat of effect.to) {
    learn(pen, {
      seat,
      incident: about.id,
      by: effect.by,
      text,
      leans: effect.leans,
      quality: effect.quality,
      name: `${inject.id}/${index}/${seat}`,
      cause,
    })
  }
}

type Learning = {
  readonly seat: string
  readonly incident: string
  readonly by: 'log' | 'intel' | 'observer'
  readonly text: ReturnType<typeof scenarioRef>
  readonly leans: 'accident' | 'deliberate'
  readonly quality: number
  readonly name: string
  readonly cause: Cause
}

function learn(pen: Pen, given: Learning): void {
  const { turn, at } = clockOf(pen.state)
  const { seat, incident: about, by, text } = given
  const says = sentence(given.leans === 'accident' ? 'Your log speaks for an accident.' : 'Your log speaks for intent.')
  const weighed = {
    kind: 'intel' as const,
    says: given.leans === 'deliberate' ? (1 as const) : (0 as const),
    quality: given.quality,
    k: 1 as const,
  }
  const theta = read(pen.state, incident, about)?.theta ?? 0
  const id = idOf(pen.state, 'evidence', given.name)
  for (const fact of evidenceGained(pen.state, { seat, incident: about, by, says, text, turn, at }, { evidence: weighed, theta, id }))
    pen.tell(fact, given.cause)
}

function seedRumour(pen: Pen, { effect, cause }: Of<'rumour'>): void {
  const { header } = pen.state
  const story = header.scenario.narratives.find((n) => n.id === effect.narrative)
  const id = startId(header, 'rumour', effect.narrative)
  if (story === undefined || pen.state.get(id) !== undefined) return
  const spreads = header.scenario.seats.map((s) => {
    const i = partsPerMillion(effect.percent[s.id] ?? 0)
    const row = {
      id: startId(header, 'spread', `${effect.narrative}/${s.id}`),
      state: s.id,
      ...warned(pen.state, { seat: s.id, about: story.about, i }),
    }
    return { ...row, poll: pollOf(pen.state, { rumour: id, state: s.id }, i) }
  })
  const { title, truth, about } = story
  pen.tell({ kind: 'rumour-seeded', data: { id, title, text: scenarioRef(header, `narrative/${story.id}`), truth, about, spreads } }, cause)
}

/** PD4: a public that was told beforehand starts with fewer who may come to believe it, and passes it on less. */
function warned(state: State, { seat, about, i }: { readonly seat: string; readonly about: readonly string[]; readonly i: number }) {
  const fresh = { s: 1_000_000 - i, i, r: 0 }
  const told = all(state, forewarning).some((f) => f.seat === seat && about.includes(f.about) && f.turn > clockOf(state).turn - guardTurns)
  return told ? { ...toPpm(prebunk(fromPpm(fresh), false)), prebunk: 1 } : fresh
}

function openNeed(pen: Pen, { effect, cause }: Of<'need'>): void {
  const { header } = pen.state
  const planned = header.scenario.needs.find((n) => n.id === effect.need)
  const id = startId(header, 'need', effect.need)
  if (planned === undefined || pen.state.get(id) !== undefined) return
  const { id: _name, fromTurn: _later, ...rest } = planned
  pen.tell({ kind: 'need-opened', data: { ...rest, id, fromTurn: clockOf(pen.state).turn } }, cause)
}

/** A duty officer gets through: no die, no cost, no attempt counted. */
function ring(pen: Pen, { inject, effect, cause }: Of<'ring'>): void {
  const found = read(pen.state, line, startId(pen.state.header, 'line', effect.line))
  if (found === undefined || found.status === 'cut') return
  const busy = pen.state.list('call').some((c) => {
    const { line: on, status } = c as { line?: string; status?: string }
    return on === found.id && (status === 'ringing' || status === 'open')
  })
  if (busy) return
  const about = all(pen.state, incident).find((i) => i.inject === effect.about)
  const to = found.between[0] === effect.from ? found.between[1] : found.between[0]
  const same = { id: idOf(pen.state, 'call', inject.id), line: found.id, from: effect.from, to, purpose: effect.purpose }
  const tries = found.attemptsTurn === clockOf(pen.state).turn ? found.attempts : 0
  pen.tell(
    { kind: 'hotline-called', data: { ...same, attempt: tries, connected: true, ...(about === undefined ? {} : { about: about.id }) } },
    cause,
  )
}

function offerAgreement(pen: Pen, { inject, effect, cause }: Of<'offer-agreement'>): void {
  const { header } = pen.state
  const form = read(pen.state, template, startId(header, 'template', effect.template))
  if (form === undefined) return
  const articles = fillArticles(articlesOf(form), { blanks: effect.blanks, benchmarks: [] })
  const data = {
    id: idOf(pen.state, 'agreement', inject.id),
    template: form.id,
    title: form.title,
    parties: effect.parties,
    by: effect.by,
    articles,
  }
  pen.tell({ kind: 'agreement-offered', data: { ...data, verification: form.verification } }, cause)
  for (const seat of effect.parties) {
    if (seat === effect.by) continue
    const says = sentence('{state} puts a draft before you: {title}', { state: stateName(effect.by), title: form.title })
    const due = { dueTurn: clockOf(pen.state).turn, dueAt: header.scenario.turnHours * 60 }
    pen.tell({ kind: 'ask-made', data: { id: idOf(pen.state, 'ask', `${inject.id}/${seat}`), seat, says, ...due, about: data.id } }, cause)
  }
}
