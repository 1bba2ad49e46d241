import type { Setting } from '../../shared/noun/setting.ts'

const MINUTE_MS = 60_000

/** A moment of the scenario: a turn, and minutes since its start. */
export type Moment = { readonly turn: number; readonly at: number }

/** long: "Tue 14 Oct 12:00". short: "12:00". turn: "T6 12:00". */
export type TimeStyle = 'long' | 'short' | 'turn'

type Times = Pick<Setting, 'startsAt' | 'turnHours'>

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: string, long: boolean): Intl.DateTimeFormat {
  const key = `${language}|${long}`
  const found = formats.get(key)
  if (found !== undefined) return found
  const day = long ? ({ weekday: 'short', day: 'numeric', month: 'short' } as const) : {}
  const made = new Intl.DateTimeFormat(language, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' })
  formats.set(key, made)
  return made
}

/** Scenario time as people read it. It has no zone: the region's own clock, so it is reckoned in UTC. */
export function scenarioTime(setting: Times, { turn, at }: Moment, style: TimeStyle = 'long', language = 'en-GB'): string {
  const startMs = Date.parse(`${setting.startsAt.slice(0, 16)}Z`)
  const clock = new Date(startMs + (Math.max(0, turn - 1) * setting.turnHours * 60 + at) * MINUTE_MS)
  if (Number.isNaN(clock.getTime())) return style === 'turn' ? `T${turn}` : ''
  const parts = formatOf(language, style === 'long').formatToParts(clock)
  const words = parts.filter(({ type }) => type !== 'literal')
  const time = `${words.find(({ type }) => type === 'hour')?.value}:${words.find(({ type }) => type === 'minute')?.value}`
  if (style === 'short') return time
  if (style === 'turn') return `T${turn} ${time}`
  const day = words.filter(({ type }) => type === 'weekday' || type === 'day' || type === 'month').map(({ value }) => value)
  return [...day, time].join(' ')
}
