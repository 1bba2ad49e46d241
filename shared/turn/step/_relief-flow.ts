import type { z } from 'zod'
import { airfieldTonnesPerDay, effectiveBays, RELIEF_MIX } from '../../dynamics/airlift.ts'
import { flowThrough, totalKg } from '../../dynamics/logistics-flow.ts'
import { largestRemainder } from '../../lib/largest-remainder.ts'
import { all, read, type State } from '../../model/state.ts'
import { damage, damageId } from '../../noun/damage.ts'
import { mechanism } from '../../noun/mechanism.ts'
import { motion } from '../../noun/motion.ts'
import type { Need } from '../../noun/need.ts'
import type { Shipment } from '../../noun/shipment.ts'
import { stock } from '../../noun/stock.ts'
import type { reliefFlow } from '../relief-facts.ts'
import { clockId } from './_close-id.ts'

type Load = Readonly<Record<string, number>>
export type ReliefFlow = z.infer<typeof reliefFlow>

/** One place on one turn: who owns it, what is cleared to land there, and whom it serves. */
export type Node = {
  readonly place: string
  readonly owner: string
  readonly landing: readonly Shipment[]
  readonly needs: readonly Need[]
}

const classes = ['water', 'food', 'shelter', 'medical', 'fuel'] as const

/** What of a shipment has not been unloaded, by class. */
const inTransit = (s: Shipment): Load => Object.fromEntries(Object.entries(s.kg).map(([c, kg]) => [c, kg - (s.landedKg[c] ?? 0)]))

/** E12 at one place: queue, unloading, yard, last mile, need. The yard is the owner's stock there. */
export function flowAt(state: State, node: Node): ReliefFlow {
  const yard = all(state, stock).find((s) => s.state === node.owner && s.place === node.place)
  const queue = Object.fromEntries(classes.map((c) => [c, node.landing.reduce((sum, s) => sum + (inTransit(s)[c] ?? 0), 0)]))
  const wanted = Object.fromEntries(classes.map((c) => [c, node.needs.reduce((sum, n) => sum + (n.kgPerTurn[c] ?? 0), 0)]))
  const held: Load = yard?.kg ?? Object.fromEntries(classes.map((c) => [c, 0]))
  const flow = flowThrough(
    { queue: { matched: queue, unmatched: {} }, yard: held, junk: {} },
    {
      arriving: { matched: {}, unmatched: {} },
      unloadKg: unloadKg(state, node) ?? totalKg(queue),
      sortKg: 0,
      // Nothing lands without clearance (JL3), so the last mile is never the quarter of E12; roads are taken to carry the yard.
      lastMileKg: totalKg(held) + totalKg(queue),
      need: wanted,
      order: isCoordinated(state, node) ? 'coordinated' : 'uncoordinated',
    },
  )
  const left = flow.stores.queue.matched
  const unloaded = Object.fromEntries(classes.map((c) => [c, (queue[c] ?? 0) - (left[c] ?? 0)]))
  const taken = share(
    unloaded,
    node.landing.map((s) => inTransit(s)),
  )
  const given = share(
    flow.delivered,
    node.needs.map((n) => n.kgPerTurn),
  )
  return {
    place: node.place,
    landings: node.landing.flatMap((s, i) => {
      const kg = taken[i] ?? {}
      const last = totalKg(kg) === totalKg(inTransit(s))
      return totalKg(kg) > 0 || last ? [{ shipment: s.id, kg, last }] : []
    }),
    yard: { id: yard?.id ?? clockId(state, 'stock', `${node.owner}|${node.place}`), state: node.owner, kg: yardKg(flow.stores.yard) },
    needs: node.needs.map((n, i) => {
      const delivered = given[i] ?? {}
      const unmet = Object.fromEntries(Object.entries(n.kgPerTurn).map(([c, kg]) => [c, kg - (delivered[c] ?? 0)]))
      return { id: n.id, delivered, unmet }
    }),
  }
}

const yardKg = (load: Load): Record<string, number> => Object.fromEntries(classes.map((c) => [c, load[c] ?? 0]))

/** Splits a load over takers class by class, in proportion to what each could take; never more than that, and nothing is lost. */
function share(load: Load, takers: readonly Load[]): readonly Record<string, number>[] {
  const parts = takers.map((): Record<string, number> => ({}))
  for (const [goods, kg] of Object.entries(load)) {
    if (kg === 0) continue
    const split = largestRemainder(
      kg,
      takers.map((t) => t[goods] ?? 0),
    )
    split.forEach((one, i) => {
      const part = parts[i]
      if (part !== undefined && one > 0) part[goods] = one
    })
  }
  return parts
}

/** Kilograms a place can unload in a turn (E12), less by its damage; undefined where the map gives no limit. */
function unloadKg(state: State, node: Node): number | undefined {
  const whole = wholeUnloadKg(state, node)
  const percent = read(state, damage, damageId(node.place))?.percent ?? 0
  return whole === undefined ? undefined : Math.floor((whole * (100 - percent)) / 100)
}

function wholeUnloadKg(state: State, node: Node): number | undefined {
  const place = state.header.scenario.places.find((p) => p.id === node.place)
  const days = state.header.scenario.turnHours / 24
  if (place?.bays !== undefined) {
    const bays = effectiveBays(place.bays, isCoordinated(state, node) ? 'coordinated' : 'uncoordinated')
    return Math.floor(airfieldTonnesPerDay({ bays, hours: 24, mix: RELIEF_MIX, slotShare: 1 }) * 1000 * days)
  }
  return place?.tonnesPerDay === undefined ? undefined : Math.floor(place.tonnesPerDay * 1000 * days)
}

/** An adopted relief motion puts relief under one coordination (JL5's .85 of the bays against .55): for one need, or for all. */
function isCoordinated(state: State, node: Node): boolean {
  const inOneHand = all(state, mechanism).some((m) => m.host === node.owner && m.status === 'open')
  return (
    inOneHand ||
    all(state, motion).some(
      (m) => m.what === 'relief' && m.status === 'adopted' && (m.about === undefined || node.needs.some((n) => n.id === m.about)),
    )
  )
}
