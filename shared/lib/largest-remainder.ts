import { assert } from './assert.ts'

/**
 * Splits a whole number by weights so that the parts sum to it exactly: each part is its quota rounded down, and what is left goes, one
 * by one, to the largest remainders; equal remainders in the order given. A negative total splits as its mirror image.
 * Weights are finite and not negative; if all are zero the split is even, because what is conserved must go somewhere.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  assert(Number.isSafeInteger(total), 'Only a whole number can be split by largest remainder.')
  assert(total === 0 || weights.length > 0, 'There must be somebody to split a total among.')
  if (total < 0) return largestRemainder(-total, weights).map((part) => 0 - part)

  const given = weights.reduce(addWeight, 0)
  const even = given === 0
  const sum = even ? weights.length : given
  const parts: number[] = []
  const remainders: number[] = []
  let left = total
  for (const weight of weights) {
    const product = total * (even ? 1 : weight)
    const remainder = product % sum
    const part = Math.round((product - remainder) / sum)
    parts.push(part)
    remainders.push(remainder)
    left -= part
  }
  return spread(parts, remainders, left)
}

function addWeight(sum: number, weight: number): number {
  assert(Number.isFinite(weight) && weight >= 0, 'A weight is a finite number, zero or more.')
  return sum + weight
}

/** Gives `left` units to the largest remainders. With weights that are not whole, floating point may owe a unit: then it is taken back. */
function spread(parts: number[], remainders: readonly number[], left: number): number[] {
  const order = parts.map((_, i) => i).sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
  if (left < 0) order.reverse()
  const step = left < 0 ? -1 : 1
  let owed = Math.abs(left)
  while (owed > 0) {
    for (const i of order) {
      const part = parts[i] ?? 0
      if (owed === 0 || part + step < 0) continue
      parts[i] = part + step
      owed--
    }
  }
  return parts
}
