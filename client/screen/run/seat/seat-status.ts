import type { LucideIcon } from 'lucide-react'
import { Bot, Check, Hand, Hourglass, MessageCircleWarning, Pencil, User, UserX, WifiOff } from 'lucide-react'
import type { MessageKey } from '../../../text/i18n.ts'
import type { Tone } from '../../../ui/icon.tsx'

/** What of a seat decides the one word it stands under. */
export type SeatFacts = {
  readonly computer: boolean
  readonly people: number
  readonly here: number
  readonly done: boolean
  /** Orders sealed this turn, and those of them that wait for a second signature. */
  readonly orders: number
  readonly waits: number
  readonly asks: boolean
  readonly overloaded: boolean
  /** Whole minutes without an act; present only where that is long. */
  readonly silentMinutes: number | undefined
  readonly started: boolean
}

export type SeatStatus = {
  readonly name: MessageKey
  readonly icon: LucideIcon
  readonly tone: Tone | 'outline'
  readonly with?: Readonly<Record<string, number>>
}

/** The one thing about a seat that control should know first: nobody there, somebody lost, help asked, too much, silence, done, drafting. */
export function seatStatus(seat: SeatFacts): SeatStatus {
  const away = seat.people - seat.here
  if (seat.computer) return { name: 'run.computer', icon: Bot, tone: 'plain' }
  if (seat.people === 0) return { name: 'run.vacant', icon: UserX, tone: 'outline' }
  if (seat.here === 0) return { name: 'run.nobody', icon: WifiOff, tone: 'crit' }
  if (away > 0) return { name: 'run.away', icon: WifiOff, tone: 'crit', with: { people: away } }
  if (seat.asks) return { name: 'run.asksHelp', icon: Hand, tone: 'info' }
  if (seat.overloaded) return { name: 'run.overloaded', icon: MessageCircleWarning, tone: 'warn' }
  if (!seat.done && seat.silentMinutes !== undefined) {
    return { name: 'run.silent', icon: Hourglass, tone: 'warn', with: { minutes: seat.silentMinutes } }
  }
  if (seat.waits > 0) return { name: 'run.committedWaits', icon: Hourglass, tone: 'warn', with: { orders: seat.orders, waits: seat.waits } }
  if (seat.done && seat.orders > 0) return { name: 'run.committed', icon: Check, tone: 'ok', with: { orders: seat.orders } }
  if (seat.done) return { name: 'run.done', icon: Check, tone: 'ok' }
  if (!seat.started) return { name: 'run.here', icon: User, tone: 'ok' }
  return seat.orders > 0
    ? { name: 'run.drafting', icon: Pencil, tone: 'plain', with: { orders: seat.orders } }
    : { name: 'run.deciding', icon: Pencil, tone: 'plain' }
}

/** "Amara Nkemelu" becomes "AN". */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()
