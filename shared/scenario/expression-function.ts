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
export type ArgumentKind = NameKind | 'turns' | 'hours'

/** The shape of a function: its arguments, how many may be left out at the end, and whether it answers a number or yes and no. */
export type FunctionShape = {
  readonly takes: readonly ArgumentKind[]
  readonly optional?: number
  readonly gives: 'number' | 'truth'
}

const figureOf = (...takes: ArgumentKind[]): FunctionShape => ({ takes, gives: 'number' })
const truthOf = (...takes: ArgumentKind[]): FunctionShape => ({ takes, gives: 'truth' })

/** Every function of the language (3.3). There are no others, and no way to add one from a file. */
export const expressionFunctions = {
  trust: figureOf('state', 'state'),
  tension: figureOf('state', 'state'),
  rung: figureOf('state', 'state'),
  posture: figureOf('state', 'place'),
  need: figureOf('place', 'goods'),
  i: figureOf('state', 'narrative'),
  did: truthOf('party', 'action', 'turns'),
  noaction: truthOf('action', 'party', 'turns'),
  contact: { takes: ['state', 'state', 'hours', 'incident'], optional: 1, gives: 'truth' },
  agreement: truthOf('template', 'state', 'state'),
  approval: figureOf('state'),
  credibility: figureOf('state'),
  support: figureOf('state'),
  delivered: figureOf('place'),
  notified: { takes: ['activity', 'state'], optional: 1, gives: 'truth' },
  observed: truthOf('activity'),
  tested: truthOf('line', 'turns'),
  released: truthOf('inject'),
  incident: { takes: ['incident-kind', 'state'], optional: 1, gives: 'truth' },
  belief: figureOf('state', 'incident'),
  draw: figureOf('draw'),
  // `noaction` is `did` denied, with its arguments in the order of game-model.md 3.3; `turn` stands without brackets.
} as const satisfies Readonly<Record<Exclude<keyof Questions, 'turn'> | 'noaction', FunctionShape>>

export type FunctionName = keyof typeof expressionFunctions

/** The function's shape, or undefined for a name that is none. */
export const shapeOfFunction = (name: string): FunctionShape | undefined =>
  Object.hasOwn(expressionFunctions, name) ? expressionFunctions[name as FunctionName] : undefined

/** Ranges of the numbers that functions take. */
export const argumentRange = { turns: { min: 1, max: 60, whole: true }, hours: { min: 0.1, max: 8760, whole: false } } as const

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
