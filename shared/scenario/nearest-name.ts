const LENGTH_MAX = 80

/** The known name nearest to a mistyped one, if any is near enough: at most a third of its letters differ. */
export function nearestName(wrong: string, known: readonly string[]): string | undefined {
  const given = wrong.slice(0, LENGTH_MAX).toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(given.length / 3)) + 1
  for (const name of known) {
    if (name.length > LENGTH_MAX || Math.abs(name.length - given.length) >= least) continue
    const steps = editSteps(given, name.toLowerCase())
    if (steps < least) {
      best = name
      least = steps
    }
  }
  return best
}

/** Letters to insert, remove, replace, or swap with their neighbour, to make one word of the other (optimal string alignment). */
function editSteps(from: string, to: string): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, k) => k)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let k = 1; k <= to.length; k++) {
      const same = from[i - 1] === to[k - 1] ? 0 : 1
      let steps = Math.min((row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1, (row[k - 1] ?? 0) + same)
      if (i > 1 && k > 1 && from[i - 1] === to[k - 2] && from[i - 2] === to[k - 1]) steps = Math.min(steps, (before[k - 2] ?? 0) + 1)
      next.push(steps)
    }
    before = row
    row = next
  }
  return row[to.length] ?? from.length
}
