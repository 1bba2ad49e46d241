import { z } from 'zod'
import type { Rules } from '../fact/decide.ts'
import { type FactTable, foldFact, openPen, type Step } from '../fact/pen.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import { defineFact, type Fact } from '../model/fact.ts'
import type { Rec } from '../model/record.ts'
import { isRefusal, type Refusal, refuse } from '../model/refusal.ts'
import { type TextRef, textRefSchema } from '../model/sentence.ts'
import type { Clock } from '../noun/clock.ts'
import { createWorld, openDraft, type Undo, type World, type Writes } from '../state/world.ts'
import { clockOf, diceTake } from './clock-facts.ts'

/** Facts outside the rules, which stand through a rewind: what was said, and who plays a seat. */
const outside: ReadonlySet<string> = new Set([
  ...['said', 'room-opened', 'room-closed', 'request-made', 'request-owned', 'request-answered'],
  ...['exercise-stopped', 'stop-lifted', 'seat-handed', 'seat-spoken-for'],
])

/** `to`: the last fact that stands. After it, up to and with `past`, nothing does; later, only what is outside the rules. */
const rewound = z.strictObject({
  to: z.int(),
  past: z.int(),
  turn: z.int(),
  take: z.int(),
  dice: z.int(),
  /** An act of control taken back; otherwise the exercise went back to the start of `turn`. */
  undo: z.boolean(),
  reason: textRefSchema.exactOptional(),
})
type Rewound = z.infer<typeof rewound>

export const rewindFacts = {
  rewound: defineFact({
    v: 1,
    data: rewound,
    apply: (draft, d) => {
      const { dice: _dice, ...now } = clockOf(draft)
      const dice = d.dice === d.take ? {} : { dice: d.dice }
      draft.put({ ...now, take: d.take, paused: now.paused || !d.undo, ...dice })
    },
    heard: (_state, d) => [
      d.undo
        ? { say: 'Control took its last act back.', to: 'control', feed: 'control' }
        : { say: 'Control went back to the start of turn {turn}.', with: { turn: d.turn }, to: 'all', feed: 'log' },
      ...(d.reason === undefined
        ? []
        : [{ say: 'Why control went back', to: 'control' as const, feed: 'control' as const, text: d.reason }]),
    ],
  }),
}

const isRewound = (fact: Fact): fact is Fact & { readonly data: Rewound } => fact.kind === 'rewound'

/** The facts of a log that stand: rewinds leave out what lies between. `end` is the last fact of the same step. */
type Standing = { readonly fact: Fact; readonly end: number }

const stands = ({ seq, kind }: Fact, { to, past }: Pick<Rewound, 'to' | 'past'>): boolean => seq <= to || (seq > past && outside.has(kind))

const remain = (standing: readonly Standing[], back: Rewound): readonly Standing[] => standing.filter(({ fact }) => stands(fact, back))

/** The steps of a log without what was taken back: what a review looks at. */
export function standingSteps(steps: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  let standing: (readonly Fact[])[] = []
  for (const step of steps) {
    const back = step.find(isRewound)?.data
    if (back !== undefined) standing = standing.map((facts) => facts.filter((fact) => stands(fact, back)))
    standing.push(step)
  }
  return standing.filter((facts) => facts.length > 0)
}

/** Folds a log into a world from its first fact on, step by step: restart, replay, review, audit. Rewinds are followed. */
export type Folding = {
  readonly world: World
  /** Folds one more step. The answer is the step as it was made, with what it wrote. */
  readonly take: (facts: readonly Fact[]) => { readonly step: Step; readonly undo: Undo }
  /** The facts that stand now, oldest first. */
  readonly standing: () => readonly Standing[]
}

export function openFolding({ facts: table }: Pick<Rules, 'facts'>, world: World): Folding {
  let standing: readonly Standing[] = []
  let latest: Standing[] = []
  return {
    world,
    take: (facts) => {
      const back = facts.find(isRewound)?.data
      const step =
        back === undefined ? foldStep(table, world, facts) : rewindStep(table, world, { facts, back, standing: [...standing, ...latest] })
      if (back !== undefined) {
        standing = remain([...standing, ...latest], back)
        latest = []
      }
      const end = facts.at(-1)?.seq ?? 0
      for (const fact of facts) latest.push({ fact, end })
      return { step, undo: world.merge(step) }
    },
    standing: () => [...standing, ...latest],
  }
}

function foldStep(table: FactTable, world: World, facts: readonly Fact[]): Step {
  const draft = openDraft(world)
  const heard = facts.flatMap((fact) => foldFact(draft, table, fact))
  return { facts, writes: draft.writes, heard, made: [] }
}

type Back = { readonly facts: readonly Fact[]; readonly back: Rewound; readonly standing: readonly Standing[] }

/** The step that leads from a world to what its log makes without what was taken back. */
function rewindStep(table: FactTable, world: World, { facts, back, standing }: Back): Step {
  const rest = remain(standing, back)
  const rebuilt = createWorld(world.header)
  for (const { fact } of rest) rebuilt.merge(foldStep(table, rebuilt, [fact]))
  const last = foldStep(table, rebuilt, facts)
  rebuilt.merge(last)
  const kept = new Set(rest.map(({ fact }) => fact.seq))
  const withdrawn = new Set(standing.flatMap(({ fact }) => (kept.has(fact.seq) ? [] : [fact.seq])))
  return { facts, writes: differences(world, rebuilt), heard: last.heard, made: [], withdrawn }
}

/** What must be written over `from` so that it says what `to` says. */
function differences(from: World, to: World): Writes {
  const writes = new Map<string, Rec | null>()
  for (const kind of new Set([...from.kinds(), ...to.kinds()])) {
    for (const { id } of from.list(kind)) if (to.get(id) === undefined) writes.set(id, null)
    for (const record of to.list(kind)) {
      const before = from.get(record.id)
      if (before === undefined || canonicalJson(before) !== canonicalJson(record)) writes.set(record.id, record)
    }
  }
  return writes
}

/** What control asks: back to the start of a turn, or over the facts of its own last act. */
export type Rewinding =
  | { readonly turn: number; readonly dice: 'same' | 'new'; readonly reason: TextRef | undefined }
  | { readonly from: number; readonly past: number }

/** Goes back in the log that `folding` has folded. Nothing is merged: the step it gives may still be dropped. */
export function decideRewind(
  { facts: table }: Pick<Rules, 'facts'>,
  { world, standing: standingNow }: Folding,
  { person, asked }: { readonly person: string; readonly asked: Rewinding },
): Step | Refusal {
  const now = clockOf(world)
  const standing = standingNow()
  const data = 'from' in asked ? undoData(now, asked) : backData(now, asked, standing)
  if (isRefusal(data)) return data
  const moment = data.undo ? { turn: now.turn, at: now.at } : { turn: data.turn, at: 0 }
  const pen = openPen(world, table, { ...moment, cause: { by: 'control', person } })
  pen.tell({ kind: 'rewound', data })
  return rewindStep(table, world, { facts: pen.step().facts, back: data, standing })
}

const undoData = (now: Clock, { from, past }: { readonly from: number; readonly past: number }): Rewound => ({
  ...{ to: from - 1, past, turn: now.turn, take: now.take, dice: diceTake(now), undo: true },
})

type BackTo = { readonly turn: number; readonly dice: 'same' | 'new'; readonly reason: TextRef | undefined }

function backData(now: Clock, { turn, dice, reason }: BackTo, standing: readonly Standing[]): Rewound | Refusal {
  const began = standing.findLast(({ fact: { kind, data } }) => {
    const { phase, turn: of } = data as { readonly phase?: unknown; readonly turn?: unknown }
    return kind === 'phase-began' && phase === 'briefing' && of === turn
  })
  if (began === undefined) return refuse('out-of-range', 'Turn {turn} has not begun.', { turn })
  if (reason === undefined) return refuse('text-empty', 'Give the reason: it stands in the log.')
  const take = now.take + 1
  return { to: began.end, past: began.end, turn, take, dice: dice === 'same' ? diceTake(now) : take, undo: false, reason }
}
