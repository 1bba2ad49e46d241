import { useEffect, useState } from 'react'
import type { HotWashFrame } from '../../../shared/wire/hot-wash.ts'
import { useSession } from '../../store/session-context.tsx'
import { secondsLeft } from '../../ui/format.ts'

/** A hot wash that is going on. */
export type HotWash = Extract<HotWashFrame, { readonly on: true }>

/** The hot wash as control leads it, or undefined while there is none. */
export function useHotWash(): HotWash | undefined {
  return useSession(({ hotWash }) => (hotWash?.on === true ? hotWash : undefined))
}

/** Time left of the step, counted on this device's own monotonic clock; ticks once a second while it runs. */
export function useTimeLeft(): number {
  const frame = useSession((state) => state.hotWash)
  const [, setTick] = useState(0)
  const ran = frame?.on === true && frame.clock.running ? performance.now() - frame.receivedMs : 0
  const leftMs = frame?.on === true ? Math.max(0, frame.clock.leftMs - ran) : 0
  const running = frame?.on === true && frame.clock.running && leftMs > 0
  const seconds = secondsLeft(leftMs)
  // The next tick comes just after the whole second changes: `seconds` and the frame are what set it.
  useEffect(() => {
    if (!running || frame?.on !== true) return
    const left = frame.clock.leftMs - (performance.now() - frame.receivedMs)
    const timer = setTimeout(() => setTick((tick) => tick + 1), Math.max(20, left - (seconds - 1) * 1000 + 5))
    return () => clearTimeout(timer)
  }, [running, frame, seconds])
  return leftMs
}
