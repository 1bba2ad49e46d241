import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkOrder } from '../../shared/action/_check-order.ts'
import { actionRegistry } from '../../shared/action/registry.gen.ts'
import * as game from '../../shared/game.ts'
import type { AnyAction } from '../../shared/model/action.ts'
import type { Rec } from '../../shared/model/record.ts'
import { isRefusal, type RefusalCode } from '../../shared/model/refusal.ts'
import { control, seatViewer, type Viewer } from '../../shared/model/viewer.ts'
import type { Activity } from '../../shared/noun/activity.ts'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Asset } from '../../shared/noun/asset.ts'
import type { Call } from '../../shared/noun/call.ts'
import type { Phase } from '../../shared/noun/clock.ts'
import type { Council } from '../../shared/noun/council.ts'
import type { Line } from '../../shared/noun/line.ts'
import type { Offer } from '../../shared/noun/offer.ts'
import type { Sitting } from '../../shared/noun/sitting.ts'
import type { Stock } from '../../shared/noun/stock.ts'
import type { Template } from '../../shared/noun/template.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { type Play, play } from '../play/play.ts'
import { toyScenario } from '../play/toy-scenario.ts'

export type Edit = (scenario: Scenario) => Scenario
export type Start = {
  readonly seed?: string
  readonly turn?: number
  readonly phase?: Phase
  readonly edit?: Edit
  readonly bots?: readonly string[]
}

const kg = (given: object) => ({ water: 0, food: 0, shelter: 0, medical: 0, fuel: 0, ...given })

const places: Scenario['places'] = [
  { id: 'alder-port', name: 'Alder Port', kind: 'port', x: 120, y: 120, state: 'ALD' },
  { id: 'cedar-port', name: 'Cedar Port', kind: 'port', x: 310, y: 310, state: 'CED', tonnesPerDay: 400 },
  { id: 'cedar-strip', name: 'Cedar Strip', kind: 'airfield', x: 320, y: 320, state: 'CED', limitTonnes: 100 },
  { id: 'far-field', name: 'Far Field', kind: 'airfield', x: 4000, y: 100, state: 'CED' },
  { id: 'grey-line', name: 'Grey Line', kind: 'border', x: 200, y: 200, between: ['ALD', 'BIR'] },
]

const fleet: Scenario['seats'][number]['assets'] = [
  { type: 'a400m', at: 'alder-air', count: 2, name: 'Heron' },
  { type: 'c17', at: 'alder-air', count: 1, name: 'Crane' },
  { type: 'helicopter', at: 'alder-air', count: 1, name: 'Wren' },
  { type: 'ro-ro', at: 'alder-port', count: 1, name: 'Gannet' },
  { type: 'patrol', at: 'alder-port', count: 1, name: 'Tern' },
]

const parliament = {
  id: 'long-treaty',
  title: 'Treaty on inspections',
  verification: 3,
  blanks: [{ name: 'days', label: 'Notice, days', choices: ['2', '7'] }],
  articles: [{ id: 'entry', title: 'Entry', text: 'Inspectors enter after {days} days of notice.' }],
}

/** The toy with what actions need besides: more places and lift, a council that decides by silence, a treaty that must be ratified. */
function actionScenario(): Scenario {
  const toy = toyScenario()
  const seats = toy.seats.map((s) =>
    s.id === 'ALD' ? { ...s, assets: fleet, stocks: [{ at: 'alder-air', kg: kg({ food: 40_000, water: 20_000 }) }] } : s,
  )
  const silent = { id: 'quiet', title: 'The Quiet Circle', members: ['ALD', 'BIR', 'CED'], chair: 'ALD', rule: 'silence' as const }
  const templates = [...toy.templates, parliament]
  return { ...toy, seats, places: [...toy.places, ...places], councils: [...toy.councils, silent], templates, actionPoints: 20 }
}

/** A game of that scenario, run to a phase: Consultation of turn 1 unless said otherwise. */
export function start({ seed = 'seed', turn = 1, phase = 'consultation', edit = (s) => s, bots = [] }: Start = {}): Play {
  return play({ seed, bots, scenario: edit(actionScenario()) }).to(phase, turn)
}

/** The scenario's one line, changed. */
export const withLine =
  (more: Partial<Scenario['lines'][number]>): Edit =>
  (s) => ({ ...s, lines: s.lines.map((l) => ({ ...l, ...more })) })

/** A seat of the scenario, its start figures changed. */
export const withFigures =
  (seat: string, more: Partial<Scenario['seats'][number]['start']>): Edit =>
  (s) => ({ ...s, seats: s.seats.map((one) => (one.id === seat ? { ...one, start: { ...one.start, ...more } } : one)) })

/** Trust of one state in another at the start. */
export const withTrust =
  (from: string, to: string, trust: number): Edit =>
  (s) => ({ ...s, trust: { ...s.trust, [from]: { ...s.trust[from], [to]: trust } } })

/** The first game, by seed, that ends as wanted: tests of dice look at both sides. */
export function startWhere(wanted: (p: Play) => boolean, make: (seed: string) => Play): Play {
  for (let n = 0; n < 300; n++) {
    const p = make(`seed-${n}`)
    if (wanted(p)) return p
  }
  throw new Error('No seed of three hundred ends as the test wants.')
}

/** The one record of a kind that fits. */
export function one<R extends Rec>(p: Play, kind: R['kind'], fits: (r: R) => boolean = () => true): R {
  const found = (p.world.list(kind) as readonly R[]).filter(fits)
  expect(found, `a ${kind} in the world`).toHaveLength(1)
  return found[0]!
}

/** The scenario's line, the first that stands. */
export const lineId = (p: Play): string => one<Line>(p, 'line', (l) => l.status !== 'proposed').id

/** Calls on the line from ALD, as a seed has it: connected, or not. */
const called = (seed: string, edit: Edit = (s) => s): Play => {
  const p = start({ seed, edit })
  return p.order('ALD', 'call-hotline', { line: lineId(p), purpose: 'clarify' }).accepted()
}

export const callOf = (p: Play): Call => every<Call>(p, 'call').at(-1)!

/** A game in which ALD's call rings at BIR. */
export const ringing = (edit?: Edit): Play =>
  startWhere(
    (p) => callOf(p).status === 'ringing',
    (seed) => called(seed, edit),
  )

/** A game in which ALD's call did not get through. */
export const failed = (edit?: Edit): Play =>
  startWhere(
    (p) => callOf(p).status === 'failed',
    (seed) => called(seed, edit),
  )

/** A game in which ALD and BIR speak on the line. */
export const speaking = (edit?: Edit): Play => {
  const p = ringing(edit)
  return p.order('BIR', 'answer-call', { call: callOf(p).id }).accepted()
}

/** A game in turn 2 in which ALD has notified BIR of its drill. */
export const notified = (): Play => {
  const p = start()
  const params = { activity: one<Activity>(p, 'activity').id, to: ['BIR'], troops: 400 }
  return p.order('ALD', 'notify-activity', params).accepted().to('consultation', 2)
}

/** Lets everything arrive that is on its way this turn. */
export function arrive(p: Play): Play {
  const due = game.decideDue(p.world, p.world.header.scenario.turnHours * 60)
  return due === undefined ? p : p.take(due)
}

/** Writes a record into the world as it stands: for what a game reaches only after many turns. */
export function change<R extends Rec>(p: Play, id: string, more: Partial<R>): Play {
  const old = p.world.get(id)
  expect(old, id).toBeDefined()
  p.world.merge({ facts: [], writes: new Map([[id, { ...old!, ...more }]]) })
  return p
}

/** The same turn at its Consultation again, after its close: what was carried out stands, and may not be ordered twice in a turn. */
export function reopened(p: Play): Play {
  const now = p.world.get('clock:main')
  expect(now).toBeDefined()
  p.world.merge({ facts: [], writes: new Map([['clock:main', { ...now!, phase: 'consultation' } as Rec]]) })
  return p
}

/** The council that decides by consensus, or the one that decides by silence. */
export const forum = (p: Play, rule: Council['rule'] = 'consensus'): Council => one<Council>(p, 'council', (c) => c.rule === rule)

type Session = Start & { readonly rule?: Council['rule']; readonly forum?: string }

/** A game in which ALD has called the council together. */
export function convened(invited: readonly string[] = ['BIR', 'CED'], { rule, forum: form = 'council', ...from }: Session = {}): Play {
  const p = start(from)
  return p.order('ALD', 'convene-council', { council: forum(p, rule).id, forum: form, agenda: 'The strait.', invited }).accepted()
}

/** A game in which ALD has tabled a motion there. */
export function tabled(what = 'declaration', invited: readonly string[] = ['BIR', 'CED'], session: Session = {}): Play {
  const p = convened(invited, { rule: 'consensus', ...session })
  return p.order('ALD', 'table-motion', { sitting: one<Sitting>(p, 'sitting').id, what, text: 'We talk first.' }).accepted()
}

/** A game in which ALD and BIR stand at rung 5. */
export const tense = (): Play => start({ edit: (s) => ({ ...s, tension: { ...s.tension, 'ALD-BIR': 45 } }) })

/** A game in which ALD has asked CED to mediate between it and BIR. */
export const proposed = (p: Play = tense()): Play =>
  p.order('ALD', 'request-mediation', { mediator: 'CED', with: 'BIR', style: 'formulate' }).accepted()

/** The same, and all have agreed. */
export function mediated(): Play {
  const p = proposed()
  const [{ id }] = p.world.list('mediation') as readonly [Rec]
  for (const seat of ['BIR', 'CED']) p.order(seat, 'accept-mediation', { mediation: id }).accepted()
  return p
}

/** A template by its name in the scenario. */
export const form = (p: Play, name: string): Template => one<Template>(p, 'template', (t) => t.name === name)

/** How the sea note's test of the line is checked. */
export const check = (more: object = {}) => ({ article: 'weekly-test', metric: 'Tests held', dueTurn: 4, verifier: 'CED', ...more })

const agreementId = (p: Play): string => one<Agreement>(p, 'agreement').id

/** A game in turn 2 in which ALD has put a sea note before BIR that is complete; the scenario's own offer stays away. */
export function drafted(): Play {
  const p = start({ edit: (s) => ({ ...s, injects: s.injects.filter((i) => i.id !== 'note') }) })
  const params = { template: form(p, 'sea-note').id, parties: ['BIR'], blanks: { distance: '2' }, benchmarks: [check()] }
  return p.order('ALD', 'draft-agreement', params).accepted().to('consultation', 2)
}

/** A game in turn 3 in which the scenario's sea note lies before ALD and BIR as CED offered it: nothing is filled in. */
export const bare = (bots: readonly string[] = []): Play => start({ turn: 3, bots })

/** A game in turn 2 in which ALD and BIR have signed the sea note. */
export function signed(): Play {
  const p = drafted()
  for (const seat of ['BIR', 'ALD']) p.order(seat, 'sign-agreement', { agreement: agreementId(p) }).accepted()
  return p
}

/** The same with a common fund in equal parts, 2 M a turn. */
export function funded(): Play {
  const p = signed()
  return p
    .order('ALD', 'set-shares', { agreement: agreementId(p), basis: 'equal', million: 2 })
    .accepted()
    .to('debrief')
}

/** The same, in force, and the verifier has found something of BIR. */
export function breached(found: 'kept' | 'broken' = 'broken'): Play {
  const p = signed()
  const made = one<Agreement>(p, 'agreement')
  const articles = made.articles.map((a) =>
    a.benchmark === undefined
      ? a
      : { ...a, benchmark: { ...a.benchmark, status: 'missed' as const, found: { ALD: 'kept' as const, BIR: found } } },
  )
  return change<Agreement>(p, made.id, { status: 'inForce', articles })
}

/** A game in turn 2 in which ALD and CED have signed a treaty that must be ratified. */
export function treaty(): Play {
  const p = start({ edit: (s) => ({ ...s, injects: s.injects.filter((i) => i.id !== 'note') }) })
  const params = { template: form(p, 'long-treaty').id, parties: ['CED'], blanks: { days: '2' }, benchmarks: [] }
  p.order('ALD', 'draft-agreement', params).accepted().to('consultation', 2)
  for (const seat of ['ALD', 'CED']) p.order(seat, 'sign-agreement', { agreement: agreementId(p) }).accepted()
  return p
}

/** One of ALD's aircraft and ships, by name. */
export const lift = (p: Play, name: string): string => one<Asset>(p, 'asset', (a) => a.name === name).id

/** A game in turn 2 in which ALD has offered CED 6 t of food. */
export function offered(edit: Edit = (s) => s): Play {
  const p = start({ edit })
  return p
    .order('ALD', 'offer-relief', { place: 'cedar', food: 6000, assets: [lift(p, 'Heron 1')] })
    .accepted()
    .to('consultation', 2)
}

/** The same, accepted. */
export function accepted(): Play {
  const p = offered()
  return p.order('CED', 'accept-offer', { offer: one<Offer>(p, 'offer').id }).accepted()
}

/** A game in which CED lets ALD land at its airfield. */
export function cleared({ untilTurn = 9, ...from }: Start & { readonly untilTurn?: number } = {}): Play {
  const leave = { place: 'cedar', to: ['ALD'], modes: ['air'], untilTurn, customsWaiver: false }
  return start(from).order('CED', 'grant-clearance', leave).accepted()
}

/** An order of ALD to fly 6 t of food to CED's airfield. */
export const ship = (p: Play, more: object = {}) => ({
  from: one<Stock>(p, 'stock', (s) => s.state === 'ALD').id,
  place: 'cedar',
  food: 6000,
  assets: [lift(p, 'Heron 1')],
  marking: 'civil',
  ...more,
})

/** A game at the end of turn 1 in which ALD has sent food without clearance: it waits at the border. */
export function sent(): Play {
  const p = start()
  return p
    .order('ALD', 'ship-relief', ship(p, { wait: true }))
    .accepted()
    .to('debrief')
}

/** The same in the turn after. */
export const waiting = (): Play => sent().to('consultation', 2)

/** A game at the end of turn 3 in which ALD's food has landed for people in need. */
export function landed(more: object = {}): Play {
  const p = cleared({ turn: 3 })
  return p
    .order('ALD', 'ship-relief', ship(p, { need: one(p, 'need').id, ...more }))
    .accepted()
    .to('debrief')
}

/** All records of a kind. */
export const every = <R extends Rec>(p: Play, kind: R['kind']): readonly R[] => p.world.list(kind) as readonly R[]

const watchers: Readonly<Record<string, Viewer>> = {
  ALD: seatViewer('ALD'),
  BIR: seatViewer('BIR'),
  CED: seatViewer('CED'),
  control,
  evaluator: { kind: 'evaluator', revealed: false },
  observer: { kind: 'observer', revealed: false },
  public: { kind: 'public', revealed: false },
}

/** Who sees a record, or one field of it: seats, `control`, `evaluator`, `observer`, `public`. */
export function seers(p: Play, id: string, name?: string): readonly string[] {
  return Object.entries(watchers).flatMap(([who, viewer]) => {
    const seen = game.viewOf(p.world, viewer).get(id)
    return seen !== undefined && (name === undefined || name in seen) ? [who] : []
  })
}

/** Who hears a sentence because of the last step. */
export function hearers(p: Play, say: string): readonly string[] {
  const step = p.last
  if (step === undefined || isRefusal(step)) throw new Error('The last step was refused.')
  return Object.entries(watchers).flatMap(([who, viewer]) => (game.hearable(step.heard, viewer).some((h) => h.say === say) ? [who] : []))
}

/** The data of the facts of a kind that the game has told. */
export const told = <D = Record<string, unknown>>(p: Play, kind: string): readonly D[] =>
  p.facts.filter((f) => f.kind === kind).map((f) => f.data as D)

/** The last deed of an action. */
export const deedOf = (p: Play, action: string) =>
  told<{ action: string; by: string; g: number; grade: string; toward: readonly string[]; seenBy: readonly string[] }>(
    p,
    'deed-done',
  ).findLast((d) => d.action === action)

type Order = readonly [seat: string, params: Record<string, unknown>]
type RefusedCase = readonly [code: RefusalCode, when: string, order: (p: Play) => Order, from?: Start | (() => Play)]

const source = (kind: string): string => {
  const action = (actionRegistry as Readonly<Record<string, AnyAction>>)[kind]
  expect(action?.kind).toBe(kind)
  return readFileSync(join(import.meta.dirname, '../../shared/action', action?.instrument ?? '', `${kind}.ts`), 'utf8')
}

/** The first group: every code that the action's check can give, and that a refused order changes nothing. */
export function itRefuses(kind: string, cases: readonly RefusedCase[]): void {
  describe('is refused', () => {
    for (const [code, when, order, from] of cases) {
      it(`${code}: ${when}`, () => {
        const p = typeof from === 'function' ? from() : start(from)
        const [seat, params] = order(p)
        const before = p.hash()
        p.order(seat, kind, params).refused(code)
        expect(p.hash()).toBe(before)
      })
    }

    it('for every reason that its file gives', () => {
      const codes = [...source(kind).matchAll(/refuse\(\s*'([a-z-]+)'/g)].map((m) => m[1])
      expect(cases.map(([code]) => code)).toEqual(expect.arrayContaining([...new Set(codes)]))
    })
  })
}

type HintCase = readonly [when: string, seat: string, make: () => Play]

/** The fifth group: in each situation the seat gets a hint, and every hint that any seat gets can be ordered as it is. */
export function itHints(kind: string, cases: readonly HintCase[]): void {
  const action = (actionRegistry as Readonly<Record<string, AnyAction>>)[kind]!
  describe('hints', () => {
    it.each(cases)('%s', (_when, seat, make) => {
      const p = make()
      expect(hintsOf(p, action, seat).length).toBeGreaterThan(0)
      for (const who of ['ALD', 'BIR', 'CED']) {
        for (const hint of hintsOf(p, action, who)) {
          const params: unknown = hint.params
          expect(action.params.safeParse(params).error).toBeUndefined()
          expect(checkOrder(viewOf(p, who), action, params), `${who} ${JSON.stringify(params)}`).toBeNull()
          expect(hint.score >= 0 && hint.score <= 1 && /[.?]$/.test(hint.because.say)).toBe(true)
        }
      }
    })
  })
}

const hintsOf = (p: Play, action: AnyAction, seat: string) => action.hint(viewOf(p, seat))
const viewOf = (p: Play, seat: string) => game.viewOf(p.world, seatViewer(seat))

/** The sixth group: what the player reads before ordering. */
export function itHelps(kind: string): void {
  const { help, row, minutes } = (actionRegistry as Readonly<Record<string, AnyAction>>)[kind]!
  it('has its help, within 140 characters each', () => {
    for (const text of [help.title, help.does, help.risk]) {
      expect(text).not.toBe('')
      expect([...text].length, text).toBeLessThanOrEqual(140)
      expect(text).not.toContain('!')
    }
    expect(row).toMatch(/^(?:HC|CB|CA|JL|PD|EI|PO|IN|DP)\d{1,2}$/)
    expect(minutes).toBeGreaterThan(0)
  })
}
