import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../shared/scenario/evaluate.ts'
import type { Argument, Expression, Term, Vocabulary } from '../../shared/scenario/expression.ts'
import { parseExpression } from '../../shared/scenario/expression.ts'
import type { ArgumentKind, FunctionName, FunctionShape } from '../../shared/scenario/expression-function.ts'
import { expressionFunctions } from '../../shared/scenario/expression-function.ts'
import { mentions } from '../../shared/scenario/mentions.ts'
import { nearestName } from '../../shared/scenario/nearest-name.ts'
import type { Questions } from '../../shared/scenario/questions.ts'

const known: Vocabulary = {
  state: ['BEL', 'NOR'],
  place: ['belport', 'mid-gulf'],
  goods: ['water', 'food'],
  action: ['call-hotline', 'test-line'],
  inject: ['scrape', 'fog'],
  incident: ['scrape'],
  'incident-kind': ['scrape', 'boarding'],
  line: ['nor-bel'],
  template: ['sea-note'],
  activity: ['boom-gate'],
  narrative: ['drowned'],
  draw: ['drone'],
}

/** A fixed answer made from the question itself: a number (sometimes unknown) or a truth. */
function fixedAnswer(name: FunctionName, given: readonly (string | number)[]): number | boolean | undefined {
  const sum = [...`${name}(${given.join()})`].reduce((total, sign) => (total * 31 + sign.charCodeAt(0)) % 101, 7)
  if (expressionFunctions[name].gives === 'truth') return sum % 2 === 0
  return sum % 13 === 0 ? undefined : sum
}

const names = Object.keys(expressionFunctions) as FunctionName[]
const answers = names.map((name) => [name, (...given: readonly (string | number)[]) => fixedAnswer(name, given)])
// Built by name from the table of functions, which the type of `Questions` is checked against.
const world = { ...(Object.fromEntries(answers) as Questions), turn: () => 2 }

const holds = (text: string, instead: Partial<Questions> = {}): boolean => {
  const parsed = parseExpression(text, known)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message}`)
  return evaluate(parsed.expression, { ...world, ...instead })
}

const problem = (text: string) => {
  const parsed = parseExpression(text, known)
  return parsed.ok ? undefined : parsed.problem
}

function argument(kind: ArgumentKind): fc.Arbitrary<Argument> {
  if (kind === 'turns') return fc.integer({ min: 1, max: 60 }).map((value) => ({ kind, value, column: 0 }))
  if (kind === 'hours') return fc.integer({ min: 1, max: 80 }).map((value) => ({ kind, value: value / 2, column: 0 }))
  if (kind === 'km') return fc.integer({ min: 1, max: 900 }).map((value) => ({ kind, value, column: 0 }))
  const among = kind === 'party' ? [...known.state, 'any'] : known[kind]
  return fc.constantFrom(...among).map((name) => ({ kind, name, column: 0 }))
}

const callOf = (gives: FunctionShape['gives']) => {
  const fitting = names.filter((name) => expressionFunctions[name].gives === gives)
  return fc.constantFrom(...fitting).chain((ask) => {
    const { takes, optional = 0 }: FunctionShape = expressionFunctions[ask]
    return fc
      .tuple(fc.integer({ min: takes.length - optional, max: takes.length }), fc.tuple(...takes.map(argument)))
      .map(([count, of]) => ({ ask, of: of.slice(0, count) }))
  })
}

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map((value): Term => ({ is: 'number', value: value / 4 })),
  fc.constant<Term>({ is: 'turn' }),
  callOf('number').map((call): Term => ({ is: 'call', ...call })),
)
const comparison = fc.constantFrom('<', '<=', '>', '>=', '==', '!=')
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({ is: fc.constant('compare' as const), by: comparison, left: term, right: term }) as fc.Arbitrary<Expression>,
    callOf('truth').map((call): Expression => ({ is: 'holds', ...call })),
    tie('expression').map((of): Expression => ({ is: 'not', of })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), tie('expression'), tie('expression'))
      .map(([is, left, right]): Expression => ({ is, left, right })),
  ),
}))

const printCall = ({ ask, of }: { ask: string; of: readonly Argument[] }): string =>
  `${ask}(${of.map((one) => ('name' in one ? one.name : one.value)).join(', ')})`

const printTerm = (one: Term): string => (one.is === 'number' ? String(one.value) : one.is === 'turn' ? 'turn' : printCall(one))

function print(one: Expression): string {
  if (one.is === 'compare') return `${printTerm(one.left)} ${one.by} ${printTerm(one.right)}`
  if (one.is === 'holds') return printCall(one)
  return one.is === 'not' ? `not (${print(one.of)})` : `(${print(one.left)}) ${one.is} (${print(one.right)})`
}

describe('a condition', () => {
  it('means the same once printed and read again', () => {
    const short = expression.filter((one) => print(one).length <= 500)
    fc.assert(
      fc.property(short, (one) => {
        const parsed = parseExpression(print(one), known)
        expect(parsed.ok).toBe(true)
        if (parsed.ok) {
          expect(print(parsed.expression)).toBe(print(one))
          expect(evaluate(parsed.expression, world)).toBe(evaluate(one, world))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('of garbage is a problem at a column of the text, never an exception', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      ',',
      '<',
      '==',
      'and',
      'or',
      'not',
      'turn',
      'trust',
      'did',
      'BEL',
      "'",
      '"',
      ' ',
      '7',
      '-',
      'é',
      '\n',
      '!',
    )
    const text = fc.oneof(
      fc.string({ maxLength: 600, unit: 'binary' }),
      fc.array(pieces, { maxLength: 60 }).map((some) => some.join(' ')),
    )
    fc.assert(
      fc.property(text, (garbage) => {
        const found = problem(garbage)
        if (found === undefined) return
        expect(found.column).toBeGreaterThanOrEqual(1)
        expect(found.column).toBeLessThanOrEqual(Math.min(garbage.length, 500) + 1)
        expect(`${found.message} ${found.hint}`).not.toMatch(/undefined|\[object/)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    'turn >= 3',
    "draw('drone') == 1",
    'contact(NOR, BEL, 4) and did(any, call-hotline, 1)',
    'not released(fog) or (trust(BEL, NOR) > trust(NOR, BEL) and noaction("test-line", BEL, 2))',
    'posture(NOR, mid-gulf) >= 4',
    'need(belport, water) > 0',
    'i(BEL, drowned) < 0.2',
    'agreement(sea-note, BEL, NOR)',
    'incident(boarding)',
    'belief(BEL, scrape) <= 0.3',
    'notified(boom-gate, NOR) and observed(boom-gate)',
    '2 < turn',
  ])('may read %s', (text) => {
    expect(problem(text)).toBeUndefined()
  })

  it.each([
    ['truts(BEL, NOR) > 3', 1, 'expression-function', 'Did you mean trust?'],
    ['turn >= 2 and trust(BEL, NRO) > 3', 26, 'expression-name', 'Did you mean NOR?'],
    ['trust(BEL) > 3', 10, 'expression-syntax', 'Write trust(state, state).'],
    ['trust(BEL, NOR, BEL) > 3', 17, 'expression-syntax', 'Write trust(state, state).'],
    ['trust(BEL, NOR)', 16, 'expression-type', 'Compare it, for example with >= 1.'],
    ['released(fog) > 1', 1, 'expression-type', 'Write it alone, or after not.'],
    ['turn = 2', 6, 'expression-syntax', 'Write ==.'],
    ['turn > 1 && turn < 3', 10, 'expression-syntax', 'Write and.'],
    ['!released(fog)', 1, 'expression-syntax', 'Write not.'],
    ['(turn > 1', 10, 'expression-syntax', 'Write ) here.'],
    ['turn > 1)', 9, 'expression-syntax', 'Join conditions by and, or.'],
    ['1 < turn < 3', 10, 'expression-syntax', 'Join two comparisons by and.'],
    ['turn >', 7, 'expression-syntax', 'Add what is missing, or leave out the last word.'],
    ["released('fog)", 10, 'expression-syntax', 'Close the quotes.'],
    ['did(BEL, test-line, 0)', 21, 'expression-range', 'Write a whole number from 1 to 60.'],
    ['did(BEL, test-line, many)', 21, 'expression-type', 'Write a number from 1 to 60.'],
    ['belief(BEL, fog) > 0', 13, 'expression-name', 'Known: scrape.'],
    ['constructor(BEL) > 0', 1, 'expression-function', undefined],
    ['__proto__ == 1', 1, 'expression-function', undefined],
    [`turn > 1${' '.repeat(500)}`, 501, 'expression-long', undefined],
  ])('is refused: %s', (text, column, code, hint) => {
    expect(problem(text)).toMatchObject(hint === undefined ? { column, code } : { column, code, hint })
  })

  it('binds and more tightly than or, and not more tightly than both', () => {
    expect(holds('turn == 2 or turn == 3 and turn == 4')).toBe(true)
    expect(holds('(turn == 2 or turn == 3) and turn == 4')).toBe(false)
    expect(holds('not turn == 3 and turn == 2')).toBe(true)
    expect(holds('not (turn == 2 or turn == 3)')).toBe(false)
  })

  it('does not hold where a number is not known, whichever way it is compared', () => {
    const unknown = { belief: () => undefined }
    expect(holds('belief(BEL, scrape) <= 0.3', unknown)).toBe(false)
    expect(holds('belief(BEL, scrape) > 0.3', unknown)).toBe(false)
    expect(holds('belief(BEL, scrape) != 0.3', unknown)).toBe(false)
    expect(holds('not belief(BEL, scrape) <= 0.3', unknown)).toBe(true)
  })

  it('asks noaction as did, denied, with its arguments turned round', () => {
    const asked: unknown[] = []
    const did: Questions['did'] = (...given) => asked.push(given) > 0
    expect(holds('noaction(test-line, BEL, 2)', { did })).toBe(false)
    expect(asked).toEqual([['BEL', 'test-line', 2]])
  })

  it('names what it mentions, with columns', () => {
    const parsed = parseExpression('released(fog) and (trust(BEL, NOR) > 2 or not tested(nor-bel, 3))', known)
    expect(parsed.ok && mentions(parsed.expression)).toEqual([
      { kind: 'inject', name: 'fog', column: 10 },
      { kind: 'state', name: 'BEL', column: 26 },
      { kind: 'state', name: 'NOR', column: 31 },
      { kind: 'line', name: 'nor-bel', column: 54 },
    ])
  })

  it('of nested brackets as deep as a condition can be is read', () => {
    expect(holds(`${'('.repeat(240)}turn == 2${')'.repeat(240)}`)).toBe(true)
    expect(holds(`${'not '.repeat(122)}turn == 2`)).toBe(true)
  })
})

describe('the nearest name', () => {
  it('is the one a slip of the pen away, or none', () => {
    expect(nearestName('talunne', ['talune', 'dovrin', 'ilmara'])).toBe('talune')
    expect(nearestName('NRO', ['NOR', 'BEL'])).toBe('NOR')
    expect(nearestName('xyz', ['NOR', 'BEL'])).toBeUndefined()
    expect(nearestName('', ['NOR'])).toBeUndefined()
    expect(nearestName('x'.repeat(100_000), ['NOR'])).toBeUndefined()
  })

  it('of a known name is itself', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{2,20}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(names, fc.nat(), (some, k) => {
        const name = some[k % some.length] ?? ''
        expect(nearestName(name, some)).toBe(name)
      }),
    )
  })
})
