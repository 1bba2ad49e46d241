import type { Questions } from './questions.ts'

/** Kinds of names an expression may use. `party` is a state or `any`; `incident` an inject that opens one. */
export type NameKind =
  | 'state'
  | 'party'
  | 'place'
  | 'goods'
  | 'action'
  | 'inject'
  | 'incident'
  | 'incident-kind'
  | 'line'
  | 'template'
  | 'activity'
  | 'narrative'
  | 'draw'

/** What an argument may be: a name of a kind, or a number in a range. */
export type ArgumentKind = NameKind | 'turns' | 'hours' | 'km'

/**
 * The shape of a function: its arguments, how many may be left out at the end, whether it answers a number or yes and no, and one
 * sentence for authors.
 */
export type FunctionShape = {
  readonly takes: readonly ArgumentKind[]
  readonly optional?: number
  readonly gives: 'number' | 'truth'
  readonly means: string
}

const figureOf = (means: string, ...takes: ArgumentKind[]): FunctionShape => ({ takes, gives: 'number', means })
const truthOf = (means: string, ...takes: ArgumentKind[]): FunctionShape => ({ takes, gives: 'truth', means })
const lastOptional = (shape: FunctionShape): FunctionShape => ({ ...shape, optional: 1 })

/**
 * Every function of the language (3.3). There are no others, and no way to add one from a file. `noaction` is `did` denied, with its
 * arguments in the order of game-model.md 3.3; `turn` stands without brackets.
 */
export const expressionFunctions = {
  trust: figureOf('How far the first trusts the second, 0 to 100.', 'state', 'state'),
  tension: figureOf('Tension of the two, 0 to 100.', 'state', 'state'),
  rung: figureOf('Rung of the two, 0 to 12.', 'state', 'state'),
  highest: figureOf('Highest rung at which the state has stood with anybody so far, 0 to 12.', 'state'),
  posture: figureOf('Posture of the state at the place, 0 to 5.', 'state', 'place'),
  need: figureOf('Tonnes that people at the place still want this turn.', 'place', 'goods'),
  i: figureOf('Share of the public that believes the story, 0 to 1.', 'state', 'narrative'),
  did: truthOf('The state, or `any`, carried the action out in the last so many turns.', 'party', 'action', 'turns'),
  noaction: truthOf('It did not.', 'action', 'party', 'turns'),
  contact: lastOptional(truthOf('The two spoke within so many hours of their incident.', 'state', 'state', 'hours', 'incident')),
  agreement: truthOf('An agreement from the template is signed by both, or in force.', 'template', 'state', 'state'),
  approval: figureOf('Approval of the government, 0 to 100.', 'state'),
  credibility: figureOf('Credibility, 0 to 100.', 'state'),
  support: figureOf('Public support for co-operation, 0 to 100.', 'state'),
  delivered: figureOf('Tonnes of relief brought to the place so far.', 'place'),
  notified: lastOptional(truthOf('The activity was notified to somebody, or to the state.', 'activity', 'state')),
  observed: lastOptional(truthOf('Observers were at the activity, or those of the state.', 'activity', 'state')),
  declared: figureOf('Troops of the activity as the state was last told, by notice or calendar.', 'activity', 'state'),
  exercise_within: truthOf('The activity is, or will be, within so many kilometres of the place.', 'activity', 'place', 'km'),
  troops_within: figureOf('Troops that the state exercises within so many kilometres of the place now.', 'state', 'place', 'km'),
  inspection_at: lastOptional(truthOf('Inspectors were let in at the place, or those of the state.', 'place', 'state')),
  protocol: figureOf('Protocol of the line, 0 to 3.', 'line'),
  tested: truthOf('The line was tested in the last so many turns.', 'line', 'turns'),
  released: truthOf('The inject is out.', 'inject'),
  incident: lastOptional(truthOf('Such an incident has happened, with the state as a side if one is named.', 'incident-kind', 'state')),
  belief: figureOf('Last estimate, 0 to 1, that the incident which the inject opened was meant.', 'state', 'incident'),
  misperception: figureOf(
    'Mean distance, 0 to 1, between what the state (or `any`) believes of its incidents and the truth. For the review alone.',
    'party',
  ),
  draw: figureOf('The value drawn at the start. Never where players see whether it holds.', 'draw'),
} as const satisfies Readonly<Record<Exclude<keyof Questions, 'turn'> | 'noaction', FunctionShape>>

export type FunctionName = keyof typeof expressionFunctions

/** The function's shape, or undefined for a name that is none. */
export const shapeOfFunction = (name: string): FunctionShape | undefined =>
  Object.hasOwn(expressionFunctions, name) ? expressionFunctions[name as FunctionName] : undefined

/** Ranges of the numbers that functions take. */
export const argumentRange = {
  turns: { min: 1, max: 60, whole: true },
  hours: { min: 0.1, max: 8760, whole: false },
  km: { min: 1, max: 5000, whole: false },
} as const

/** What people call a kind of name. */
export const nameWords: Readonly<Record<NameKind, string>> = {
  state: 'state',
  party: 'state',
  place: 'place',
  goods: 'class of goods',
  action: 'action',
  inject: 'inject',
  incident: 'inject that opens an incident',
  'incident-kind': 'kind of incident',
  line: 'line',
  template: 'agreement template',
  activity: 'activity',
  narrative: 'narrative',
  draw: 'draw',
}
