/** A regular lattice of nodes over the map: node (column, row) stands at x0 + column·step, y0 + row·step, in map units. */
export type Grid = {
  readonly x0: number
  readonly y0: number
  readonly step: number
  readonly columns: number
  readonly rows: number
}

/** One number a node, row by row. */
export type Field = Float64Array

/** A rectangle in map units. */
export type Extent = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A lattice that covers `extent` and at least `margin` around it. */
export function makeGrid(extent: Extent, step: number, margin: number): Grid {
  const columns = Math.ceil((extent.width + 2 * margin) / step) + 1
  const rows = Math.ceil((extent.height + 2 * margin) / step) + 1
  return { x0: extent.x - margin, y0: extent.y - margin, step, columns, rows }
}

/** Fills a field from the place of each node. */
export function fillField(grid: Grid, value: (x: number, y: number) => number): Field {
  const field = new Float64Array(grid.columns * grid.rows)
  for (let row = 0; row < grid.rows; row++) {
    const y = grid.y0 + row * grid.step
    for (let column = 0; column < grid.columns; column++) field[row * grid.columns + column] = value(grid.x0 + column * grid.step, y)
  }
  return field
}

/** Reads a field at a point by bilinear interpolation; outside the lattice the nearest edge counts. */
export function makeSampler(grid: Grid, field: Field): (x: number, y: number) => number {
  const { x0, y0, step, columns, rows } = grid
  return (x, y) => {
    const u = Math.max(0, Math.min(columns - 1.001, (x - x0) / step))
    const v = Math.max(0, Math.min(rows - 1.001, (y - y0) / step))
    const column = Math.floor(u)
    const row = Math.floor(v)
    const i = row * columns + column
    const across = u - column
    const top = (field[i] ?? 0) * (1 - across) + (field[i + 1] ?? 0) * across
    const bottom = (field[i + columns] ?? 0) * (1 - across) + (field[i + columns + 1] ?? 0) * across
    return top + (bottom - top) * (v - row)
  }
}

/** Where node `i` stands. */
export function nodePoint(grid: Grid, i: number): readonly [number, number] {
  return [grid.x0 + (i % grid.columns) * grid.step, grid.y0 + Math.floor(i / grid.columns) * grid.step]
}

/** The nodes beside node `i`, left, right, above, below, as far as there are any. */
export function besideNode(grid: Grid, i: number): number[] {
  const column = i % grid.columns
  const beside: number[] = []
  if (column > 0) beside.push(i - 1)
  if (column < grid.columns - 1) beside.push(i + 1)
  if (i >= grid.columns) beside.push(i - grid.columns)
  if (i < grid.columns * (grid.rows - 1)) beside.push(i + grid.columns)
  return beside
}

/** 0 below `from`, 1 above `to`, a smooth ramp between. `from` may be the greater. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.max(0, Math.min(1, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** A box mean over (2·radius + 1)² nodes, edges repeated. */
export function blurField(grid: Grid, field: Field, radius: number): Field {
  const { columns, rows } = grid
  const mean = (source: Field, pick: (column: number, row: number, shift: number) => number): Field =>
    source.map((_, i) => {
      let sum = 0
      for (let shift = -radius; shift <= radius; shift++) sum += source[pick(i % columns, Math.floor(i / columns), shift)] ?? 0
      return sum / (2 * radius + 1)
    })
  const level = mean(field, (column, row, shift) => row * columns + Math.max(0, Math.min(columns - 1, column + shift)))
  return mean(level, (column, row, shift) => Math.max(0, Math.min(rows - 1, row + shift)) * columns + column)
}
