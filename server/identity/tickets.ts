import { type Random, randomText } from '../session/random.ts'
import type { Time } from '../session/time.ts'

/** What a ticket lets its bearer be: one person in one session, once, within a minute. */
export type Ticket = { readonly person: string; readonly session: string; readonly kind: 'seat' | 'control' | 'public' }

/** One-time tickets for the socket, in memory: a restart ends them, and the browser asks for another. */
export type Tickets = {
  readonly issue: (ticket: Ticket) => string
  /** The ticket, for the one who brings it first and in time. */
  readonly redeem: (text: unknown) => Ticket | undefined
}

const LIVES_MS = 60_000
/** Most tickets held at once; the oldest go first. */
const HELD_MAX = 20_000
/** 130 bits. */
const SYMBOLS = 26

export function createTickets(random: Random, time: Pick<Time, 'steadyMs'>): Tickets {
  const held = new Map<string, Ticket & { readonly untilMs: number }>()
  const sweep = (): void => {
    for (const [text, { untilMs }] of held) {
      if (untilMs > time.steadyMs() && held.size <= HELD_MAX) return
      held.delete(text)
    }
  }
  return {
    issue: (ticket) => {
      sweep()
      const text = randomText(random, SYMBOLS)
      held.set(text, { ...ticket, untilMs: time.steadyMs() + LIVES_MS })
      return text
    },
    redeem: (text) => {
      if (typeof text !== 'string') return undefined
      const found = held.get(text)
      held.delete(text)
      if (found === undefined || found.untilMs <= time.steadyMs()) return undefined
      return { person: found.person, session: found.session, kind: found.kind }
    },
  }
}
