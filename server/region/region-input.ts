import * as z from 'zod'

const number = z.number()
const point = z.tuple([number, number])
const text = z.string().min(1)
const stateId = z.string().regex(/^[A-Z]{3}$/, 'a state id is three capitals, such as NOR')
const at = { x: number, y: number }

const zone = z.strictObject({ kind: z.enum(['fjord', 'skerry', 'low']), ...at, radius: number.positive(), strength: number.min(0).max(1) })
const channel = z.strictObject({ line: z.array(point).min(2), from: number.positive(), to: number.positive() })
const lake = z.strictObject({ line: z.array(point).min(2), width: number.positive() })
const chain = z.strictObject({ line: z.array(point).min(2), width: number.positive(), height: number.min(0).max(1) })
const bank = z.strictObject({ ...at, radius: number.positive() })

const state = z.strictObject({
  id: stateId,
  name: text,
  label: z.strictObject(at),
  territory: z.array(z.union([point, text])).min(1),
  provinces: z
    .array(z.strictObject({ name: text, ...at }))
    .min(2)
    .max(10),
})

const place = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a place id is kebab-case and begins with a letter'),
  name: text,
  kind: z.enum(['capital', 'port', 'airfield', 'border', 'sea', 'camp', 'cable', 'city', 'dam']),
  ...at,
  state: stateId.optional(),
  side: z.enum(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw']).optional(),
  between: z.tuple([stateId, stateId]).optional(),
  bays: z.int().positive().optional(),
  tonnesPerDay: z.int().positive().optional(),
  limitTonnes: z.int().positive().optional(),
  population: z.int().positive().optional(),
})

/** What a `region.yaml` holds: the authored, rough input of one region. All coordinates are map units, y down. */
export const regionInput = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a region id is kebab-case'),
  name: text,
  seed: z.int().nonnegative(),
  extent: z.strictObject({ ...at, width: number.positive(), height: number.positive() }),
  land: z.array(z.strictObject({ name: text, outline: z.array(point).min(3) })).min(1),
  coasts: z.array(zone),
  channels: z.array(channel),
  lakes: z.array(lake),
  chains: z.array(chain),
  banks: z.array(bank),
  frontiers: z.record(z.string(), z.array(point).min(2)),
  states: z.array(state).min(1),
  waters: z.array(z.strictObject({ name: text, kind: z.enum(['sea', 'strait']), size: number.positive(), curve: z.array(point).min(2) })),
  places: z.array(place),
})

/** A region as authored. */
export type RegionInput = z.infer<typeof regionInput>

/** A node of the region with its figures for the scenarios; a superset of `Place` of shared/model/geometry.ts. */
export type RegionPlace = RegionInput['places'][number]
