import { useMemo } from 'react'
import { useHeard } from '../../store/use-session.ts'
import { movesOf, type TurnMove } from './figure-history.ts'

/** Why figures moved so far, as this seat heard it. */
export function useMoves(): readonly TurnMove[] {
  const heard = useHeard('why')
  return useMemo(() => movesOf(heard), [heard])
}
