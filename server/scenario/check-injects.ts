import type { ScenarioEffect, ScenarioFile } from '../../shared/scenario/format.ts'
import { checkPair, lateTurn } from './check-world.ts'
import type { Finding } from './finding.ts'
import { doubleNames, unknownName, unknownNames } from './finding.ts'
import type { Names } from './names.ts'
import type { Path } from './read-yaml.ts'

type Inject = ScenarioFile['injects'][number]

/** The list of injects: names, turns, contingencies, and what each does. */
export function checkInjects(scenario: ScenarioFile, names: Names): readonly Finding[] {
  const { injects } = scenario
  return [
    ...doubleNames(
      'inject',
      ['injects'],
      injects.map(({ id }) => id),
    ),
    ...doubleNames(
      'inject with the number',
      ['injects'],
      injects.map(({ no }) => no),
      'no',
    ),
    ...injects.flatMap((inject, k) => checkInject(inject, ['injects', k], { scenario, names })),
    ...checkCircles(injects),
  ]
}

type Whole = { readonly scenario: ScenarioFile; readonly names: Names }

function checkInject(inject: Inject, path: Path, whole: Whole): readonly Finding[] {
  const { scenario, names } = whole
  const to = inject.to === 'all' ? [] : inject.to
  const learning = scenario.learning.map(({ id }) => id)
  return [
    ...unknownNames(
      'seat',
      names.known.state,
      to.map((id, k) => [id, [...path, 'to', k]]),
    ),
    ...unknownNames('place', names.known.place, [[inject.place, [...path, 'place']]]),
    ...unknownNames(
      'learning objective',
      learning,
      inject.objectives.map((id, k) => [id, [...path, 'objectives', k]]),
    ),
    ...checkMoment(inject, path, scenario),
    ...checkCategory(inject, path),
    ...checkContingency(inject, path, scenario),
    ...inject.asks.flatMap((ask, k) => checkAsk(inject, [...path, 'asks', k], { ask, whole })),
    ...inject.effects.flatMap((effect, k) => checkEffect(effect, [...path, 'effects', k], whole)),
    ...checkOneIncident(inject, path),
  ]
}

function checkMoment({ turn, hour }: Inject, path: Path, { turns, turnHours }: ScenarioFile): readonly Finding[] {
  const late = typeof turn === 'number' && turn > turns ? [lateTurn(turn, turns, [...path, 'turn'])] : []
  if (hour < turnHours) return late
  const hint = `Choose an hour below ${turnHours}, or the next turn.`
  return [...late, { path: [...path, 'hour'], code: 'hour-late', message: `A turn has ${turnHours} hours.`, hint }]
}

/** What the category promises: an inject teaches something, an expected action sends nothing. */
function checkCategory(inject: Inject, path: Path): readonly Finding[] {
  const at = [...path, 'category']
  if (inject.category === 'inject' && inject.objectives.length === 0) {
    return [{ path: at, code: 'inject-aimless', message: 'This inject serves no learning objective.', hint: 'Add “objectives: [LO1]”.' }]
  }
  if (inject.category === 'expected') {
    const silent = inject.text === '' && inject.effects.length === 0 && inject.asks.length === 0
    const marked = inject.expectedWhen === undefined ? [{ path: at, ...UNWATCHED }] : []
    return silent ? marked : [...marked, { path: at, ...NOT_SILENT }]
  }
  const empty = inject.text === '' && inject.effects.length === 0 && inject.asks.length === 0
  return empty ? [{ path: at, code: 'inject-empty', message: 'This inject sends and does nothing.', hint: 'Add a text or effects.' }] : []
}

const UNWATCHED = {
  code: 'inject-unwatched',
  message: 'An expected action needs a condition to watch for.',
  hint: 'Add “expectedWhen”.',
}
const NOT_SILENT = {
  code: 'inject-not-silent',
  message: 'An expected action sends and does nothing.',
  hint: 'Move text, effects and asks to another inject.',
}

function checkContingency({ category, contingencyOf, when }: Inject, path: Path, { injects }: ScenarioFile): readonly Finding[] {
  if (contingencyOf === undefined) {
    if (category !== 'contingency' || when !== undefined) return []
    const hint = 'Add “contingencyOf”, or “when”.'
    return [{ path: [...path, 'category'], code: 'contingency-of-nothing', message: 'Nothing says when this is needed.', hint }]
  }
  const at = [...path, 'contingencyOf']
  const parent = injects.find(({ id }) => id === contingencyOf)
  if (parent === undefined) {
    const known = injects.map(({ id }) => id)
    return [{ ...unknownName(at, { what: 'inject', name: contingencyOf, known }) }]
  }
  if (parent.expectedWhen !== undefined) return []
  const message = `“${contingencyOf}” does not say what is expected.`
  return [{ path: at, code: 'contingency-of-nothing', message, hint: 'Add “expectedWhen” to it.' }]
}

/** Contingencies that wait for one another, and so never come. */
function checkCircles(injects: readonly Inject[]): readonly Finding[] {
  const parents = new Map(injects.map(({ id, contingencyOf }) => [id, contingencyOf]))
  return injects.flatMap(({ id }, k): readonly Finding[] => {
    let at = parents.get(id)
    for (let steps = 0; at !== undefined && at !== id && steps < injects.length; steps += 1) at = parents.get(at)
    if (at !== id) return []
    const message = `“${id}” waits for itself.`
    return [{ path: ['injects', k, 'contingencyOf'], code: 'contingency-circle', message, hint: 'Break the circle of contingencies.' }]
  })
}

type Asked = { readonly ask: Inject['asks'][number]; readonly whole: Whole }

function checkAsk(inject: Inject, path: Path, { ask, whole }: Asked): readonly Finding[] {
  const { scenario, names } = whole
  const { dueTurn } = ask
  const found = unknownNames('seat', names.known.state, [[ask.to, [...path, 'to']]])
  if (dueTurn === undefined) return found
  if (dueTurn > scenario.turns) return [...found, lateTurn(dueTurn, scenario.turns, [...path, 'dueTurn'])]
  if (typeof inject.turn !== 'number' || dueTurn >= inject.turn) return found
  const message = `Turn ${dueTurn} falls before this inject, turn ${inject.turn}.`
  return [...found, { path: [...path, 'dueTurn'], code: 'turn-early', message, hint: `Choose turn ${inject.turn} or later.` }]
}

function checkOneIncident({ effects }: Inject, path: Path): readonly Finding[] {
  const second = effects.findIndex((effect, k) => effect.do === 'incident' && effects.findIndex((one) => one.do === 'incident') < k)
  if (second < 0) return []
  const message = 'An inject opens at most one incident.'
  return [{ path: [...path, 'effects', second, 'do'], code: 'incident-second', message, hint: 'Move it to an inject of its own.' }]
}

function checkEffect(effect: ScenarioEffect, path: Path, { scenario, names }: Whole): readonly Finding[] {
  const { known } = names
  const seats = (ids: readonly string[], key: string): Finding[] =>
    unknownNames(
      'seat',
      known.state,
      ids.map((id, k) => [id, [...path, key, k]]),
    )
  const keyed = (key: string, ids: readonly string[]): Finding[] =>
    ids.flatMap((id) =>
      known.state.includes(id)
        ? []
        : [{ ...unknownName([...path, key], { what: 'seat', name: id, known: known.state }), spot: { key: id } }],
    )
  const name = (what: string, among: readonly string[], key: string, given: string | undefined): Finding[] =>
    unknownNames(what, among, [[given, [...path, key]]])
  switch (effect.do) {
    case 'incident':
      return [
        ...checkPair(effect.between, [...path, 'between'], known.state),
        ...name('place', known.place, 'place', effect.place),
        ...keyed('reports', Object.keys(effect.reports)),
        ...name('activity', known.activity, 'activity', effect.activity),
        ...checkTheta(effect.theta, [...path, 'theta', 'draw'], scenario),
      ]
    case 'evidence':
      return [...seats(effect.to, 'to'), ...name('inject that opens an incident', known.incident, 'incident', effect.incident)]
    case 'rumour':
      return [...name('narrative', known.narrative, 'narrative', effect.narrative), ...keyed('percent', Object.keys(effect.percent))]
    case 'need':
      return name(
        'need',
        scenario.needs.map(({ id }) => id),
        'need',
        effect.need,
      )
    case 'set-line':
      return name('line', known.line, 'line', effect.line)
    case 'ring':
      return checkRing(effect, path, { scenario, names })
    case 'offer-agreement':
      return [...seats(effect.parties, 'parties'), ...checkOffer(effect, path, { scenario, names })]
    case 'news':
      return seats(effect.to, 'to')
    case 'understated':
      return [
        ...name('activity', known.activity, 'activity', effect.activity),
        ...unknownNames(
          'activity',
          known.activity,
          effect.with.map((id, k) => [id, [...path, 'with', k]]),
        ),
      ]
    case 'sighting':
      return [
        ...seats(effect.to, 'to'),
        ...name('seat', known.state, 'of', effect.of),
        ...name('place', known.place, 'place', effect.place),
      ]
  }
}

type Effect<D> = Extract<ScenarioEffect, { do: D }>

function checkTheta(theta: Effect<'incident'>['theta'], path: Path, { draws }: ScenarioFile): readonly Finding[] {
  if (typeof theta === 'number') return []
  const drawn = draws[theta.draw]
  if (drawn === undefined) return [unknownName(path, { what: 'draw', name: theta.draw, known: Object.keys(draws) })]
  const strange = Object.keys(drawn).find((value) => value !== '0' && value !== '1')
  if (strange === undefined) return []
  const message = `The draw “${theta.draw}” can give ${strange}; the truth of an incident is 0 or 1.`
  return [{ path, code: 'draw-range', message, hint: 'Use a draw with the values 0 and 1.' }]
}

function checkRing(effect: Effect<'ring'>, path: Path, { scenario, names }: Whole): readonly Finding[] {
  const line = scenario.lines.find(({ id }) => id === effect.line)
  const found = [
    ...unknownNames('line', names.known.line, [[effect.line, [...path, 'line']]]),
    ...unknownNames('inject that opens an incident', names.known.incident, [[effect.about, [...path, 'about']]]),
  ]
  if (line === undefined || line.between.includes(effect.from)) return found
  return [...found, unknownName([...path, 'from'], { what: 'end of this line', name: effect.from, known: line.between })]
}

/** Who puts the draft forward may be a broker; who verifies it may be no party (C61). */
function checkOffer(effect: Effect<'offer-agreement'>, path: Path, { scenario, names }: Whole): readonly Finding[] {
  const template = scenario.templates.find(({ id }) => id === effect.template)
  const found = [
    ...unknownNames('seat', names.known.state, [[effect.by, [...path, 'by']]]),
    ...unknownNames('agreement template', names.known.template, [[effect.template, [...path, 'template']]]),
  ]
  if (template === undefined) return found
  const blanks = template.blanks.map(({ name }) => name)
  const strange = Object.keys(effect.blanks).filter((name) => !blanks.includes(name))
  const spots = strange.map((name) => ({
    ...unknownName([...path, 'blanks'], { what: 'blank', name, known: blanks }),
    spot: { key: name },
  }))
  const biased = template.articles.some(({ benchmark }) => benchmark?.verifiers.every((id) => effect.parties.includes(id)) === true)
  const message = 'Every verifier of this template is a party here.'
  const judge: Finding = { path: [...path, 'parties'], code: 'verifier-party', message, hint: 'Leave one of the verifiers outside.' }
  const [few, many] = [effect.parties, template.parties ?? effect.parties]
  const odd = few.length !== many.length || few.some((id) => !many.includes(id))
  const whom: Finding = {
    path: [...path, 'parties'],
    code: 'template-parties',
    message: `This template is for ${many.join(', ')}.`,
    hint: 'Put it before all of them, and nobody else.',
  }
  return [...found, ...spots, ...(biased ? [judge] : []), ...(odd ? [whom] : [])]
}
