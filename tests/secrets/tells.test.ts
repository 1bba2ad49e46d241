import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Step } from '../../shared/fact/pen.ts'
import { foldFact } from '../../shared/fact/pen.ts'
import { frames, rules, viewOf } from '../../shared/game.ts'
import type { Fact } from '../../shared/model/fact.ts'
import { isRefusal } from '../../shared/model/refusal.ts'
import { seatViewer, viewerKey } from '../../shared/model/viewer.ts'
import { createWorld, openDraft, type World } from '../../shared/state/world.ts'
import { declassified, declassifiedFeeds } from '../../shared/view/declassified.ts'
import { type Edit, start } from '../action/_world.ts'
import type { Play } from '../play/play.ts'

/**
 * "What others will see" must be true: whoever is sent something because another seat ordered an action was named by its `tells`.
 * Random games by hints of all seats; each order's own facts are folded alone, and what they send is compared with what was announced.
 */
const seats = ['ALD', 'BIR', 'CED'] as const

type Given = { readonly seat: string; readonly kind: string; readonly params: Readonly<Record<string, unknown>> }

/** Every order that some action hints at for a seat now, legal or not. */
function ideas(p: Play, seat: string) {
  const view = viewOf(p.world, seatViewer(seat))
  return [...rules.actions.values()].flatMap((a) =>
    a.hint(view).map((h): Given => ({ seat, kind: a.kind, params: h.params as Record<string, unknown> })),
  )
}

/** Whom an order names as things stand when it is carried out: an earlier order of the same close may have told somebody more. */
function named(world: World, { seat, kind, params }: Given): readonly string[] {
  const tells = rules.actions.get(kind)?.tells?.(viewOf(world, seatViewer(seat)), params) ?? []
  return tells.flatMap(({ to }) => (to === 'all' ? seats : to))
}

const open = (kind: string): readonly string[] => declassified.find((d) => d.kind === kind)?.fields ?? []

/** Seats, other than the doer's, that these facts alone send something, beside the declassified figures. */
function reached(world: World, facts: readonly Fact[], doer: string): readonly string[] {
  const draft = openDraft(world)
  const heard = facts.flatMap((fact) => foldFact(draft, rules.facts, fact))
  const step: Step = { facts, writes: draft.writes, heard, made: [] }
  const before = new Map(facts.length === 0 ? [] : [...draft.writes.keys()].map((id) => [id, world.get(id)]))
  const undo = world.merge(step)
  const viewers = seats.filter((s) => s !== doer).map((s) => seatViewer(s))
  const sent = frames({ state: world, step, undo }, viewers)
  return viewers.flatMap((viewer) => {
    const frame = sent.get(viewerKey(viewer))
    const lines = frame?.heard.filter((h) => !declassifiedFeeds.includes(h.feed)) ?? []
    const records = (frame?.set ?? []).filter((r) => {
      const old = before.get(r.id) as Record<string, unknown> | undefined
      const fields = open(r.kind)
      return old === undefined || Object.entries(r).some(([name, value]) => !fields.includes(name) && old[name] !== value)
    })
    return lines.length + records.length + (frame?.drop.length ?? 0) > 0 ? [viewer.seat ?? ''] : []
  })
}

/** Folds what the game has told since, order by order, and gives those orders whose `tells` left somebody out. */
function leftOut(shadow: World, facts: readonly Fact[], given: ReadonlyMap<string, Given>): readonly string[] {
  const groups: Fact[][] = []
  for (const fact of facts) {
    const last = groups.at(-1)
    if (last !== undefined && JSON.stringify(last[0]?.cause) === JSON.stringify(fact.cause)) last.push(fact)
    else groups.push([fact])
  }
  return groups.flatMap((group) => {
    const cause = group[0]!.cause
    const order = cause.by === 'order' ? given.get(cause.order) : undefined
    const told = order === undefined ? [] : named(shadow, order)
    const who = reached(shadow, group, order?.seat ?? '')
    return order === undefined ? [] : who.filter((s) => !told.includes(s)).map((s) => `${order.kind} of ${order.seat} told ${s}`)
  })
}

/** Means to do much: what is asked here is who learns of it. */
const rich: Edit = (s) => ({
  ...s,
  seats: s.seats.map((one) => ({ ...one, start: { ...one.start, politicalCapital: 100, treasury: 900_000 } })),
})

const moves = fc.array(fc.tuple(fc.constantFrom(...seats), fc.nat(5000)), { minLength: 8, maxLength: 30 })
const done = new Map<string, number>()
const told = new Set<string>()

function run(seed: string, turns: readonly (readonly (readonly [string, number])[])[]): readonly string[] {
  const p = start({ seed, edit: rich })
  const shadow = createWorld(p.world.header)
  const given = new Map<string, Given>()
  let folded = 0
  const faults: string[] = []
  const catchUp = (): void => {
    faults.push(...leftOut(shadow, p.facts.slice(folded), given))
    for (const { kind } of p.facts.slice(folded)) told.add(kind)
    folded = p.facts.length
  }
  turns.forEach((turn, n) => {
    p.to('consultation', n + 1)
    for (const [seat, pick] of turn) {
      // Of the kinds that were ordered least, so that what is hinted at rarely is ordered as often.
      const all = ideas(p, seat)
      const times = (kind: string): number => [...given.values()].filter((g) => g.kind === kind).length
      const kinds = [...new Set(all.map((i) => i.kind))].sort((a, b) => times(a) - times(b))
      const ofKind = all.filter((i) => i.kind === kinds[pick % Math.min(kinds.length, 5)])
      const idea = ofKind[Math.floor(pick / 64) % Math.max(1, ofKind.length)]
      if (idea === undefined) continue
      p.order(seat, idea.kind, idea.params)
      if (isRefusal(p.last)) continue
      const id = p.last?.made[0] ?? ''
      given.set(id, idea)
      done.set(idea.kind, (done.get(idea.kind) ?? 0) + 1)
      catchUp()
    }
    p.to('debrief')
    catchUp()
  })
  return faults
}

test('whoever learns of an order of another seat was named by its `tells`', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.nat(50), fc.array(moves, { minLength: 2, maxLength: 4 }), (seed, turns) => {
      expect(run(`tells-${seed}`, turns)).toEqual([])
    }),
    { numRuns: 60, endOnFailure: true },
  )
  expect([...rules.actions.keys()].filter((kind) => !done.has(kind))).toEqual([])
  const kinds = [...told].sort()
  process.stdout.write(`tells: ${done.size} of ${rules.actions.size} actions, ${kinds.length} of ${rules.facts.size} kinds of facts\n`)
  process.stdout.write(`never told: ${[...rules.facts.keys()].filter((kind) => !told.has(kind)).join(', ')}\n`)
})
