import type { Answer } from '../../shared/wire/socket.ts'
import type { Device } from './device.ts'

/** Answers kept in memory per session; older ones are looked up in the store. */
const KEPT_MAX = 512

/** A command that was taken: what was asked (its hash), what was answered, and who waits for the answer to be stored. */
export type Taken = { readonly hash: string; readonly answer: Answer; stored: boolean; readonly waiting: Set<Device> }

/**
 * The memory behind "the same id gets the same answer". `look` says `'unsure'` when the answer may stand in the store alone: of
 * the forgotten ones a 32-bit mark is kept, so that a new command seldom costs a look-up.
 */
export type Answers = {
  readonly look: (scope: string, id: string) => Taken | 'unsure' | undefined
  readonly keep: (scope: string, id: string, taken: Taken) => void
  /** A command whose step was taken back by control: it answers `rewound` from now on, wherever its answer stands. */
  readonly withdraw: (scope: string, id: string) => void
  readonly isWithdrawn: (scope: string, id: string) => boolean
  /** A command whose step was lost was never taken. */
  readonly lose: (scope: string, id: string) => void
}

export function createAnswers(): Answers {
  const kept = new Map<string, Taken>()
  const forgotten = new Set<number>()
  const withdrawn = new Set<string>()
  const keyOf = (scope: string, id: string): string => `${scope}\n${id}`
  return {
    look: (scope, id) => {
      const key = keyOf(scope, id)
      return kept.get(key) ?? (forgotten.has(markOf(key)) ? 'unsure' : undefined)
    },
    keep: (scope, id, taken) => {
      kept.set(keyOf(scope, id), taken)
      if (kept.size <= KEPT_MAX) return
      for (const [key, old] of kept) {
        if (!old.stored) continue
        kept.delete(key)
        forgotten.add(markOf(key))
        return
      }
    },
    withdraw: (scope, id) => {
      withdrawn.add(keyOf(scope, id))
    },
    isWithdrawn: (scope, id) => withdrawn.has(keyOf(scope, id)),
    lose: (scope, id) => {
      kept.delete(keyOf(scope, id))
    },
  }
}

/** FNV-1a, 32 bits: for telling apart, not for secrecy. */
function markOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
