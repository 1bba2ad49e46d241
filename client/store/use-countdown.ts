import { useEffect, useState } from 'react'
import { secondsLeft } from '../ui/format.ts'
import { useSession } from './session-context.tsx'

/** Real time left of the phase and its length, ms. */
export type TimeLeft = { readonly leftMs: number; readonly totalMs: number; readonly paused: boolean }

/** The countdown of the phase, or undefined when it is untimed. Ticks by itself once a second, on the monotonic clock of this device. */
export function useCountdown(): TimeLeft | undefined {
  const clock = useSession((state) => state.clock)
  const [, setTick] = useState(0)
  const leftNow = clock?.leftMs === undefined ? undefined : leftOf(clock.leftMs, clock.paused ? 0 : performance.now() - clock.receivedMs)
  const running = leftNow !== undefined && leftNow > 0 && clock?.paused === false
  const seconds = leftNow === undefined ? 0 : secondsLeft(leftNow)
  // `seconds` and the clock frame are what set the next tick: just after the whole second changes.
  useEffect(() => {
    if (!running || clock?.leftMs === undefined) return
    const left = leftOf(clock.leftMs, performance.now() - clock.receivedMs)
    const timer = setTimeout(() => setTick((tick) => tick + 1), Math.max(20, left - (seconds - 1) * 1000 + 5))
    return () => clearTimeout(timer)
  }, [running, clock, seconds])
  if (clock === undefined || leftNow === undefined) return undefined
  return { leftMs: leftNow, totalMs: clock.totalMs ?? clock.leftMs ?? 0, paused: clock.paused }
}

const leftOf = (leftMs: number, ranMs: number): number => Math.max(0, leftMs - ranMs)

/** The scenario minute now, or undefined while no clock has come: it runs evenly over the phase, and stands still in a pause. */
export function useScenarioMinute(): number | undefined {
  const clock = useSession((state) => state.clock)
  const left = useCountdown()
  if (clock === undefined) return undefined
  if (left === undefined || left.totalMs <= 0) return clock.atFrom
  const done = 1 - left.leftMs / left.totalMs
  return clock.atFrom + Math.floor((clock.atTo - clock.atFrom) * Math.min(1, Math.max(0, done)))
}

/** Ms since the connection was lost, counted each second; undefined while it holds. The countdown goes on meanwhile, unconfirmed. */
export function useLostFor(): number | undefined {
  const lostSince = useSession((state) => (state.status === 'lost' ? state.lostSince : undefined))
  const [, setTick] = useState(0)
  useEffect(() => {
    if (lostSince === undefined) return
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000)
    return () => clearInterval(timer)
  }, [lostSince])
  return lostSince === undefined ? undefined : performance.now() - lostSince
}
