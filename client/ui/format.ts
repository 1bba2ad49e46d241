const MINUS = '\u2212'
const THIN_SPACE = '\u2009'

/**
 * A number for people: true minus sign, no thousands separator under 10 000, a thin space above (DESIGN.md 4).
 * `digits` is the greatest number of decimals; trailing zeros go. The decimal mark is the language's.
 */
export function formatNumber(value: number, options: { digits?: number; language?: string } = {}): string {
  const { digits = 1, language = 'en' } = options
  const rounded = Number(value.toFixed(digits))
  const parts = new Intl.NumberFormat(language, { maximumFractionDigits: digits, numberingSystem: 'latn' }).formatToParts(
    rounded === 0 ? 0 : Math.abs(rounded),
  )
  const grouped = Math.abs(rounded) >= 10_000
  const text = parts.map((part) => (part.type === 'group' ? (grouped ? THIN_SPACE : '') : part.value)).join('')
  return rounded < 0 ? `${MINUS}${text}` : text
}

/** A change with its sign: "+3", "−5", and a bare "0". */
export function formatSigned(value: number, options: { digits?: number; language?: string } = {}): string {
  const text = formatNumber(value, options)
  return text === '0' || value < 0 ? text : `+${text}`
}

/** Whole seconds still to go; a countdown shows 00:01 until the last moment, so it rounds up. Never negative. */
export function secondsLeft(leftMs: number): number {
  return Math.max(0, Math.ceil(leftMs / 1000))
}

/** Real time left as digits: "07:42", or "1:05:00" from one hour on. */
export function formatCountdown(leftMs: number): string {
  const total = secondsLeft(leftMs)
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor((total % 3600) / 60)
  const seconds = total % 60
  const tail = `${twoDigits(minutes)}:${twoDigits(seconds)}`
  return hours > 0 ? `${hours}:${tail}` : tail
}

/** A time left in words a person can act on: "1 h 18", "18 min", "40 s". */
export function formatDuration(ms: number): string {
  const total = secondsLeft(ms)
  if (total < 60) return `${total} s`
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor((total % 3600) / 60)
  if (hours === 0) return `${minutes} min`
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
