/** Days of the months before each month, in a year that begins in March, so that the leap day comes last. */
const DAYS_BEFORE = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337] as const
const DAYS_IN_4 = 1461
const DAYS_IN_100 = 36_524
const DAYS_IN_400 = 146_097
const DAY_MINUTES = 1440

/** Days from 1 March of year 0 to a date, in the Gregorian calendar (H. Hinnant, days_from_civil). */
function daysTo(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const before = DAYS_BEFORE[(month + 9) % 12] ?? 0
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + before + day - 1
}

/** The date that lies so many days after 1 March of year 0. */
function dateAfter(days: number): readonly [year: number, month: number, day: number] {
  const era = Math.floor(days / DAYS_IN_400)
  const ofEra = days - era * DAYS_IN_400
  const leaps = Math.floor(ofEra / (DAYS_IN_4 - 1)) - Math.floor(ofEra / DAYS_IN_100) + Math.floor(ofEra / (DAYS_IN_400 - 1))
  const ofYears = Math.floor((ofEra - leaps) / 365)
  const ofYear = ofEra - (365 * ofYears + Math.floor(ofYears / 4) - Math.floor(ofYears / 100))
  const month = DAYS_BEFORE.findLastIndex((before) => before <= ofYear)
  const year = era * 400 + ofYears + (month >= 10 ? 1 : 0)
  return [year, ((month + 2) % 12) + 1, ofYear - (DAYS_BEFORE[month] ?? 0) + 1]
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `2031-03-04T06:00` and so many minutes later, as `2031-03-04 18:30`: a clock without a zone. '' when the start cannot be read. */
export function civilTime(start: string, minutesLater: number): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(start)
  if (parts === null) return ''
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts.slice(1).map(Number)
  const total = daysTo(year, month, day) * DAY_MINUTES + hour * 60 + minute + Math.floor(minutesLater)
  const days = Math.floor(total / DAY_MINUTES)
  const ofDay = total - days * DAY_MINUTES
  const [y, m, d] = dateAfter(days)
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(d)} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}
