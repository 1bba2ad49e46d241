import { me, otherOf, states, turnOf } from '../../../../shared/action/_who.ts'
import { conditionOf } from '../../../../shared/action/hotline/_line.ts'
import type { Shown } from '../../../../shared/model/record.ts'
import { allSeen, type View } from '../../../../shared/model/view.ts'
import { type Call, call } from '../../../../shared/noun/call.ts'
import { type Line, line } from '../../../../shared/noun/line.ts'

export type SeenLine = Shown<Line, 'between' | 'channel' | 'status' | 'announced'>
export type SeenCall = Shown<Call, 'line' | 'from' | 'to' | 'purpose' | 'status' | 'turn' | 'at'>

/** How a line to one state stands, for its tab and its head. */
export type LineFacts = {
  readonly state: string
  /** All lines to that state, the best first. */
  readonly lines: readonly SeenLine[]
  readonly status: 'open' | 'degraded' | 'proposed' | 'cut' | 'none'
  /** Bars of quality, 0 to 4. */
  readonly bars: number
  /** How long a message takes by E2b: two hours untested, half an hour tested, six minutes manned at protocol 3. */
  readonly delay: 'hours' | 'half' | 'minutes'
  readonly tested: boolean
  /** The call that rings or is open on any of these lines. */
  readonly call?: SeenCall
}

const order = { active: 0, degraded: 1, proposed: 2, cut: 3 } as const
const statusOf = { active: 'open', degraded: 'degraded', proposed: 'proposed', cut: 'cut' } as const

/** Lines to a state, the best first: standing, then the higher protocol. */
export function linesTo(view: View, state: string): readonly SeenLine[] {
  return allSeen(view, line)
    .filter((l) => l.between.includes(me(view)) && l.between.includes(state))
    .sort((a, b) => order[a.status] - order[b.status] || (b.protocol ?? 0) - (a.protocol ?? 0))
}

/** How the line to a state stands. */
export function lineFacts(view: View, state: string): LineFacts {
  const lines = linesTo(view, state)
  const best = lines[0]
  const ids = new Set(lines.map(({ id }) => id))
  const going = allSeen(view, call).find((c) => ids.has(c.line) && (c.status === 'ringing' || c.status === 'open'))
  const known = going === undefined ? {} : { call: going }
  if (best === undefined) return { state, lines, status: 'none', bars: 0, delay: 'hours', tested: false, ...known }
  const { protocol, tested, manned, degraded } = conditionOf(best as Line, turnOf(view))
  const stands = best.status === 'active' || best.status === 'degraded'
  const bars = Math.min(4, Math.max(1, 1 + protocol + (tested ? 1 : 0) + (manned ? 1 : 0) - (degraded ? 2 : 0)))
  const delay = manned && protocol >= 3 ? 'minutes' : tested ? 'half' : 'hours'
  return { state, lines, status: statusOf[best.status], bars: stands ? bars : 0, delay, tested, ...known }
}

/** The lines of this seat by state: states with a line first, else in the scenario's order. */
export function allLineFacts(view: View): readonly LineFacts[] {
  const others = states(view).filter((id) => id !== me(view))
  const facts = others.map((id) => lineFacts(view, id))
  return [...facts.filter(({ status }) => status !== 'none'), ...facts.filter(({ status }) => status === 'none')]
}

/** The state at the other end of a line. */
export const lineState = (view: View, l: Pick<SeenLine, 'between'>): string => otherOf(l.between, me(view))
