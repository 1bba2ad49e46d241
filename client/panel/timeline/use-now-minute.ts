import { useSession } from '../../store/session-context.tsx'
import { useScenarioMinute } from '../../store/use-countdown.ts'
import { usePhase } from '../../store/use-session.ts'

/**
 * The scenario minute it is for this seat. The clock tells it where the phase is timed; untimed it moves on with what is done, and the
 * last thing heard in this turn says how far.
 */
export function useNowMinute(): number {
  const { turn, phaseAt } = usePhase()
  const minute = useScenarioMinute() ?? phaseAt
  const heardAt = useSession(({ heard }) => {
    const last = heard.at(-1)
    return last?.turn === turn ? last.at : 0
  })
  return Math.max(minute, phaseAt, heardAt)
}
