import { checkOrder } from './action/_check-order.ts'
import { actionRegistry } from './action/registry.gen.ts'
import { type BotMoment, type BotOrder, chooseOrders } from './bot/choose.ts'
import type { Policy } from './bot/policy.ts'
import { decideOrder as decide, type OrderOptions, type Rules, decideSign as sign, decideWithdraw as withdraw } from './fact/decide.ts'
import { type HeardAt, openPen, type Step, withdrawLines } from './fact/pen.ts'
import type { AnyAction } from './model/action.ts'
import type { ControlWords } from './model/control-words.ts'
import type { AnyFactSpec, Cause, Fact } from './model/fact.ts'
import type { Order } from './model/order.ts'
import type { AnyNoun, Rec } from './model/record.ts'
import { type Refusal, refuse } from './model/refusal.ts'
import type { TextRef } from './model/sentence.ts'
import type { Header, State } from './model/state.ts'
import type { View } from './model/view.ts'
import type { Viewer } from './model/viewer.ts'
import { nounRegistry } from './noun/registry.gen.ts'
import { type Asker, type MintText, type NewText, parseOrder as parse, type RawOrder } from './order/parse.ts'
import { takeWords } from './order/take-words.ts'
import { type Frame, frames as framesOf, hearable, type Merged } from './patch/frames.ts'
import { stateHash } from './state/hash.ts'
import { checkInvariants } from './state/invariants.ts'
import { createWorld, type World } from './state/world.ts'
import { clockFacts, clockOf } from './turn/clock-facts.ts'
import { commonFacts } from './turn/common-facts.ts'
import { decideControl as controlled, type GameAct, isGameAct } from './turn/control.ts'
import { overrideFacts } from './turn/control-set.ts'
import { councilFacts } from './turn/council-facts.ts'
import { nextDue, tellDue } from './turn/due.ts'
import { handFacts } from './turn/hand-facts.ts'
import { incidentFacts } from './turn/incident-facts.ts'
import { injectFacts } from './turn/inject-facts.ts'
import { beginGame, startFacts } from './turn/new-game.ts'
import { orderFacts } from './turn/order-facts.ts'
import { nextPhase, type PhaseLength, phaseLength } from './turn/phases.ts'
import { projectStepFacts } from './turn/project-facts.ts'
import { reliefFacts } from './turn/relief-facts.ts'
import { type Folding, openFolding as foldingOf, type Rewinding, rewindFacts, decideRewind as rewindOf } from './turn/rewind.ts'
import { roomFacts } from './turn/room-facts.ts'
import { scenarioText } from './turn/scenario-texts.ts'
import { stepFacts } from './turn/step-facts.ts'
import { stopFacts } from './turn/stop-facts.ts'
import { studyFacts } from './turn/study-facts.ts'
import { type AskedRoom, decideRoom as roomOf, type Said, type Speaker, decideSay as say, decideStop as stopped } from './turn/talk.ts'
import { talkFacts } from './turn/talk-facts.ts'
import { fullView as fullViewOf, viewOf as viewOfState } from './view/view-of.ts'

export type {
  BotMoment,
  BotOrder,
  Folding,
  Frame,
  Header,
  HeardAt,
  MintText,
  NewText,
  PhaseLength,
  Rewinding,
  Rules,
  Speaker,
  State,
  Step,
  World,
}
export { createWorld, hearable, isGameAct, nextDue, phaseLength, scenarioText, stateHash, takeWords, withdrawLines }

const actions: ReadonlyMap<string, AnyAction> = new Map<string, AnyAction>(Object.entries(actionRegistry))
const nouns: ReadonlyMap<string, AnyNoun> = new Map<string, AnyNoun>(Object.entries(nounRegistry))

/** Every fact kind: the core's, then each action's own. A kind defined twice is our bug, found when this module loads. */
function factTable(): ReadonlyMap<string, AnyFactSpec> {
  const table = new Map<string, AnyFactSpec>()
  const groups: readonly Readonly<Record<string, AnyFactSpec>>[] = [
    startFacts,
    clockFacts,
    orderFacts,
    commonFacts,
    talkFacts,
    roomFacts,
    stopFacts,
    rewindFacts,
    handFacts,
    overrideFacts,
    injectFacts,
    incidentFacts,
    stepFacts,
    reliefFacts,
    councilFacts,
    studyFacts,
    projectStepFacts,
    ...[...actions.values()].map((action) => action.facts),
  ]
  for (const group of groups) {
    for (const [kind, spec] of Object.entries(group)) {
      if (table.has(kind) && table.get(kind) !== spec) throw new Error(`The fact ${kind} is defined twice.`)
      table.set(kind, spec)
    }
  }
  return table
}

/** The game's kinds, joined with the pipeline: the one place that knows them all. */
export const rules: Rules = { actions, nouns, facts: factTable() }

const clockCause: Cause = { by: 'clock' }

/** A step is only handed out when the cheap invariants hold on what it would make. */
function checked(world: World, step: Step): Step {
  checkInvariants(world, step.writes)
  return step
}

const sealed = (world: World, result: Step | Refusal): Step | Refusal => ('refused' in result ? result : checked(world, result))

/** First step of a session: what is drawn, and everything the scenario starts with. */
export const begin = (world: World): Step => checked(world, beginGame(world, rules))

export const parseOrder = (
  raw: RawOrder,
  who: Asker & { readonly mint: MintText },
): { readonly order: Order; readonly texts: readonly NewText[] } | Refusal => parse(actions, raw, who)

export const decideOrder = (world: World, order: Order, options?: OrderOptions): Step | Refusal =>
  sealed(world, decide(rules, world, order, options))

export const decideWithdraw = (world: World, who: Asker, id: string): Step | Refusal => sealed(world, withdraw(rules, world, who, id))

export const decideSign = (world: World, who: Asker, id: string): Step | Refusal => sealed(world, sign(rules, world, who, id))

/** "We are done" with this phase, or not after all. */
export function decideDone(world: World, who: Asker, done: boolean): Step | Refusal {
  const now = clockOf(world)
  if (now.phase === 'lobby' || now.phase === 'review') return refuse('wrong-phase', 'There is nothing to finish now.')
  const pen = openPen(world, rules.facts, {
    turn: now.turn,
    at: now.at,
    cause: { by: 'order', order: 'done', seat: who.seat, person: who.person },
  })
  pen.tell({ kind: 'seat-done', data: { seat: who.seat, done } })
  return checked(world, pen.step())
}

/** Words outside the rules. */
export const decideSay = (world: World, from: Speaker, said: Said): Step | Refusal => sealed(world, say(rules.facts, world, from, said))

/** A seat opens a room for itself and others. */
export const decideRoom = (world: World, from: Speaker, asked: AskedRoom): Step | Refusal =>
  sealed(world, roomOf(rules.facts, world, from, asked))

/** A real emergency: everything stands still. */
export const decideStop = (world: World, from: Speaker, reason?: TextRef): Step | Refusal =>
  sealed(world, stopped(rules.facts, world, from, reason))

/** What control asks of the game. `words` are the act's own words as texts, `mint` its command id. */
export const decideControl = (
  world: World,
  who: { readonly person: string; readonly at: number },
  asked: { readonly act: GameAct; readonly words: ControlWords; readonly mint: string },
): Step | Refusal => sealed(world, controlled(rules, world, { ...who, ...asked }))

/** Ends the present phase and begins the next. */
export function decideNextPhase(world: World, cause: Cause = clockCause): Step {
  const now = clockOf(world)
  const pen = openPen(world, rules.facts, { turn: now.turn, at: now.at, cause })
  nextPhase(pen, rules)
  return checked(world, pen.step())
}

/** What falls due by scenario minute `at`, or undefined when nothing does. */
export function decideDue(world: World, at: number): Step | undefined {
  const now = clockOf(world)
  const pen = openPen(world, rules.facts, { turn: now.turn, at: now.at, cause: clockCause })
  return tellDue(pen, at) ? checked(world, pen.step()) : undefined
}

/** Folds a log step by step: restart, replay, audit. Throws BrokenInvariant when a stored log does not fold. */
export const openFolding = (world: World): Folding => foldingOf(rules, world)

/** Folds a whole log into an empty world. */
export function fold(world: World, facts: readonly Fact[]): readonly HeardAt[] {
  const folding = openFolding(world)
  return facts.flatMap((fact) => folding.take([fact]).step.heard)
}

/** Goes back: to the start of a turn, or over control's own last act. */
export const decideRewind = (folding: Folding, asked: { readonly person: string; readonly asked: Rewinding }): Step | Refusal =>
  sealed(folding.world, rewindOf(rules, folding, asked))

export const frames = (merged: Merged, viewers: readonly Viewer[]): ReadonlyMap<string, Frame> => framesOf(nouns, merged, viewers)

export const fullView = (state: State, viewer: Viewer): readonly Rec[] => fullViewOf(nouns, state, viewer)

export const viewOf = (state: State, viewer: Viewer): View => viewOfState(nouns, state, viewer)

/** What the computer would order for a seat now, from that seat's own view alone; by its own policy or, in rehearsal, another. */
export function botOrders(state: State, seat: string, moment: BotMoment, policy?: Policy): readonly BotOrder[] {
  const view = viewOf(state, { kind: 'seat', seat, revealed: false })
  return chooseOrders(view, { actions: [...actions.values()], moment, check: checkOrder, ...(policy === undefined ? {} : { policy }) })
}
