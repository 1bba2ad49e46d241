/** A transport aircraft as planned with (2.10): load in tonnes, speed in km/h, time on the ground in hours. */
export type Aircraft = { readonly payloadTonnes: number; readonly speedKmh: number; readonly groundHours: number }

export type AircraftType = 'c130' | 'a400m' | 'c17'

/** The share of flights that each type makes up; shares sum to 1. */
export type FlightMix = readonly { readonly type: AircraftType; readonly share: number }[]

export const AIRCRAFT: Readonly<Record<AircraftType, Aircraft>> = {
  c130: { payloadTonnes: 11, speedKmh: 540, groundHours: 1.5 },
  a400m: { payloadTonnes: 22, speedKmh: 720, groundHours: 2 },
  c17: { payloadTonnes: 40, speedKmh: 800, groundHours: 2.25 },
}

/** The mix of a usual relief operation (golden vector, 2.12). */
export const RELIEF_MIX: FlightMix = [
  { type: 'c130', share: 0.4 },
  { type: 'a400m', share: 0.3 },
  { type: 'c17', share: 0.3 },
]

/** An airfield over a day: bays that work (`effectiveBays`), hours open, and the share 0..1 of slots that relief flights get. */
export type Airfield = { readonly bays: number; readonly hours: number; readonly mix: FlightMix; readonly slotShare: number }

const QUEUEING = 0.85
const FLYING_HOURS = 16
const BAYS_COORDINATED = 0.85
const BAYS_ALONE = 0.55

/** E12, game-model.md 2.5: `bays·(0.85 coordinated | 0.55 not)`. */
export function effectiveBays(bays: number, order: 'coordinated' | 'uncoordinated'): number {
  return bays * (order === 'coordinated' ? BAYS_COORDINATED : BAYS_ALONE)
}

/** E12: tonnes an airfield can take in a day: `bays_eff·hours·0.85·Σ(share·payload/groundH)·reliefSlotShare`. */
export function airfieldTonnesPerDay({ bays, hours, mix, slotShare }: Airfield): number {
  let perBayHour = 0
  for (const { type, share } of mix) perBayHour += (share * AIRCRAFT[type].payloadTonnes) / AIRCRAFT[type].groundHours
  return bays * hours * QUEUEING * perBayHour * slotShare
}

/** E12: round trips one aircraft flies in a day over so many kilometres: `0.85·16/(2·km/speed + 2·groundH)`. */
export function sortiesPerDay(type: AircraftType, km: number): number {
  const { speedKmh, groundHours } = AIRCRAFT[type]
  return (QUEUEING * FLYING_HOURS) / ((2 * km) / speedKmh + 2 * groundHours)
}

/** E12, weight limit: the mix without a type, its slots going to the others in proportion; empty if no other type flies. */
export function mixWithout(mix: FlightMix, banned: AircraftType): FlightMix {
  const rest = mix.filter(({ type }) => type !== banned)
  const sum = rest.reduce((total, { share }) => total + share, 0)
  return sum > 0 ? rest.map(({ type, share }) => ({ type, share: share / sum })) : []
}
