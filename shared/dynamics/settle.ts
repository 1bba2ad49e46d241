import { clamp } from '../lib/round.ts'

/** The signed parts of one change of a meter, by cause. With `limit`, they sum to the change (to 1e-9). */
export type Parts<Cause extends string> = Readonly<Record<Cause, number>>

/** A meter after a change, and why it changed. */
export type Settled<Cause extends string> = { readonly after: number; readonly parts: Parts<Cause | 'limit'> }

/**
 * Adds the parts to a meter of 0..100 and holds it there. `limit` is what holding took off or gave back, so that every answer to
 * "why?" adds up. `held` is what a limit inside the formula has already held back, with its sign.
 */
export function settle<Cause extends string>(before: number, parts: Parts<Cause>, held = 0): Settled<Cause> {
  const all: Record<string, number> = {}
  let sum = before + held
  for (const cause in parts) {
    const by = parts[cause] + 0
    all[cause] = by
    sum += by
  }
  const after = clamp(sum, 0, 100)
  all.limit = held + (after - sum) + 0
  return { after, parts: all as Parts<Cause | 'limit'> }
}
