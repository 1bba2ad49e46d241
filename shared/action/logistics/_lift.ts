import { AIRCRAFT } from '../../dynamics/airlift.ts'
import type { Place } from '../../model/geometry.ts'
import type { Asset } from '../../noun/asset.ts'

export type Mode = 'air' | 'sea' | 'road'

/** How one kind of lift goes (2.10): km/h, hours on the ground for a trip, thousand CR of fuel for 100 km out and back. */
export type Lift = {
  readonly mode: Mode
  readonly kmh: number
  readonly groundHours: number
  readonly fuelPer100Km: number
  /** Farthest it goes, km; absent: anywhere. */
  readonly reachKm?: number
  /** Gross weight, tonnes: a runway with a lower limit cannot take it. */
  readonly grossTonnes?: number
}

const airlift = (type: keyof typeof AIRCRAFT, fuelPer100Km: number, grossTonnes: number): Lift => {
  const { speedKmh, groundHours } = AIRCRAFT[type]
  return { mode: 'air', kmh: speedKmh, groundHours, fuelPer100Km, grossTonnes }
}

const lifts: Partial<Readonly<Record<Asset['type'], Lift>>> = {
  c130: airlift('c130', 15, 79),
  a400m: airlift('a400m', 20, 141),
  c17: airlift('c17', 30, 265),
  helicopter: { mode: 'air', kmh: 220, groundHours: 1, fuelPer100Km: 10, reachKm: 150 },
  'landing-ship': { mode: 'sea', kmh: 28, groundHours: 12, fuelPer100Km: 40 },
  'ro-ro': { mode: 'sea', kmh: 28, groundHours: 12, fuelPer100Km: 60 },
  truck: { mode: 'road', kmh: 50, groundHours: 2, fuelPer100Km: 2 },
}

/** What carries goods; patrols, engineers and hospitals do not. */
export const liftOf = (type: Asset['type']): Lift | undefined => lifts[type]

/** Kilometres in a map unit (regions/halcyra-gulf). */
const kmPerUnit = 1.5
const newtonSteps = 30

/** Kilometres between two places as the crow flies, by Newton's steps: the four basic operations give the same bits everywhere. */
export function kmBetween(a: Pick<Place, 'x' | 'y'>, b: Pick<Place, 'x' | 'y'>): number {
  const [dx, dy] = [a.x - b.x, a.y - b.y]
  const square = dx * dx + dy * dy
  if (square === 0) return 0
  let root = Math.max(Math.abs(dx), Math.abs(dy))
  for (let n = 0; n < newtonSteps; n++) root = (root + square / root) / 2
  return root * kmPerUnit
}

/** Where a kind of lift can be unloaded: wings need a runway, ships a port, trucks a road; a helicopter lands on any land. */
export function landsAt(type: Asset['type'], place: Pick<Place, 'kind'>): boolean {
  const mode = liftOf(type)?.mode
  if (place.kind === 'sea' || place.kind === 'cable') return false
  if (mode === 'sea') return place.kind === 'port'
  if (mode === 'air' && type !== 'helicopter') return place.kind === 'airfield'
  return mode !== undefined
}

type Point = Pick<Place, 'x' | 'y'>

/** How a set of lifts goes from one place to another: the way, the hours there with loading, and the fuel out and back (thousand CR). */
export function tripWith(types: readonly Asset['type'][], from: Point, to: Point) {
  const lifts = types.flatMap((type) => liftOf(type) ?? [])
  const km = kmBetween(from, to)
  const mode: Mode = lifts[0]?.mode ?? 'road'
  const hours = Math.max(0, ...lifts.map((l) => km / l.kmh + l.groundHours))
  const fuel = lifts.reduce((sum, l) => sum + Math.max(1, Math.ceil((km / 100) * l.fuelPer100Km)), 0)
  return { mode, hours, fuel }
}
