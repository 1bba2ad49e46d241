/** A closed or open run of map points, flat: [x0, y0, x1, y1, …]. Map units: the region's grid, y down (4.0: 1000 × 700). */
export type Run = readonly number[]

/** Where a name stands: centre of the text, angle in degrees, letter size in map units at region zoom. */
export type LabelPoint = { readonly x: number; readonly y: number; readonly angle?: number }

/** One state's territory. `rings` are filled even-odd; the first is the connected mainland, the rest are islands or holes. */
export type StateShape = {
  readonly id: string
  readonly rings: readonly Run[]
  readonly label: LabelPoint
}

/** A province: its closed outline inside its state, drawn as a fine line only. */
export type ProvinceShape = { readonly state: string; readonly name: string; readonly ring: Run; readonly label: LabelPoint }

/** A border between two states, as open runs (coast excluded). */
export type BorderShape = { readonly between: readonly [string, string]; readonly runs: readonly Run[] }

/** A sea, gulf or strait name on a curve. `size` in map units. */
export type WaterLabel = { readonly name: string; readonly curve: Run; readonly size: number; readonly kind: 'sea' | 'strait' }

/**
 * A region as drawn once by `server/region` and fetched by content hash: no secret, no rule, only shapes.
 * `depth` holds four nested bands, widest first, each nearer the coast. `shade` is the relief texture, stretched over `extent`.
 */
export type Geometry = {
  readonly region: string
  readonly extent: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly land: readonly Run[]
  readonly landLow: readonly Run[]
  readonly depth: readonly (readonly Run[])[]
  readonly states: readonly StateShape[]
  readonly provinces: readonly ProvinceShape[]
  readonly borders: readonly BorderShape[]
  readonly waters: readonly WaterLabel[]
  readonly shade: { readonly file: string; readonly width: number; readonly height: number }
}

export type PlaceKind = 'capital' | 'port' | 'airfield' | 'border' | 'sea' | 'camp' | 'cable' | 'city' | 'dam'

/** A named node of the region (game-model 4.0). `side` is where its label may stand so that no two labels overlap. */
export type Place = {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  readonly x: number
  readonly y: number
  readonly state?: string
  readonly side?: 'n' | 's' | 'e' | 'w' | 'ne' | 'nw' | 'se' | 'sw'
}
