import type { Fact } from '../../shared/model/fact.ts'

type Data = Record<string, unknown>
type Change = (data: Data, viewer: string, salt: number) => Data | undefined

const shift = (value: unknown, salt: number, span = 7): number => (typeof value === 'number' ? value : 0) + (salt % span) + 1

/**
 * How a fact may differ in what `viewer` may not see, by kind. A change answers undefined where this viewer may see it all.
 * Part (a) of the two-world test applies them to stored logs: facts carry results, so the rest of the log folds on.
 */
const changes: Readonly<Record<string, Change>> = {
  'exercise-created': (d, _v, salt) => ({ ...d, draws: { ...(d.draws as object), hidden: salt % 5 } }),
  'order-accepted': (d, v, salt) =>
    d.seat === v ? undefined : { ...d, person: `p-${salt}`, ...(d.when === 'turn-end' ? { params: { changed: salt } } : {}) },
  'seat-done': (d, v) => (d.seat === v ? undefined : { ...d, done: d.done !== true }),
  'deed-done': (d, _v, salt) => ({ ...d, g: shift(d.g, salt), why: { say: `Hidden ${salt}` }, toward: [], seenBy: [] }),
  'incident-opened': (d, v, salt) => {
    const truth = { ...d, theta: salt % 2, force: salt % 2 === 0 }
    return (d.between as string[]).includes(v) || d.public === true ? truth : { ...truth, severity: salt % 10, title: `Hidden ${salt}` }
  },
  'evidence-gained': (d, v, salt) =>
    d.seat === v ? { ...d, ratio: 1 + (salt % 9) } : { ...d, ratio: 1 + (salt % 9), says: { say: `Hidden ${salt}` } },
  'thing-sighted': (d, v, salt) => (d.viewer === v ? undefined : { ...d, value: salt % 6, says: { say: `Hidden ${salt}` } }),
  'ask-made': (d, v, salt) => (d.seat === v ? undefined : { ...d, says: { say: `Hidden ${salt}` }, dueAt: salt % 700 }),
  'injects-weighed': (d) => ({ ...d, due: [] }),
  'belief-submitted': (d, v, salt) => (d.seat === v ? undefined : { ...d, p: (salt % 100) / 100 }),
  'rumour-seeded': (d) => ({ ...d, truth: d.truth !== true }),
  'orders-locked': (d) => ({ ...d, lapsed: [] }),
  'message-sent': (d, v, salt) =>
    d.from === v || d.to === v ? undefined : { ...d, fields: { will: `hidden ${salt}` }, lost: [], evidence: [] },
  // Only what is in truth differs: what was found is told to all who may read the agreement.
  'benchmark-judged': (d) => ({ ...d, parties: (d.parties as { kept: boolean }[]).map((p) => ({ ...p, kept: !p.kept })) }),
  'tension-moved': (d, v, salt) => ({ ...d, moves: movesHidden(d.moves, v, salt), counted: [] }),
  'figures-moved': (d, v, salt) => ({ ...d, moves: movesHidden(d.moves, v, salt) }),
  'joint-statement-offered': (d, v, salt) =>
    d.by === v || (d.partners as string[]).includes(v) ? undefined : { ...d, text: { text: `text:hidden${salt}`, sha: 'x' } },
  'public-engaged': (d, v, salt) => (d.seat === v ? undefined : { ...d, whom: `hidden-${salt}` }),
  'information-given': (d, v) => (d.by === v ? undefined : { ...d, shaded: d.shaded !== true }),
  'assessment-made': (d, v, salt) => {
    const truth = { ...d, misleads: d.misleads !== true }
    return (d.by as string[]).includes(v) ? truth : { ...truth, says: { say: `Hidden ${salt}` }, quality: (salt % 10) / 10 }
  },
  'study-opened': (d, v, salt) => (d.by === v ? undefined : { ...d, estimate: (salt % 100) / 100 }),
  'patrol-ordered': (d, v, salt) => (d.state === v ? undefined : { ...d, rules: ['cautious', 'normal', 'assertive'][salt % 3] }),
  'mobilisation-ordered': (d, v, salt) => (d.state === v ? undefined : { ...d, target: salt % 100 }),
  'forces-ramped': (d, v, salt) => (d.state === v ? undefined : { ...d, percent: salt % 100 }),
  'budget-committed': (d, v, salt) => (d.seat === v ? undefined : { ...d, perTurn: 1000 * (salt % 9) }),
  'decisions-documented': (d, v) => (d.seat === v ? undefined : { ...d, agreements: [] }),
  'leader-changed': (d, _v, salt) => ({ ...d, disposition: ((salt % 3) - 1) / 2 }),
  'deterrence-committed': (d, v, salt) =>
    d.public === true || d.by === v || d.protect === v ? undefined : { ...d, untilTurn: 1 + (salt % 9) },
}

/** Moves of figures that this viewer does not see: other values, other reasons. */
function movesHidden(moves: unknown, viewer: string, salt: number): unknown {
  return (moves as { heardBy: unknown; id: string; field: string; from: number; to: number; parts: unknown[] }[]).map((m) => {
    const seen = m.heardBy === 'all' || (Array.isArray(m.heardBy) && m.heardBy.includes(viewer))
    if (seen) return m
    // Own records are read whole, and a pair's rung is seen by its ends and later by the region: these are not hidden.
    const own = m.id === `state:${viewer}` || m.id.startsWith(`relation:${viewer}-`) || m.field === 'rung'
    return own ? m : { ...m, to: Math.min(90, Math.abs(m.to + (salt % 5))), parts: [{ by: 1, why: { say: `Hidden ${salt}` } }] }
  })
}

/** The log with some of what `viewer` may not see changed, dropped or added, picked by `salts`. */
export function changeHidden(steps: readonly (readonly Fact[])[], viewer: string, salts: readonly number[]): readonly (readonly Fact[])[] {
  let i = 0
  const next = (): number => salts[i++ % salts.length] ?? 0
  return steps.flatMap((step, at) => {
    const facts = step.flatMap((fact) => changeFact(fact, viewer, next()))
    const changed = facts.map((f) =>
      f.cause.by === 'order' && f.cause.seat !== viewer ? { ...f, cause: { ...f.cause, person: `p-${next()}` } } : f,
    )
    const last = changed.at(-1)
    return next() % 4 === 1 && last !== undefined && at > 0 ? [changed, [beside(last, viewer, next())]] : [changed]
  })
}

/** One fact, changed where this viewer cannot see it. Deeds and weighed injects may go altogether: control alone reads them. */
function changeFact(fact: Fact, viewer: string, salt: number): readonly Fact[] {
  if (salt % 3 === 0) return [fact]
  if (fact.kind === 'injects-weighed' && salt % 2 === 0) return []
  if (fact.kind === 'deed-done' && salt % 5 === 1) return []
  const data = changes[fact.kind]?.(fact.data as Data, viewer, salt)
  return [data === undefined ? fact : { ...fact, data }]
}

/** Something that happened besides and that `viewer` cannot know: another seat is done, or another seat's own room had a word. */
function beside(after: Fact, viewer: string, salt: number): Fact {
  const seat = ['ALD', 'BIR', 'CED'].filter((s) => s !== viewer)[salt % 2] ?? 'BIR'
  const same = { ...after, v: 1, cause: { by: 'order' as const, order: 'beside', seat, person: 'x' } }
  if (salt % 3 === 0) return { ...same, kind: 'seat-done', data: { seat, done: true } }
  return { ...same, kind: 'said', data: { seat, person: 'x', to: 'room', text: { text: `text:beside${salt}`, sha: 'x' } } }
}
