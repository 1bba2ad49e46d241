import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { round3 } from '../lib/round.ts'
import type { AskData, DeedData, EvidenceData, FigureMove, SightingData } from '../model/common-fact.ts'
import type { HeardLine } from '../model/fact.ts'
import { defineFact } from '../model/fact.ts'
import { type Sentence, sentence, sentenceSchema } from '../model/sentence.ts'
import type { Draft } from '../model/state.ts'
import { all, read } from '../model/state.ts'
import type { Ask } from '../noun/ask.ts'
import { ask } from '../noun/ask.ts'
import { belief } from '../noun/belief.ts'
import type { Deed } from '../noun/deed.ts'
import { deed } from '../noun/deed.ts'
import type { Evidence } from '../noun/evidence.ts'
import type { Sighting } from '../noun/sighting.ts'

const audience = z.union([z.literal('all'), z.literal('control'), z.array(z.string())])

const deedData = z.strictObject({
  id: z.string(),
  by: z.string(),
  action: z.string(),
  toward: z.array(z.string()),
  g: z.number(),
  grade: z.enum(['W', 'D', 'V', 'C']),
  seenBy: z.array(z.string()),
  why: sentenceSchema,
  about: z.string().exactOptional(),
}) as z.ZodType<DeedData>

/** One figure's move, as facts hold it. */
export const moveSchema = z.strictObject({
  id: z.string(),
  field: z.string(),
  from: z.number(),
  to: z.number(),
  heardBy: audience,
  coarse: z.literal(true).exactOptional(),
  parts: z.array(z.strictObject({ by: z.number(), why: sentenceSchema, knownTo: z.array(z.string()).exactOptional() })),
}) as z.ZodType<FigureMove>

const evidenceData = z.strictObject({
  id: z.string(),
  seat: z.string(),
  incident: z.string(),
  by: z.enum(['log', 'intel', 'call', 'notice', 'observer', 'joint', 'shared']),
  leans: z.enum(['accident', 'deliberate']),
  strength: z.enum(['weak', 'fair', 'strong']),
  ratio: z.number(),
  says: sentenceSchema,
  text: z.strictObject({ text: z.string(), sha: z.string() }).exactOptional(),
  turn: z.number(),
  at: z.number(),
  belief: z.strictObject({ id: z.string(), b: z.number(), low: z.number(), high: z.number() }),
}) as z.ZodType<EvidenceData>

const sightingData = z.strictObject({
  id: z.string(),
  viewer: z.string(),
  what: z.enum(['posture', 'activity', 'patrol', 'shipment']),
  of: z.string(),
  place: z.string(),
  value: z.number(),
  source: z.string(),
  quality: z.number(),
  says: sentenceSchema,
}) as z.ZodType<SightingData>

const askData = z.strictObject({
  id: z.string(),
  seat: z.string(),
  says: sentenceSchema,
  dueTurn: z.number(),
  dueAt: z.number(),
  about: z.string().exactOptional(),
  toControl: z.literal(true).exactOptional(),
}) as z.ZodType<AskData>

/** Facts that every action and every step of the turn may tell. */
export const commonFacts = {
  'deed-done': defineFact({
    v: 1,
    data: deedData,
    apply: (draft, d, fact) => draft.put<Deed>({ ...d, kind: 'deed', turn: fact.turn, at: fact.at, counted: false }),
  }),

  'figures-moved': defineFact({
    v: 1,
    data: z.strictObject({ step: z.string(), moves: z.array(moveSchema) }),
    apply: (draft, d) => {
      for (const m of d.moves) setField(draft, m)
    },
    heard: (_state, d) => d.moves.flatMap(whyLines),
  }),

  'evidence-gained': defineFact({
    v: 1,
    data: evidenceData,
    apply: (draft, d) => {
      const { belief: next, ...rest } = d
      draft.put<Evidence>({ ...rest, kind: 'evidence' })
      const known = read(draft, belief, next.id)
      assert(known !== undefined, 'a seat that gains evidence has a belief')
      draft.put({ ...known, b: next.b, low: next.low, high: next.high })
    },
    heard: (_state, d) => [{ ...d.says, to: [d.seat], feed: 'log', about: [d.incident], seat: d.seat }],
  }),

  'thing-sighted': defineFact({
    v: 1,
    data: sightingData,
    apply: (draft, d, fact) => draft.put<Sighting>({ ...d, kind: 'sighting', turn: fact.turn, at: fact.at }),
    heard: (_state, d) => [{ ...d.says, to: [d.viewer], feed: 'log', about: [d.id], seat: d.viewer }],
  }),

  'ask-made': defineFact({
    v: 1,
    data: askData,
    apply: (draft, d, fact) => draft.put<Ask>({ ...d, kind: 'ask', turn: fact.turn, status: 'open' }),
  }),

  'ask-answered': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d) => closeAsk(draft, d.id, 'answered'),
  }),

  'ask-lapsed': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d) => closeAsk(draft, d.id, 'late'),
    heard: (state, d) => {
      const found = read(state, ask, d.id)
      if (found === undefined) return []
      return [{ say: 'No answer in time: {asked}', with: { asked: found.says }, to: [found.seat], feed: 'log', about: [d.id] }]
    },
  }),

  /** The turn's conduct has taken these deeds in. */
  'deeds-counted': defineFact({
    v: 1,
    data: z.strictObject({ turn: z.int() }),
    apply: (draft) => {
      for (const done of all(draft, deed)) if (!done.counted) draft.put({ ...done, counted: true })
    },
  }),
}

function closeAsk(draft: Draft, id: string, status: 'answered' | 'late'): void {
  const found = read(draft, ask, id)
  assert(found !== undefined, 'an ask that closes exists')
  draft.put({ ...found, status })
}

/** Sets one figure. Control's override and the turn's steps go through the same place. */
function setField(draft: Draft, m: FigureMove): void {
  const record = draft.get(m.id)
  assert(record !== undefined && m.field in record, `the figure ${m.field} stands in a record`)
  draft.put({ ...record, [m.field]: m.to })
}

const hidden = sentence('Something you cannot see')

/** Why a figure moved, as each hearer may know it: parts it may not know become one line per figure. */
function whyLines(m: FigureMove): readonly HeardLine[] {
  const base = { say: '', feed: 'why' as const, about: [m.id] }
  const head = { id: m.id, field: m.field, from: m.from, to: m.to }
  const full: HeardLine = { ...base, to: m.heardBy, move: { ...head, parts: m.parts.map(({ by, why }) => ({ by, why })) } }
  const seats = typeof m.heardBy === 'string' ? [] : m.heardBy
  if (seats.length === 0 || (m.coarse === undefined && m.parts.every((p) => p.knownTo === undefined))) return [full]
  const folded = seats.map((seat): HeardLine => {
    const parts = partsFor(seat, m.parts)
    const move = m.coarse === undefined ? { ...head, parts } : coarseMove(m, parts)
    return { ...base, to: [seat], folded: true, move }
  })
  return [{ ...full, to: 'control' }, ...folded]
}

type MovePart = { readonly by: number; readonly why: Sentence }

function partsFor(seat: string, parts: FigureMove['parts']): readonly MovePart[] {
  const known = parts.filter((p) => p.knownTo === undefined || p.knownTo.includes(seat)).map(({ by, why }) => ({ by, why }))
  const rest = parts.filter((p) => p.knownTo !== undefined && !p.knownTo.includes(seat)).reduce((sum, p) => sum + p.by, 0)
  return rest === 0 ? known : [...known, { by: round3(rest), why: hidden }]
}

/** To the half point, and only how far it moved: X itself stays control's (2.3). */
function coarseMove(m: FigureMove, parts: readonly MovePart[]): NonNullable<HeardLine['move']> {
  const rounded = parts.map((p) => ({ ...p, by: Math.round(p.by * 2) / 2 + 0 })).filter((p) => p.by !== 0)
  return { id: m.id, field: m.field, from: 0, to: rounded.reduce((sum, p) => sum + p.by, 0), parts: rounded }
}
