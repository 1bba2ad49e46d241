import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Compliance } from '../../shared/noun/compliance.ts'
import type { Motion } from '../../shared/noun/motion.ts'
import type { State } from '../../shared/noun/state.ts'
import { change, check, every, form, forum, hearers, lineId, one, seers, start, startWhere, told } from '../action/_world.ts'
import type { Play } from '../play/play.ts'

const article = { id: 'weekly-test', title: 'Test of the line' }
const agreementOf = (p: Play): Agreement => one<Agreement>(p, 'agreement')
const benchmarkOf = (p: Play) => agreementOf(p).articles.find((a) => a.id === article.id)?.benchmark

type Given = { readonly keptWhen?: string; readonly level?: number; readonly dueTurn?: number; readonly rule?: 'minus_one' }

/** ALD and BIR sign the sea note in turn 2; its test of the line falls due in turn 3. */
function signed(seed: string, { keptWhen, level = 4, dueTurn = 3, rule }: Given = {}): Play {
  const p = start({
    seed,
    edit: (s) => ({
      ...s,
      injects: [],
      councils: rule === undefined ? s.councils : s.councils.map((c) => (c.rule === 'consensus' ? { ...c, rule } : c)),
      templates: s.templates.map((t) => ({
        ...t,
        verification: t.id === 'sea-note' ? level : t.verification,
        articles: t.articles.map((a) => {
          if (a.benchmark === undefined) return a
          const { keptWhen: _old, ...rest } = a.benchmark
          return { ...a, benchmark: keptWhen === undefined ? rest : { ...rest, keptWhen } }
        }),
      })),
    }),
  })
  const params = { template: form(p, 'sea-note').id, parties: ['BIR'], blanks: { distance: '2' }, benchmarks: [check({ dueTurn })] }
  p.order('ALD', 'draft-agreement', params).accepted().to('consultation', 2)
  for (const seat of ['BIR', 'ALD']) p.order(seat, 'sign-agreement', { agreement: agreementOf(p).id }).accepted()
  // A treaty that lets inspectors in must be ratified first.
  return change<Agreement>(p, agreementOf(p).id, { status: 'inForce' })
}

const figures = (p: Play, seat: string): State => one<State>(p, 'state', (s) => s.state === seat)
const finding = (p: Play, seat: string): string | undefined => benchmarkOf(p)?.found?.[seat]
const threat = { tone: 'threat', text: 'Or else.', targets: ['BIR'], demand: 'Leave.', level: 3, deadline: 4 }

/** ALD threatens BIR after signing, in a game whose dice find the breach, or miss it. */
const threatened = (found: boolean, given: Given = {}): Play =>
  startWhere(
    (p) => (finding(p, 'ALD') !== 'kept') === found && finding(p, 'BIR') === 'kept',
    (seed) => {
      const p = signed(seed, given).to('orders', 3)
      return p.order('ALD', 'make-statement', threat).accepted().to('debrief')
    },
  )

describe('an undertaking', () => {
  test('is judged once, at the close of its due turn, and not before it is in force', () => {
    const p = signed('a')
    expect(benchmarkOf(p.to('debrief', 2))).toMatchObject({ status: 'due' })
    p.to('debrief', 3)
    expect(benchmarkOf(p)?.status).not.toBe('due')
    expect(told(p.to('hot-wash', 4), 'benchmark-judged')).toHaveLength(1)
    const q = signed('a')
    change<Agreement>(q, agreementOf(q).id, { status: 'signed' }).to('debrief', 3)
    expect(benchmarkOf(q)).toMatchObject({ status: 'due' })
  })

  test('that was kept raises credibility by two and trust as a verified act, with its reason', () => {
    const p = startWhere(
      (q) => benchmarkOf(q)?.status === 'met',
      (seed) => signed(seed).to('debrief', 3),
    )
    expect(p.heard('ALD', 'result')).toContain('{verifier} verified “{article}” of {title}: it was kept.')
    const deed = told<{ action: string; g: number; grade: string }>(p, 'deed-done').filter((d) => d.action === 'keep-undertaking')
    expect(deed).toHaveLength(2)
    expect(deed[0]).toMatchObject({ g: 5, grade: 'V' })
    expect(figures(p, 'ALD').credibility).toBe(57)
    expect(p.heard('ALD', 'why')).toBeDefined()
    const why = told<{ step: string; moves: { id: string; field: string; parts: { why: { say: string } }[] }[] }>(p, 'figures-moved')
    const trust = why
      .filter((f) => f.step === 'trust')
      .at(-1)
      ?.moves.find((m) => m.id === 'relation:BIR-ALD' && m.field === 'trust')
    expect(trust?.parts.map((x) => x.why.say)).toContain('Verified: {state} kept “{article}” of {title}')
  })

  test('that was broken and found costs credibility, legitimacy and trust', () => {
    const p = threatened(true)
    expect(benchmarkOf(p)?.status).toBe('missed')
    expect(hearers(p, '{verifier} verified “{article}” of {title}: not kept by {states}.')).toHaveLength(7)
    const before = signed('seed')
    expect(figures(p, 'ALD').credibility).toBeLessThanOrEqual(figures(before, 'ALD').credibility - 6)
    expect(figures(p, 'ALD').legitimacy).toBe(figures(before, 'ALD').legitimacy - 8)
    const parts = told<{ moves: { id: string; field: string; parts: { by: number; why: { say: string } }[] }[] }>(p, 'figures-moved')
      .flatMap((f) => f.moves)
      .filter((m) => m.id === 'relation:BIR-ALD')
      .flatMap((m) => m.parts)
    expect(parts.find((x) => x.why.say.startsWith('Verified'))?.by).toBeLessThan(-5)
  })

  test('follows its template’s condition, party by party', () => {
    const p = startWhere(
      (q) => finding(q, 'ALD') === 'kept' && finding(q, 'BIR') === 'broken',
      (seed) => {
        const q = signed(seed, { keptWhen: 'did(each, test-line, 2)' })
        return q
          .order('ALD', 'test-line', { line: lineId(q) })
          .accepted()
          .to('debrief', 3)
      },
    )
    expect(every<Compliance>(p, 'compliance').map((c) => [c.party, c.kept])).toEqual([
      ['ALD', true],
      ['BIR', false],
    ])
  })

  test('is found less often where nobody looks: a tenth at level 0, most at level 4', () => {
    const share = (level: number): number => {
      const plays = Array.from({ length: 60 }, (_, n) => signed(`share-${n}`, { level, keptWhen: 'turn > 90' }).to('debrief', 3))
      return plays.filter((p) => finding(p, 'ALD') !== 'kept').length / plays.length
    }
    expect(share(0)).toBeLessThan(0.3)
    expect(share(4)).toBeGreaterThan(0.75)
  })

  test('makes the agreement last once half of what could be checked was met', () => {
    const met = startWhere(
      (q) => benchmarkOf(q)?.status === 'met',
      (seed) => signed(seed).to('debrief', 3),
    )
    expect(agreementOf(met).institution).toBe(10)
    expect(agreementOf(threatened(true)).institution).toBe(0)
  })
})

describe('what a party did in truth', () => {
  test('is read by control and evaluators until the truth is shown; what was found by all', () => {
    const p = threatened(false)
    const own = every<Compliance>(p, 'compliance').find((c) => c.party === 'ALD')!
    expect(own.kept).toBe(false)
    expect(seers(p, own.id)).toEqual(['control', 'evaluator'])
    expect(seers(p, agreementOf(p).id, 'articles')).toHaveLength(7)
  })

  test('leaves no trace in what the other seats are sent while the finding is the same', () => {
    // One world in which a hidden condition holds, one in which it does not; the same dice find the undertaking kept in both.
    const world = (seed: string, keptWhen: string): Play => signed(seed, { keptWhen, level: 0 }).to('debrief', 3)
    const seed = Array.from({ length: 60 }, (_, n) => `twin-${n}`).find((s) =>
      ['turn > 90', 'turn > 0'].every((when) => benchmarkOf(world(s, when))?.status === 'met'),
    )!
    const [broken, kept] = [world(seed, 'turn > 90'), world(seed, 'turn > 0')]
    expect(every<Compliance>(broken, 'compliance').every((c) => !c.kept)).toBe(true)
    expect(every<Compliance>(kept, 'compliance').every((c) => c.kept)).toBe(true)
    for (const seat of ['seat:ALD', 'seat:BIR', 'seat:CED']) expect(broken.sent.get(seat)?.frames).toEqual(kept.sent.get(seat)?.frames)
  })
})

describe('a gross breach (E18)', () => {
  const motion = (p: Play): Motion => one<Motion>(p, 'motion')

  /** In turn 4 BIR calls the council and ALD, alone, votes no. */
  function votedDown(p: Play): Play {
    p.to('consultation', 4)
    p.order('BIR', 'convene-council', {
      council: forum(p, 'minus_one').id,
      forum: 'council',
      agenda: 'The breach.',
      invited: ['ALD', 'CED'],
    }).accepted()
    const sitting = one(p, 'sitting').id
    p.order('BIR', 'table-motion', { sitting, what: 'declaration', text: 'We keep our word.' }).accepted()
    for (const [seat, vote] of [
      ['CED', 'yes'],
      ['ALD', 'no'],
    ] as const)
      p.order(seat, 'cast-vote', { motion: motion(p).id, vote }).accepted()
    expect(seers(p, motion(p).id, 'votes')).toEqual(['control'])
    return p.to('debrief')
  }

  test('is one grave act, or a second breach', () => {
    expect(finding(threatened(true), 'ALD')).toBe('grossly-broken')
    const mild = startWhere(
      (q) => finding(q, 'ALD') !== 'kept',
      (seed) => signed(seed, { keptWhen: 'did(each, test-line, 1)' }).to('debrief', 3),
    )
    expect(finding(mild, 'ALD')).toBe('broken')
  })

  test('takes its party’s vote under minus-one, and says so', () => {
    const p = votedDown(threatened(true, { rule: 'minus_one' }))
    expect(motion(p)).toMatchObject({ verdict: 'adopted', without: 'ALD', votes: { ALD: 'no' } })
    expect(seers(p, motion(p).id, 'votes')).toHaveLength(7)
    expect(p.heard('CED', 'council').at(-1)).toBe(
      'The vote of {state} did not count: it broke an agreement grossly, and that was verified.',
    )
  })

  test('is needed: where none is verified, one objection stops a motion', () => {
    const p = votedDown(threatened(false, { rule: 'minus_one' }))
    expect(motion(p)).toMatchObject({ verdict: 'rejected' })
    expect(motion(p).without).toBeUndefined()
  })
})

test('an agreement that nobody looks at for more than ten turns loses what made it last (E21)', () => {
  const p = signed('old')
  change<Agreement>(p, agreementOf(p).id, { stale: 10, institution: 10 }).to('debrief', 3)
  expect(agreementOf(p)).toMatchObject({ stale: 11 })
  const moves = told<{ step: string; moves: { to: number }[] }>(p, 'figures-moved').filter((f) => f.step === 'staleness')
  expect(moves).toHaveLength(1)
  expect(moves[0]?.moves[0]?.to).toBe(9)
})
