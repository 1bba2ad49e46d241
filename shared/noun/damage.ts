import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** How badly a place is damaged, 0..100: that much less can be unloaded there (E12). Everybody can see it. */
export type Damage = { readonly id: string; readonly kind: 'damage'; readonly place: string; readonly percent: number }

export const damageId = (place: string): string => `damage:${place}`

export const damage = defineNoun<Damage, Shown<Damage, 'place' | 'percent'>>({
  kind: 'damage',
  see: () => 'whole',
  faces: { whole },
  settable: { percent: { min: 0, max: 100 } },
})
