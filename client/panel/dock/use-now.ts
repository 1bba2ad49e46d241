import { useMemo } from 'react'
import type { Moment } from '../../store/scenario-time.ts'
import { useSession } from '../../store/session-context.tsx'
import { useScenarioMinute } from '../../store/use-countdown.ts'
import { useHeard, usePhase } from '../../store/use-session.ts'

/**
 * The scenario moment as this seat knows it. Timed play counts it evenly over the phase; in untimed play it stands at the last thing
 * that this seat heard of, for nothing else tells it that time has passed.
 */
export function useNow(): Moment {
  const { turn, phaseAt } = usePhase()
  const minute = useScenarioMinute()
  const timed = useSession((state) => state.clock?.leftMs !== undefined)
  const heard = useHeard()
  return useMemo(() => {
    if (timed && minute !== undefined) return { turn, at: minute }
    const last = heard.reduce((most, line) => (line.turn === turn ? Math.max(most, line.at) : most), phaseAt)
    return { turn, at: last }
  }, [turn, phaseAt, minute, timed, heard])
}

/** Scenario minutes from one moment to another. */
export const minutesBetween = (from: Moment, to: Moment, turnHours: number): number =>
  (to.turn - from.turn) * turnHours * 60 + to.at - from.at
