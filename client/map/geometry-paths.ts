import type { Geometry, Run } from '../../shared/model/geometry.ts'

/** The region's shapes as browser paths in map units, built once per geometry. State paths are filled even-odd. */
export type GeometryPaths = {
  readonly land: Path2D
  readonly landLow: Path2D
  readonly depth: readonly Path2D[]
  readonly states: ReadonlyMap<string, Path2D>
  readonly provinces: Path2D
  readonly borders: Path2D
  /** The borders of one state, for its inner band. */
  readonly bordersOf: ReadonlyMap<string, Path2D>
  /** The border of a pair, keyed by both ids in order of the alphabet joined by a space. */
  readonly pair: ReadonlyMap<string, Path2D>
}

const cache = new WeakMap<Geometry, GeometryPaths>()

const trace = (path: Path2D, run: Run, closed: boolean): void => {
  path.moveTo(run[0] ?? 0, run[1] ?? 0)
  for (let i = 2; i + 1 < run.length; i += 2) path.lineTo(run[i] ?? 0, run[i + 1] ?? 0)
  if (closed) path.closePath()
}

const closedPath = (runs: readonly Run[]): Path2D => {
  const path = new Path2D()
  for (const run of runs) trace(path, run, true)
  return path
}

const openPath = (runs: readonly Run[]): Path2D => {
  const path = new Path2D()
  for (const run of runs) trace(path, run, false)
  return path
}

/** The key of a pair of states, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

const build = (geometry: Geometry): GeometryPaths => ({
  land: closedPath(geometry.land),
  landLow: closedPath(geometry.landLow),
  depth: geometry.depth.map(closedPath),
  states: new Map(geometry.states.map((s) => [s.id, closedPath(s.rings)])),
  provinces: closedPath(geometry.provinces.map((p) => p.ring)),
  borders: openPath(geometry.borders.flatMap((b) => b.runs)),
  bordersOf: new Map(
    geometry.states.map((s) => [s.id, openPath(geometry.borders.filter((b) => b.between.includes(s.id)).flatMap((b) => b.runs))]),
  ),
  pair: new Map(geometry.borders.map((b) => [pairKey(b.between[0], b.between[1]), openPath(b.runs)])),
})

/** The paths of a geometry; the same object for the same geometry. */
export const geometryPaths = (geometry: Geometry): GeometryPaths => {
  const known = cache.get(geometry)
  if (known) return known
  const made = build(geometry)
  cache.set(geometry, made)
  return made
}
