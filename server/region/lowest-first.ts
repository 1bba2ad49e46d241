/** A queue of node numbers that hands out the one with the lowest key first; equal keys in the order they came. */
export type LowestFirst = {
  readonly push: (node: number, key: number) => void
  readonly pop: () => number | undefined
}

/** A binary heap that holds up to `capacity` entries at a time. */
export function makeLowestFirst(capacity: number): LowestFirst {
  const nodes = new Int32Array(capacity + 1)
  const keys = new Float64Array(capacity + 1)
  const turns = new Int32Array(capacity + 1)
  let size = 0
  let pushed = 0
  const put = (at: number, from: number): void => {
    nodes[at] = nodes[from] ?? 0
    keys[at] = keys[from] ?? 0
    turns[at] = turns[from] ?? 0
  }
  const before = (a: number, b: number): boolean => {
    const keyA = keys[a] ?? 0
    const keyB = keys[b] ?? 0
    return keyA < keyB || (keyA === keyB && (turns[a] ?? 0) < (turns[b] ?? 0))
  }
  // The slot behind the heap holds the entry that is being moved, so that each step copies once.
  const push = (node: number, key: number): void => {
    nodes[capacity] = node
    keys[capacity] = key
    turns[capacity] = pushed++
    let hole = size++
    while (hole > 0 && before(capacity, (hole - 1) >> 1)) {
      put(hole, (hole - 1) >> 1)
      hole = (hole - 1) >> 1
    }
    put(hole, capacity)
  }
  const pop = (): number | undefined => {
    if (size === 0) return undefined
    const top = nodes[0]
    put(capacity, --size)
    let hole = 0
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && before(child + 1, child)) child++
      if (!before(child, capacity)) break
      put(hole, child)
      hole = child
    }
    put(hole, capacity)
    return top
  }
  return { push, pop }
}
