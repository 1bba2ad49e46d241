import { useEffect, useRef } from 'react'
import { useCountdown } from '../store/use-countdown.ts'
import { usePhase } from '../store/use-session.ts'
import { useText } from '../text/use-text.ts'
import { announcer } from '../ui/announcer.ts'
import { countdownMark } from '../ui/countdown-marks.ts'

/** Says the time left at 5, 2 and 1 minutes and 20 seconds (DESIGN.md 10). Mount it once on a page with a clock; it draws nothing. */
export function AnnounceTime(): null {
  const t = useText()
  const { phase, turn } = usePhase()
  const leftMs = useCountdown()?.leftMs
  const before = useRef<{ readonly phase: string; readonly leftMs: number } | undefined>(undefined)
  const name = `${turn} ${phase}`
  useEffect(() => {
    const last = before.current
    before.current = leftMs === undefined ? undefined : { phase: name, leftMs }
    if (leftMs === undefined || last?.phase !== name) return
    const mark = countdownMark(last.leftMs, leftMs)
    if (mark === undefined) return
    const text = mark >= 60_000 ? t('app.minutesLeft', { minutes: mark / 60_000 }) : t('app.secondsLeft', { seconds: mark / 1000 })
    announcer.say(text, mark <= 120_000 ? 'assertive' : 'polite')
  }, [leftMs, name, t])
  return null
}
