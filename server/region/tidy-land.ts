import type { Field, Grid } from './grid.ts'
import { besideNode } from './grid.ts'

/** One connected stretch of nodes on the same side of the coast. */
export type Patch = { readonly nodes: readonly number[]; readonly touchesEdge: boolean }

/** The patches of all nodes that `belongs` takes in, connected left, right, up and down, in reading order. */
export function findPatches(grid: Grid, belongs: (i: number) => boolean): Patch[] {
  const size = grid.columns * grid.rows
  const seen = new Uint8Array(size)
  const patches: Patch[] = []
  for (let start = 0; start < size; start++) {
    if (seen[start] === 1 || !belongs(start)) continue
    patches.push(flood(grid, { start, seen, belongs }))
  }
  return patches
}

type Flood = { readonly start: number; readonly seen: Uint8Array; readonly belongs: (i: number) => boolean }

function flood(grid: Grid, { start, seen, belongs }: Flood): Patch {
  const nodes = [start]
  seen[start] = 1
  let touchesEdge = false
  for (let next = 0; next < nodes.length; next++) {
    const beside = besideNode(grid, nodes[next] ?? start)
    if (beside.length < 4) touchesEdge = true
    for (const other of beside) {
      if (seen[other] === 1 || !belongs(other)) continue
      seen[other] = 1
      nodes.push(other)
    }
  }
  return { nodes, touchesEdge }
}

/** What counts as speckle, in square map units. `keepWater` tells whether an enclosed water is an authored lake. */
export type Speckle = { readonly islet: number; readonly keepWater: (nodes: readonly number[]) => boolean }

/** Fills enclosed waters that nobody authored, then drops islets under a size; returns a new field. */
export function tidyLand(grid: Grid, field: Field, speckle: Speckle): Field {
  const tidy = field.slice()
  const area = grid.step * grid.step
  for (const patch of findPatches(grid, (i) => (field[i] ?? 0) <= 0)) {
    if (!patch.touchesEdge && !speckle.keepWater(patch.nodes)) for (const i of patch.nodes) tidy[i] = 0.01 - (field[i] ?? 0)
  }
  for (const patch of findPatches(grid, (i) => (tidy[i] ?? 0) > 0)) {
    if (patch.nodes.length * area < speckle.islet) for (const i of patch.nodes) tidy[i] = -(tidy[i] ?? 0)
  }
  return tidy
}
