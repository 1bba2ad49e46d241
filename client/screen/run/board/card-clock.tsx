import { type ReactNode, useEffect, useState } from 'react'
import type { ExerciseCard } from '../../../../shared/wire/http.ts'
import { useText } from '../../../text/use-text.ts'
import { formatCountdown } from '../../../ui/format.ts'

const SECOND_MS = 1000

/** Time left of a session's phase, as of the last news of it and counted on from there. */
export function CardClock({ card }: { card: ExerciseCard }): ReactNode {
  const t = useText()
  const { clock, phase, turn, paused, stopped, suspended } = card
  const runs = clock !== undefined && !paused && !stopped && !suspended
  const ranMs = useRanMs(card, runs)
  if (clock === undefined)
    return turn === 0 || suspended || phase === 'hot-wash' || phase === 'review' ? null : <small>{t('run.clockUntimed')}</small>
  return <b className='class__clock num'>{formatCountdown(Math.max(0, clock.leftMs - ranMs))}</b>
}

/** Milliseconds since this very news came; each second anew while the clock runs. */
function useRanMs(news: ExerciseCard, runs: boolean): number {
  const [held, setHeld] = useState(() => ({ news, since: performance.now() }))
  const [, setTick] = useState(0)
  useEffect(() => {
    setHeld({ news, since: performance.now() })
  }, [news])
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => setTick((tick) => tick + 1), SECOND_MS)
    return () => clearInterval(timer)
  }, [runs])
  return runs && held.news === news ? performance.now() - held.since : 0
}
