import type { Rec } from '../../../../shared/model/record.ts'
import type { View } from '../../../../shared/model/view.ts'
import { dyad } from '../../../../shared/noun/dyad.ts'
import { posture } from '../../../../shared/noun/posture.ts'
import { relation } from '../../../../shared/noun/relation.ts'
import { state } from '../../../../shared/noun/state.ts'

/** A figure that control may set: the field of a record, what it is now, and its range. */
export type SettableFigure = {
  readonly record: string
  readonly kind: 'state' | 'relation' | 'dyad' | 'posture'
  /** The states it is about: whose it is first, then toward whom. */
  readonly states: readonly string[]
  readonly place: string | undefined
  readonly field: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

type Owner = { readonly states: readonly string[]; readonly place?: string }

const nouns = { state, relation, dyad, posture } as const

/** Whose figure each kind of record holds. */
const ownerOf: { readonly [K in keyof typeof nouns]: (record: never) => Owner } = {
  state: (record: { readonly state: string }) => ({ states: [record.state] }),
  relation: (record: { readonly from: string; readonly to: string }) => ({ states: [record.from, record.to] }),
  dyad: (record: { readonly between: readonly string[] }) => ({ states: record.between }),
  posture: (record: { readonly state: string; readonly place: string }) => ({ states: [record.state], place: record.place }),
}

/** Every figure of the world that its record kind declares settable, in the order of kinds, records and fields. */
export function settableFigures(view: View): readonly SettableFigure[] {
  return (Object.keys(nouns) as (keyof typeof nouns)[]).flatMap((kind) => view.list(kind).flatMap((record) => figuresOf(kind, record)))
}

function figuresOf(kind: keyof typeof nouns, record: Rec): readonly SettableFigure[] {
  const { states, place } = ownerOf[kind](record as never)
  return Object.entries(nouns[kind].settable ?? {}).flatMap(([field, { min, max, whole }]) => {
    const value = (record as unknown as Readonly<Record<string, unknown>>)[field]
    if (typeof value !== 'number') return []
    return [{ record: record.id, kind, states, place, field, value, min, max, whole: whole === true }]
  })
}
