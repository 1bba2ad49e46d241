import { canonicalJson } from '../lib/canonical-json.ts'
import { u01 } from '../lib/dice.ts'
import { compareText } from '../lib/text.ts'
import type { AnyAction } from '../model/action.ts'
import type { Sentence } from '../model/sentence.ts'
import { allSeen, seen, type View } from '../model/view.ts'
import { clock } from '../noun/clock.ts'
import { message } from '../noun/message.ts'
import { seat } from '../noun/seat.ts'
import { type Policy, policyOf, temper } from './policy.ts'
import { recallHints } from './recall-hints.ts'

/** An order that a bot would give, with its one-sentence reason. */
export type BotOrder = { readonly kind: string; readonly params: Readonly<Record<string, unknown>>; readonly reason: Sentence }

/** When a bot is asked: to react, to open its consultation, or to write its orders. */
export type BotMoment = 'reply' | 'consultation' | 'orders'

/** Asks a check of an order, as the game makes it; so that a bot never orders what would be refused. */
export type Check = (view: View, action: AnyAction, params: unknown) => unknown

/** Kinds that react to somebody else: a bot does these at once. */
const replies = new Set([
  'answer-call',
  'decline-call',
  'end-call',
  'say-on-line',
  'answer-risk',
  'answer-inspection',
  'accept-offer',
  'decline-offer',
  'cast-vote',
  'grant-clearance',
  'sign-agreement',
  'amend-agreement',
])

/** Instruments whose orders may be repeated in one turn for other things. */
const ordersMax = 3

/**
 * What a policy orders now, best first: hints of all actions, weighed by the policy, legal by their own check. A function of the seat's own
 * view alone; where two hints are close, a draw keyed by seat, turn and kind decides, so that bots are not all alike.
 */
export function chooseOrders(
  view: View,
  given: { readonly actions: readonly AnyAction[]; readonly moment: BotMoment; readonly check: Check; readonly policy?: Policy },
): readonly BotOrder[] {
  const me = view.viewer.seat ?? ''
  const own = seen(view, seat, `seat:${me}`)
  const policy = temper(given.policy ?? policyOf(own?.policy ?? 'reciprocator'), own?.temperament)
  const lean = policy.adapts?.(view) ?? {}
  const turn = seen(view, clock, 'clock:main')?.turn ?? 0
  const fits = (a: AnyAction): boolean =>
    given.moment === 'orders'
      ? a.when === 'turn-end' || a.kind === 'submit-belief'
      : a.when === 'now' && (given.moment === 'consultation' || replies.has(a.kind))
  const ideas = given.actions
    .filter(fits)
    .flatMap((action) =>
      recallHints(view, action)
        .map((hint) => ({ action, hint, score: weigh(policy, action, hint.score) * (lean[action.kind] ?? 1) }))
        .filter((idea) => idea.score > worthless && idea.score + jitterMax >= policy.threshold)
        .map((idea) => ({ ...idea, score: idea.score + jitter(me, turn, action.kind, idea.hint.params) })),
    )
    .filter((idea) => idea.score >= policy.threshold && !refusesYet(view, policy, idea.action.kind))
    .sort(
      (a, b) =>
        b.score - a.score ||
        compareText(a.action.kind, b.action.kind) ||
        compareText(canonicalJson(a.hint.params), canonicalJson(b.hint.params)),
    )
  const chosen: BotOrder[] = []
  const kinds = new Set<string>()
  const limit = given.moment === 'orders' ? ordersMax : 1
  for (const { action, hint } of ideas) {
    if (chosen.length >= limit) break
    if (kinds.has(action.kind) || given.check(view, action, hint.params) !== null) continue
    kinds.add(action.kind)
    chosen.push({ kind: action.kind, params: hint.params as Readonly<Record<string, unknown>>, reason: hint.because })
  }
  return chosen
}

const weigh = (policy: Policy, action: AnyAction, score: number): number =>
  score * (policy.weight[action.instrument] ?? 1) * (policy.kinds[action.kind] ?? 1)

/** What an action itself calls no use now, chance does not make an order of. */
const worthless = 0.04

/** Up to ±.06 for each thought; and now and then +.3 for all of a kind: a seat that is minded to. The same for the same seat and turn. */
const jitterMax = 0.36
function jitter(me: string, turn: number, kind: string, params: unknown): number {
  const minded = u01('minded', me, turn, kind) > 0.9
  return (u01('bot', me, turn, kind, canonicalJson(params)) - 0.5) * 0.12 + (minded ? 0.3 : 0)
}

/** The hardliner lets the first two hands that are offered to it pass; then it comes round. */
function refusesYet(view: View, policy: Policy, kind: string): boolean {
  if (policy.refusals === 0 || (kind !== 'make-joint-statement' && kind !== 'sign-agreement')) return false
  const offers = allSeen(view, message).filter((m) => m.to === view.viewer.seat && (m.verb === 'propose' || m.verb === 'assure')).length
  return offers < policy.refusals
}
