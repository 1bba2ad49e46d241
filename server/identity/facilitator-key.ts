import { createHash, timingSafeEqual } from 'node:crypto'
import { type Random, randomText } from '../session/random.ts'
import type { IdentityTable } from '../store/store.ts'

/** 160 bits. */
const SYMBOLS = 32

/** The key of the facilitator's link: made once per data folder, so that the link of yesterday works today. */
export async function loadFacilitatorKey(table: IdentityTable, random: Random): Promise<string> {
  const kept = await table.get('facilitator', 'key')
  if (kept !== undefined) return kept
  const key = randomText(random, SYMBOLS)
  await table.put('facilitator', 'key', key)
  return key
}

/** Whether two keys are the same, in a time that tells nothing of where they differ. */
export function isSameKey(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
