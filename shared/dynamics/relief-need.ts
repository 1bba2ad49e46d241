import { clamp } from '../lib/round.ts'

/** Goods that people need; shelter once, the rest every day. */
export type ReliefGoods = 'water' | 'food' | 'medical' | 'shelter'

/** E12, game-model.md 2.5: kilograms per person and day; shelter and household goods once. Water at the full or the survival ration. */
export const KG_PER_PERSON = { water: 15, waterFloor: 7.5, food: 0.565, medical: 0.005, shelterOnce: 6 } as const

/** E12: how much each class weighs in unmet person-days; sums to 1. */
export const NEED_WEIGHT: Readonly<Record<ReliefGoods, number>> = { water: 0.4, food: 0.25, medical: 0.2, shelter: 0.15 }

const GOODS: readonly ReliefGoods[] = ['water', 'food', 'medical', 'shelter']

/** E12: what so many people need in so many days, in whole kilograms. `sheltered`: shelter has been given, or is not needed. */
export function reliefNeed(camp: {
  readonly people: number
  readonly days: number
  readonly water: 'full' | 'floor'
  readonly sheltered: boolean
}): Record<ReliefGoods, number> {
  const { people, days } = camp
  const water = camp.water === 'full' ? KG_PER_PERSON.water : KG_PER_PERSON.waterFloor
  return {
    water: Math.round(people * days * water),
    food: Math.round(people * days * KG_PER_PERSON.food),
    medical: Math.round(people * days * KG_PER_PERSON.medical),
    shelter: camp.sheltered ? 0 : Math.round(people * KG_PER_PERSON.shelterOnce),
  }
}

/** E12: share 0..1 of the weighted need that was not met. Classes nobody needs are left out of the weighing. */
export function unmetShare(need: Readonly<Record<ReliefGoods, number>>, delivered: Readonly<Record<ReliefGoods, number>>): number {
  let weight = 0
  let unmet = 0
  for (const goods of GOODS) {
    if (need[goods] <= 0) continue
    weight += NEED_WEIGHT[goods]
    unmet += NEED_WEIGHT[goods] * (1 - clamp(delivered[goods] / need[goods], 0, 1))
  }
  return weight > 0 ? unmet / weight : 0
}

/** E12: person-days of unmet need in a turn of so many days: the measure that K4 counts. */
export function unmetPersonDays(camp: { readonly people: number; readonly days: number; readonly unmetShare: number }): number {
  return camp.people * camp.days * camp.unmetShare
}
