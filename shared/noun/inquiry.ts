import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A state looks into what its own people did in an incident (DP5). That it does is public; so is what it finds. */
export type Inquiry = {
  readonly id: string
  readonly kind: 'inquiry'
  readonly incident: string
  readonly by: string
  readonly independent: boolean
  readonly dueTurn: number
  readonly status: 'open' | 'reported'
  readonly turn: number
}

export const inquiry = defineNoun<Inquiry, Shown<Inquiry, 'incident' | 'by' | 'independent' | 'dueTurn' | 'status' | 'turn'>>({
  kind: 'inquiry',
  see: () => 'whole',
  faces: { whole },
})
