import { base32 } from '../../shared/lib/base32.ts'

/** Unpredictable bytes: ids, keys, salts, tickets. Given by main.ts; tests may give a seeded one. */
export type Random = (bytes: number) => Uint8Array

/** `symbols` unpredictable base32 symbols, five bits each. */
export const randomText = (random: Random, symbols: number): string => base32(random(Math.ceil((symbols * 5) / 8)), symbols)
