import { largestRemainder } from '../lib/largest-remainder.ts'
import { clamp } from '../lib/round.ts'

/** Whole kilograms by class of goods. A class that is not named is 0. */
export type Load = Readonly<Record<string, number>>

/** What waits at a node. `queue`: not yet unloaded; `matched` was asked for, `unmatched` was not. `junk`: unmatched goods in the yard. */
export type NodeStores = {
  readonly queue: { readonly matched: Load; readonly unmatched: Load }
  readonly yard: Load
  readonly junk: Load
}

/** One turn of a node: what comes in, what can be unloaded, sorted and driven out (whole kg), and what is needed (kg by class). */
export type NodeTurn = {
  readonly arriving: { readonly matched: Load; readonly unmatched: Load }
  readonly unloadKg: number
  readonly sortKg: number
  readonly lastMileKg: number
  readonly need: Load
  readonly order: 'coordinated' | 'uncoordinated'
}

export type NodeFlow = {
  readonly stores: NodeStores
  readonly delivered: Load
  readonly unloadedKg: number
  /** The stage that held the most back this turn; what to mend first. */
  readonly bottleneck: 'none' | 'unloading' | 'last-mile' | 'supply'
}

const JUNK_CONGESTION_KG = 2_000_000
const CONGESTION_MAX = 0.5
const UNMATCHED_COORDINATED = 0.3

/** E12: the share of cargo that nobody asked for, `u·0.3` where relief is coordinated. */
export function unmatchedShare(share: number, order: NodeTurn['order']): number {
  return order === 'coordinated' ? share * UNMATCHED_COORDINATED : share
}

/** E12: what can be unloaded past the junk: capacity `·(1 - min(.5, junk t/2000))` without coordination. Whole kg. */
export function unloadCapacityKg(unloadKg: number, junkKg: number, order: NodeTurn['order']): number {
  const congestion = order === 'coordinated' ? 0 : Math.min(CONGESTION_MAX, junkKg / JUNK_CONGESTION_KG)
  return Math.floor(unloadKg * (1 - congestion))
}

/**
 * E12, game-model.md 2.5: clear queue -> unload -> yard -> last mile -> need. Unmatched cargo takes slots and yard but is worth nothing
 * until sorted. Nothing is lost: stores before + arriving = stores after + delivered, class by class.
 */
export function flowThrough(before: NodeStores, turn: NodeTurn): NodeFlow {
  const waiting = {
    matched: plus(before.queue.matched, turn.arriving.matched),
    unmatched: plus(before.queue.unmatched, turn.arriving.unmatched),
  }
  const capacity = unloadCapacityKg(turn.unloadKg, totalKg(before.junk), turn.order)
  const unloaded = unload(waiting, capacity)
  const junkBefore = plus(before.junk, unloaded.unmatched)
  const sorted = share(junkBefore, turn.sortKg)
  const yard = plus(plus(before.yard, unloaded.matched), sorted)
  const wanted = lesser(yard, turn.need)
  const delivered = share(wanted, turn.lastMileKg)
  const queue = { matched: minus(waiting.matched, unloaded.matched), unmatched: minus(waiting.unmatched, unloaded.unmatched) }
  return {
    stores: { queue, yard: minus(yard, delivered), junk: minus(junkBefore, sorted) },
    delivered,
    unloadedKg: totalKg(unloaded.matched) + totalKg(unloaded.unmatched),
    bottleneck: bottleneckOf({
      need: totalKg(turn.need),
      delivered: totalKg(delivered),
      wanted: totalKg(wanted),
      queue: totalKg(queue.matched) + totalKg(queue.unmatched),
    }),
  }
}

function bottleneckOf(kg: { readonly need: number; readonly delivered: number; readonly wanted: number; readonly queue: number }) {
  if (kg.delivered >= kg.need) return 'none'
  if (kg.delivered < kg.wanted) return 'last-mile'
  return kg.queue > 0 ? 'unloading' : 'supply'
}

/** Unloads up to the capacity, each class and each kind in proportion to what waits: nobody jumps the queue. */
function unload(waiting: NodeTurn['arriving'], capacityKg: number): NodeTurn['arriving'] {
  const matched = Object.keys(waiting.matched)
  const unmatched = Object.keys(waiting.unmatched)
  const amounts = [...matched.map((goods) => waiting.matched[goods] ?? 0), ...unmatched.map((goods) => waiting.unmatched[goods] ?? 0)]
  const parts = splitUpTo(capacityKg, amounts)
  return { matched: loadOf(matched, parts), unmatched: loadOf(unmatched, parts.slice(matched.length)) }
}

/** The part of a load that `limitKg` can take, each class in proportion. */
function share(load: Load, limitKg: number): Load {
  const classes = Object.keys(load)
  const amounts = classes.map((goods) => load[goods] ?? 0)
  return loadOf(classes, splitUpTo(limitKg, amounts))
}

function splitUpTo(limitKg: number, amounts: readonly number[]): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  const taken = clamp(Math.floor(limitKg), 0, total)
  return taken === total ? amounts : largestRemainder(taken, amounts)
}

function loadOf(classes: readonly string[], parts: readonly number[]): Load {
  return Object.fromEntries(classes.map((goods, k) => [goods, parts[k] ?? 0]))
}

/** All kilograms of a load. */
export function totalKg(load: Load): number {
  return Object.values(load).reduce((sum, kg) => sum + kg, 0)
}

function plus(a: Load, b: Load): Load {
  const sum: Record<string, number> = { ...a }
  for (const [goods, kg] of Object.entries(b)) sum[goods] = (sum[goods] ?? 0) + kg
  return sum
}

function minus(a: Load, b: Load): Load {
  return Object.fromEntries(Object.entries(a).map(([goods, kg]) => [goods, kg - (b[goods] ?? 0)]))
}

function lesser(a: Load, b: Load): Load {
  return Object.fromEntries(Object.entries(a).map(([goods, kg]) => [goods, Math.min(kg, b[goods] ?? 0)]))
}
