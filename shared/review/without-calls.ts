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

type Accepted = { readonly id: string; readonly seat: string; readonly person: string; readonly action: string; readonly params: unknown }

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
  for (const step of standingSteps(steps)) {
    const left = step.some(isCall)
    if (left) removed += 1
    else for (const redo of again(world, step)) take(redo())
  }
  return {
    what: 'call',
    removed,
    as: { tension: as.result(), beliefs: beliefsOf(played) },
    without: { tension: without.result(), beliefs: beliefsOf(world) },
  }
}

const isCall = (fact: Fact): boolean => fact.kind === 'order-accepted' && calls.has((fact.data as Accepted).action)

/** What a step of the log asks for again. What an order made of nothing left out cannot be carried out any more is passed over. */
function again(world: World, step: LoggedStep): readonly (() => Step | Refusal | undefined)[] {
  const first = step[0]
  if (first === undefined) return []
  if (first.kind === 'exercise-created') return [() => begin(world)]
  if (step.some((f) => f.kind === 'phase-began')) return [() => decideNextPhase(world, first.cause)]
  const accepted = step.find((f) => f.kind === 'order-accepted')
  if (accepted !== undefined) return [() => redoOrder(world, accepted)]
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
