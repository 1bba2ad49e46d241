import { canonicalJson, sha256Hex } from '../lib/canonical-json.ts'
import type { World } from './world.ts'

/** The hash of everything the rules read: equal states hash equal, whatever order things arrived in. */
export function stateHash(world: World): string {
  const parts = world.kinds().flatMap((kind) => world.list(kind).map((record) => canonicalJson(record)))
  return sha256Hex(parts.join('\n'))
}
