import { assert } from '../lib/assert.ts'
import type { AnyFactSpec, Fact } from '../model/fact.ts'

/** Brings a stored fact's data to today's version: upcast `n` turns version `n + 1` into `n + 2`. */
export function upcast(spec: AnyFactSpec, stored: Fact): unknown {
  assert(stored.v <= spec.v, `the stored fact ${stored.kind} is not newer than this program`)
  const steps = (spec.upcasts ?? []).slice(stored.v - 1, spec.v - 1)
  assert(steps.length === spec.v - stored.v, `every version of ${stored.kind} has its upcast`)
  return steps.reduce((data, step) => step(data), stored.data)
}
