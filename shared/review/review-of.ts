import type { World } from '../game.ts'
import type { FigureMove } from '../model/common-fact.ts'
import type { Fact } from '../model/fact.ts'
import { all, type Header, type State } from '../model/state.ts'
import { belief } from '../noun/belief.ts'
import { dyad } from '../noun/dyad.ts'
import { incident } from '../noun/incident.ts'
import { objective } from '../noun/objective.ts'
import { relation } from '../noun/relation.ts'
import { holds } from '../turn/answer-questions.ts'
import { standingSteps } from '../turn/rewind.ts'
import type { ReviewPage } from '../wire/http.ts'
import type { TrustChange } from '../wire/review.ts'
import { foldLog, type LoggedStep } from './fold-log.ts'
import { networkOf } from './network.ts'
import { sayDoOf } from './say-do.ts'

type Tension = ReviewPage['tension']

/** The end screen: belief against truth, tension with its causes, words against acts, who spoke to whom. Pure, from the log alone. */
export function reviewOf(header: Header, steps: readonly LoggedStep[], chain: string): ReviewPage {
  const curve = new TensionCurve()
  const standing = standingSteps(steps)
  let first: ReadonlyMap<string, number> | undefined
  const world = foldLog(header, steps, (now, step) => {
    first ??= trustIn(now)
    curve.look(now, step)
  })
  const { review, title, turns } = header.scenario
  const said = (remarks: readonly { readonly when: string; readonly text: string }[], most: number) =>
    remarks
      .filter((r) => holds(world, r.when))
      .slice(0, most)
      .map((r) => ({ say: r.text }))
  return {
    title,
    turns,
    chain,
    incidents: beliefsOf(world),
    tension: curve.result(),
    strengths: said(review.strengths, 2),
    toTry: said(review.toTry, 1),
    objectives: all(world, objective).map(({ seat, text, met }) => ({ seat, text, met })),
    sayDo: sayDoOf(world, standing),
    network: networkOf(
      header.scenario.seats.map(({ id }) => id),
      standing,
    ),
    trust: trustOf(world, first ?? new Map()),
  }
}

const trustIn = (world: State): ReadonlyMap<string, number> => new Map(all(world, relation).map(({ id, trust }) => [id, trust]))

/** Each state's trust in each other: before the first turn, and now. */
const trustOf = (world: State, first: ReadonlyMap<string, number>): readonly TrustChange[] =>
  all(world, relation).map(({ id, from, to, trust }) => ({ from, to, first: first.get(id) ?? trust, last: trust }))

/** Each incident with its truth and every party's belief, turn by turn. */
export function beliefsOf(world: State): ReviewPage['incidents'] {
  return all(world, incident).map((i) => ({
    incident: i.id,
    title: i.title,
    place: i.place,
    turn: i.turn,
    theta: i.theta,
    contact: i.contact,
    beliefs: all(world, belief)
      .filter((b) => b.incident === i.id)
      .map((b) => ({ seat: b.seat, points: b.history })),
  }))
}

/** Collects X and rung of every pair at the start and at each turn's end, and what moved them. */
export class TensionCurve {
  private readonly pairs = new Map<
    string,
    { between: readonly [string, string]; points: { turn: number; x: number; rung: number }[]; causes: Tension[number]['causes'][number][] }
  >()

  look(world: World, step: LoggedStep): void {
    for (const fact of step) {
      if (fact.kind === 'exercise-created') this.mark(world, 0)
      if (fact.kind === 'tension-moved' || fact.kind === 'figures-moved') this.note(fact)
    }
    const closed = step.find((f) => f.kind === 'tension-moved')
    if (closed !== undefined) this.mark(world, closed.turn)
  }

  result(): Tension {
    return [...this.pairs.values()]
  }

  private mark(world: World, turn: number): void {
    for (const d of all(world, dyad)) this.pairOf(d.id, d.between).points.push({ turn, x: d.tension, rung: d.rung })
  }

  private note(fact: Fact): void {
    const { moves } = fact.data as { readonly moves: readonly FigureMove[] }
    for (const m of moves) {
      const pair = m.field === 'tension' ? this.pairs.get(m.id) : undefined
      if (pair === undefined) continue
      pair.causes.push(...m.parts.map(({ by, why }) => ({ turn: fact.turn, by, why })))
    }
  }

  private pairOf(id: string, between: readonly [string, string]) {
    const found = this.pairs.get(id) ?? { between, points: [], causes: [] }
    this.pairs.set(id, found)
    return found
  }
}
