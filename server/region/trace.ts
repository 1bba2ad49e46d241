import type { Grid } from './grid.ts'

/** What to trace: a label a node, and where between two neighbouring nodes of different labels the line runs (0..1 from the first). */
export type Mosaic = {
  readonly grid: Grid
  readonly labels: Uint8Array
  readonly cross: (first: number, second: number) => number
}

/** A line between exactly two labels, as flat [x, y, …]; `left` and `right` as seen going along it (y down). Neighbouring shapes share it. */
export type Arc = {
  readonly left: number
  readonly right: number
  readonly points: readonly number[]
  readonly from: number
  readonly to: number
}

type Side = { readonly from: number; readonly to: number; readonly left: number; readonly right: number }

/** Each lattice cell owns three vertices: on its top edge, on its left edge, and in its middle. */
const TOP = 0
const LEFT = 1
const MIDDLE = 2

/**
 * Marching squares for any number of labels: cuts the lattice into arcs that each part two labels and end only where three or more meet.
 * Since neighbours share their arcs, simplified shapes still fit together without gaps.
 */
export function traceArcs(mosaic: Mosaic): Arc[] {
  const vertices = new Map<number, readonly [number, number]>()
  const sides = new Map<number, Side[]>()
  const { columns, rows } = mosaic.grid
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) traceCell({ mosaic, vertices, sides }, row * columns + column)
  }
  return joinSides(sides, vertices)
}

type Tracing = {
  readonly mosaic: Mosaic
  readonly vertices: Map<number, readonly [number, number]>
  readonly sides: Map<number, Side[]>
}

/** The labels at a cell's corners, clockwise from the top left. */
type Corners = { readonly a: number; readonly b: number; readonly c: number; readonly d: number }
/** The vertices on a cell's edges; undefined where both ends of the edge have one label. */
type Ends = { readonly [edge in 'top' | 'right' | 'bottom' | 'left']: number | undefined }

function traceCell(tracing: Tracing, i: number): void {
  const { labels, grid } = tracing.mosaic
  const below = i + grid.columns
  const corners = { a: labels[i] ?? 0, b: labels[i + 1] ?? 0, c: labels[below + 1] ?? 0, d: labels[below] ?? 0 }
  const { a, b, c, d } = corners
  if (a === b && b === c && c === d) return
  const ends = {
    top: a === b ? undefined : edgeVertex(tracing, { i, other: i + 1, id: 3 * i + TOP }),
    right: b === c ? undefined : edgeVertex(tracing, { i: i + 1, other: below + 1, id: 3 * (i + 1) + LEFT }),
    bottom: d === c ? undefined : edgeVertex(tracing, { i: below, other: below + 1, id: 3 * below + TOP }),
    left: a === d ? undefined : edgeVertex(tracing, { i, other: below, id: 3 * i + LEFT }),
  }
  const crossed = [ends.top, ends.right, ends.bottom, ends.left].filter((end) => end !== undefined)
  if (crossed.length === 2) addThrough(tracing, ends, corners)
  else if (crossed.length === 4 && a === c) {
    addSide(tracing, { from: ends.top, to: ends.right, left: b, right: a })
    addSide(tracing, { from: ends.bottom, to: ends.left, left: d, right: a })
  } else if (crossed.length === 4 && b === d) {
    addSide(tracing, { from: ends.left, to: ends.top, left: a, right: b })
    addSide(tracing, { from: ends.right, to: ends.bottom, left: c, right: b })
  } else {
    const middle = middleVertex(tracing, 3 * i + MIDDLE, crossed)
    addSide(tracing, { from: middle, to: ends.top, left: a, right: b })
    addSide(tracing, { from: middle, to: ends.right, left: b, right: c })
    addSide(tracing, { from: middle, to: ends.bottom, left: c, right: d })
    addSide(tracing, { from: middle, to: ends.left, left: d, right: a })
  }
}

/** The plain case: one line through the cell, from the first crossed edge (clockwise from the top) to the second. */
function addThrough(tracing: Tracing, ends: Ends, { a, b, c, d }: Corners): void {
  if (ends.top !== undefined) addSide(tracing, { from: ends.top, to: ends.right ?? ends.bottom ?? ends.left, left: b, right: a })
  else if (ends.right !== undefined) addSide(tracing, { from: ends.right, to: ends.bottom ?? ends.left, left: c, right: b })
  else addSide(tracing, { from: ends.bottom, to: ends.left, left: d, right: c })
}
type MaybeSide = { readonly from: number | undefined; readonly to: number | undefined; readonly left: number; readonly right: number }

function addSide({ sides }: Tracing, { from, to, left, right }: MaybeSide): void {
  if (from === undefined || to === undefined) return
  const side = { from, to, left, right }
  for (const end of [from, to]) {
    const known = sides.get(end)
    if (known === undefined) sides.set(end, [side])
    else known.push(side)
  }
}

function edgeVertex({ mosaic, vertices }: Tracing, edge: { readonly i: number; readonly other: number; readonly id: number }): number {
  if (!vertices.has(edge.id)) {
    const { x0, y0, step, columns } = mosaic.grid
    const share = mosaic.cross(edge.i, edge.other)
    const x = x0 + (edge.i % columns) * step
    const y = y0 + Math.floor(edge.i / columns) * step
    const level = edge.other === edge.i + 1
    vertices.set(edge.id, level ? [x + share * step, y] : [x, y + share * step])
  }
  return edge.id
}

function middleVertex({ vertices }: Tracing, id: number, ends: readonly number[]): number {
  let x = 0
  let y = 0
  for (const end of ends) {
    x += (vertices.get(end)?.[0] ?? 0) / ends.length
    y += (vertices.get(end)?.[1] ?? 0) / ends.length
  }
  vertices.set(id, [x, y])
  return id
}

/** Chains sides into arcs, first from the meeting points outwards, then the closed lines that meet nothing. */
function joinSides(sides: ReadonlyMap<number, readonly Side[]>, vertices: ReadonlyMap<number, readonly [number, number]>): Arc[] {
  const used = new Set<Side>()
  const arcs: Arc[] = []
  const walk = (start: number, first: Side): void => {
    const forward = first.from === start
    const points: number[] = [...(vertices.get(start) ?? [])]
    let side: Side | undefined = first
    let at = start
    while (side !== undefined) {
      used.add(side)
      at = side.from === at ? side.to : side.from
      points.push(...(vertices.get(at) ?? []))
      const here: readonly Side[] = at % 3 === MIDDLE ? [] : (sides.get(at) ?? [])
      side = here.find((other) => !used.has(other))
    }
    const [left, right] = forward ? [first.left, first.right] : [first.right, first.left]
    arcs.push({ left, right, points, from: start, to: at })
  }
  for (const junctionsFirst of [true, false]) {
    for (const [vertex, here] of sides) {
      if (junctionsFirst !== (vertex % 3 === MIDDLE)) continue
      for (const side of here) if (!used.has(side)) walk(vertex, side)
    }
  }
  return arcs
}
