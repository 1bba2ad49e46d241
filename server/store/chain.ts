import { createHash } from 'node:crypto'
import type { NewSession } from './store.ts'

/** h[n] = SHA-256(h[n-1] as 64 hex digits, a line break, the canonical row text), as 64 hex digits (reliability.md 4). */
export const chain = (before: string, row: string): string => createHash('sha256').update(`${before}\n${row}`).digest('hex')

/** h[0] covers the session's id, time of creation and header, so that a changed header breaks the chain as a changed row does. */
export const chainStart = ({ id, createdMs, header }: NewSession): string => chain(JSON.stringify([id, createdMs]), header)
