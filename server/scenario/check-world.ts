import type { ScenarioFile } from '../../shared/scenario/format.ts'
import type { Finding } from './finding.ts'
import { doubleNames, unknownName, unknownNames } from './finding.ts'
import type { Names } from './names.ts'
import type { Path } from './read-yaml.ts'

/** Lines, templates, councils, activities, needs, stories, draws, offered actions, coach marks: their names and turns. */
export function checkWorld(scenario: ScenarioFile, names: Names): readonly Finding[] {
  const lists = ['learning', 'lines', 'templates', 'councils', 'agreements', 'activities', 'needs', 'narratives', 'coach'] as const
  return [
    ...lists.flatMap((list) =>
      doubleNames(
        'entry',
        [list],
        (scenario[list] ?? []).map(({ id }) => id),
      ),
    ),
    ...checkPlaces(scenario, names),
    ...checkLines(scenario, names),
    ...scenario.templates.flatMap((template, k) => checkTemplate(template, ['templates', k], names)),
    ...(scenario.agreements ?? []).flatMap((agreement, k) => checkStanding(agreement, ['agreements', k], { scenario, names })),
    ...scenario.councils.flatMap((council, k) => checkCouncil(council, ['councils', k], names)),
    ...checkUses(scenario, names),
    ...checkTurns(scenario),
    ...checkOffered(scenario, names),
  ]
}

function checkPlaces({ places }: ScenarioFile, { known, regionStates }: Names): readonly Finding[] {
  const own = places.map(({ id }) => id)
  const before = known.place.slice(0, known.place.length - own.length)
  const twice = own.flatMap((id, k): readonly Finding[] => {
    const message = `The region already has a place “${id}”.`
    return before.includes(id)
      ? [{ path: ['places', k, 'id'], code: 'name-double', message, hint: 'Give it its own name, or use that one.' }]
      : []
  })
  return [
    ...twice,
    ...doubleNames('place', ['places'], own),
    ...unknownNames(
      'state of the region',
      regionStates,
      places.map(({ state }, k) => [state, ['places', k, 'state']]),
    ),
  ]
}

function checkLines({ lines }: ScenarioFile, { known }: Names): readonly Finding[] {
  const seen = new Set<string>()
  return lines.flatMap(({ between, channel }, k) => {
    const found = checkPair(between, ['lines', k, 'between'], known.state)
    const same = `${[...between].sort().join('-')} ${channel}`
    if (seen.has(same)) {
      found.push({ path: ['lines', k, 'channel'], code: 'name-double', message: 'These two already have such a line.', hint: 'Keep one.' })
    }
    seen.add(same)
    return found
  })
}

/** Two different states that both sit at the table. */
export function checkPair(between: readonly [string, string], path: Path, states: readonly string[]): Finding[] {
  const found = unknownNames(
    'seat',
    states,
    between.map((id, k) => [id, [...path, k]]),
  )
  if (between[0] === between[1]) {
    found.push({ path: [...path, 1], code: 'pair-wrong', message: 'A state stands here twice.', hint: 'Name two different states.' })
  }
  return found
}

type Template = ScenarioFile['templates'][number]

/** Every blank of the text is explained, every explained blank is used. */
function checkTemplate(template: Template, path: Path, { known }: Names): readonly Finding[] {
  const blanks = template.blanks.map(({ name }) => name)
  const used = new Set<string>()
  const parties = template.parties ?? []
  const found: Finding[] = unknownNames(
    'seat',
    known.state,
    parties.map((id, k) => [id, [...path, 'parties', k]]),
  )
  template.articles.forEach((article, k) => {
    for (const match of article.text.matchAll(/\{([^}]*)\}/g)) {
      const name = match[1] ?? ''
      used.add(name)
      if (known.state.includes(name) || blanks.includes(name)) continue
      const spot = { column: match.index + 1 }
      found.push({ ...unknownName([...path, 'articles', k, 'text'], { what: 'blank', name, known: blanks }), spot })
    }
    const verifiers = article.benchmark?.verifiers ?? []
    found.push(
      ...unknownNames(
        'seat',
        known.state,
        verifiers.map((id, n) => [id, [...path, 'articles', k, 'benchmark', 'verifiers', n]]),
      ),
    )
  })
  const idle = blanks.flatMap((name, k): readonly Finding[] => {
    const message = `The blank “${name}” stands in no article.`
    return used.has(name)
      ? []
      : [{ path: [...path, 'blanks', k, 'name'], code: 'blank-unused', message, hint: `Write {${name}} in an article.` }]
  })
  const articles = template.articles.map(({ id }) => id)
  return [
    ...found,
    ...idle,
    ...doubleNames('blank', [...path, 'blanks'], blanks, 'name'),
    ...doubleNames('article', [...path, 'articles'], articles),
  ]
}

type Standing = NonNullable<ScenarioFile['agreements']>[number]

/** An agreement in force is whole: every blank filled, every benchmark one of the template's, checked by somebody outside. */
function checkStanding(given: Standing, path: Path, { scenario, names }: { readonly scenario: ScenarioFile; readonly names: Names }) {
  const form = scenario.templates.find(({ id }) => id === given.template)
  const found = [
    ...unknownNames('agreement template', names.known.template, [[given.template, [...path, 'template']]]),
    ...unknownNames(
      'seat',
      names.known.state,
      given.parties.map((id, k) => [id, [...path, 'parties', k]]),
    ),
  ]
  if (form === undefined) return found
  const open = form.blanks.filter(({ name, choices }) => {
    const filled = given.blanks[name]
    return filled === undefined || (choices.length > 0 && !choices.includes(filled))
  })
  const blanks = open.map(({ name }): Finding => {
    const message = `The blank “${name}” of an agreement in force is not filled in.`
    return { path: [...path, 'id'], code: 'standing-open', message, hint: `Fill it in under blanks: ${name}.` }
  })
  const benchmarks = given.benchmarks.flatMap(({ article, metric, verifier }, k): readonly Finding[] => {
    const own = form.articles.find(({ id }) => id === article)?.benchmark
    const fits = own?.metrics.includes(metric) === true && own.verifiers.includes(verifier) && !given.parties.includes(verifier)
    const message = 'This benchmark is not one that the template offers.'
    const hint = 'Take article, metric and verifier from the template; the verifier is no party.'
    return fits ? [] : [{ path: [...path, 'benchmarks', k, 'metric'], code: 'standing-benchmark', message, hint }]
  })
  return [...found, ...blanks, ...benchmarks]
}

function checkCouncil(council: ScenarioFile['councils'][number], path: Path, { known }: Names): readonly Finding[] {
  const members = council.members.map((id, k) => [id, [...path, 'members', k]] as const)
  return [...unknownNames('seat', known.state, members), ...unknownNames('member', council.members, [[council.chair, [...path, 'chair']]])]
}

/** States and places that activities, needs, stories and coach marks name. */
function checkUses({ activities, needs, narratives, coach }: ScenarioFile, { known }: Names): readonly Finding[] {
  const states: (readonly [string, Path])[] = [
    ...activities.map(({ owner }, k) => [owner, ['activities', k, 'owner']] as const),
    ...activities.flatMap(({ notified }, k) => notified.map((id, n) => [id, ['activities', k, 'notified', n]] as const)),
    ...activities.flatMap(({ calendar = [] }, k) => calendar.map((id, n) => [id, ['activities', k, 'calendar', n]] as const)),
    ...needs.map(({ owner }, k) => [owner, ['needs', k, 'owner']] as const),
    ...narratives.flatMap(({ about }, k) => about.map((id, n) => [id, ['narratives', k, 'about', n]] as const)),
    ...coach.flatMap(({ to }, k) => (to === 'all' ? [] : to.map((id, n) => [id, ['coach', k, 'to', n]] as const))),
  ]
  const places: (readonly [string, Path])[] = [
    ...activities.map(({ place }, k) => [place, ['activities', k, 'place']] as const),
    ...needs.map(({ place }, k) => [place, ['needs', k, 'place']] as const),
    ...needs.map(({ through }, k) => [through, ['needs', k, 'through']] as const),
  ]
  return [...unknownNames('seat', known.state, states), ...unknownNames('place', known.place, places)]
}

/** Turns that lie behind the last one. */
function checkTurns({ turns, activities, needs, coach, offered }: ScenarioFile): readonly Finding[] {
  const given: (readonly [number | undefined, Path])[] = [
    ...activities.map(({ startTurn }, k) => [startTurn, ['activities', k, 'startTurn']] as const),
    ...needs.map(({ fromTurn }, k) => [fromTurn, ['needs', k, 'fromTurn']] as const),
    ...coach.map(({ turn }, k) => [turn, ['coach', k, 'turn']] as const),
    ...offered.map(({ fromTurn }, k) => [fromTurn, ['offered', k, 'fromTurn']] as const),
  ]
  return given.flatMap(([turn, path]) => (turn === undefined || turn <= turns ? [] : [lateTurn(turn, turns, path)]))
}

/** A turn after the last. */
export const lateTurn = (turn: number, turns: number, path: Path): Finding => ({
  path,
  code: 'turn-late',
  message: `Turn ${turn} never comes: there are ${turns}.`,
  hint: `Choose a turn from 1 to ${turns}.`,
})

function checkOffered({ offered }: ScenarioFile, { known }: Names): readonly Finding[] {
  const actions = offered.map(({ action }) => action)
  return [
    ...unknownNames(
      'action',
      known.action,
      actions.map((action, k) => [action, ['offered', k, 'action']]),
    ),
    ...doubleNames('offer of the action', ['offered'], actions, 'action'),
  ]
}
