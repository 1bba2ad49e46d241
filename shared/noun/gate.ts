import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** Something that only control may open: the use of force (PO6), covert influence (PD6). `open` 0 or 1, set by override. */
export type Gate = {
  readonly id: string
  readonly kind: 'gate'
  readonly what: 'force' | 'covert'
  readonly open: number
}

export const gateId = (what: Gate['what']): string => `gate:${what}`

export const gate = defineNoun<Gate, Shown<Gate, 'what' | 'open'>>({
  kind: 'gate',
  see: () => 'whole',
  faces: { whole },
  settable: { open: { min: 0, max: 1 } },
})
