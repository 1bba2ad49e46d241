import { begin, createWorld, decideControl, decideDue, decideNextPhase, decideOrder, type Step, type World } from '../game.ts'
import type { Fact } from '../model/fact.ts'
import { isRefusal, type Refusal } from '../model/refusal.ts'
import type { Header } from '../model/state.ts'
import { standingSteps } from '../turn/rewind.ts'
import type { WithoutReplay } from '../wire/http.ts'
import { foldLog, type LoggedStep } from './fold-log.ts'
import { beliefsOf, TensionCurve } from './review-of.ts'

/** What the replay leaves out: every call, and everything said on a line. */
const calls = new Set(['call-hotline', 'answer-call', 'decline-call', 'end-call', 'say-on-line'])

type Accepted = {
  readonly id: string
  readonly seat: string
  readonly person: string
  readonly action: string
  readonly params: unknown
  readonly waits: boolean
}

/** "What if we had not called?": the same orders less the calls, decided again under the same dice. */
export function withoutCalls(header: Header, steps: readonly LoggedStep[]): WithoutReplay {
  const as = new TensionCurve()
  const played = foldLog(header, steps, (world, step) => as.look(world, step))
  const without = new TensionCurve()
  const world = createWorld(header)
  let removed = 0
  const take = (result: Step | Refusal | undefined): void => {
    if (result === undefined || isRefusal(result)) return
    world.merge(result)
    without.look(world, result.facts)
  }
  const standing = standingSteps(steps)
  const paper = ordersOnPaper(standing)
  for (const step of standing) {
    const left = step.some(isCall)
    if (left) removed += 1
    else for (const redo of again(world, step, paper)) take(redo())
  }
  return {
    what: 'call',
    removed,
    as: { tension: as.result(), beliefs: beliefsOf(played) },
    without: { tension: without.result(), beliefs: beliefsOf(world) },
  }
}

const isCall = (fact: Fact): boolean => fact.kind === 'order-accepted' && calls.has((fact.data as Accepted).action)

type OnPaper = {
  /** Orders that were taken back or replaced before they were carried out. */
  readonly withdrawn: ReadonlySet<string>
  /** Orders that waited for a second signature: what counts is when it was given, if it was. */
  readonly waiting: ReadonlyMap<string, Fact>
}

function ordersOnPaper(steps: readonly LoggedStep[]): OnPaper {
  const facts = steps.flat()
  const idOf = ({ data }: Fact): string => (data as { id: string }).id
  const waiting = facts.filter((f) => f.kind === 'order-accepted' && (f.data as Accepted).waits)
  return {
    withdrawn: new Set(facts.filter((f) => f.kind === 'order-withdrawn').map(idOf)),
    waiting: new Map(waiting.map((f) => [idOf(f), f])),
  }
}

/** The order that a step gave: accepted, or accepted before and signed now. */
function orderOf(step: LoggedStep, { withdrawn, waiting }: OnPaper): Fact | undefined {
  const signed = step.find((f) => f.kind === 'order-signed')
  if (signed !== undefined) return waiting.get((signed.data as { id: string }).id)
  const accepted = step.find((f) => f.kind === 'order-accepted')
  const { id, waits } = (accepted?.data ?? { id: '', waits: true }) as Accepted
  return waits || withdrawn.has(id) ? undefined : accepted
}

/** What a step of the log asks for again. What an order made of nothing left out cannot be carried out any more is passed over. */
function again(world: World, step: LoggedStep, paper: OnPaper): readonly (() => Step | Refusal | undefined)[] {
  const first = step[0]
  if (first === undefined) return []
  if (first.kind === 'exercise-created') return [() => begin(world)]
  if (step.some((f) => f.kind === 'phase-began')) return [() => decideNextPhase(world, first.cause)]
  const given = orderOf(step, paper)
  if (given !== undefined) return [() => redoOrder(world, given)]
  const released = step.find((f) => f.kind === 'inject-released' && f.cause.by === 'control')
  if (released?.cause.by === 'control') {
    const { person } = released.cause
    const act = { do: 'release-inject' as const, inject: (released.data as { id: string }).id }
    return [() => decideControl(world, { person, at: released.at }, { act, words: {}, mint: '' })]
  }
  return first.cause.by === 'clock' ? [() => decideDue(world, first.at)] : []
}

function redoOrder(world: World, fact: Fact): Step | Refusal {
  const { id, seat, person, action, params } = fact.data as Accepted
  return decideOrder(world, { id, seat, person, turn: fact.turn, kind: action, params, at: fact.at })
}
