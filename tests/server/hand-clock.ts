import type { Time } from '../../server/session/time.ts'

/** A clock that a test turns by hand: timers run when time is moved past them, in their order. */
export type HandClock = Time & { readonly advance: (ms: number) => void }

export function handClock(): HandClock {
  let nowMs = 0
  let made = 0
  const timers = new Map<number, { readonly atMs: number; readonly run: () => void }>()
  const next = (untilMs: number): number | undefined =>
    [...timers].filter(([, { atMs }]) => atMs <= untilMs).sort(([a, x], [b, y]) => x.atMs - y.atMs || a - b)[0]?.[0]
  return {
    wallMs: () => Date.UTC(2031, 2, 4) + nowMs,
    steadyMs: () => nowMs,
    after: (ms, run) => {
      made += 1
      const id = made
      timers.set(id, { atMs: nowMs + Math.max(0, ms), run })
      return () => timers.delete(id)
    },
    advance: (ms) => {
      const untilMs = nowMs + ms
      for (let id = next(untilMs); id !== undefined; id = next(untilMs)) {
        const timer = timers.get(id)
        timers.delete(id)
        nowMs = Math.max(nowMs, timer?.atMs ?? nowMs)
        timer?.run()
      }
      nowMs = untilMs
    },
  }
}
