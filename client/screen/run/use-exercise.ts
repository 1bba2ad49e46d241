import { useCallback, useEffect } from 'react'
import type { ExerciseCard } from '../../../shared/wire/http.ts'
import { useLoad } from '../../app/use-load.ts'
import { api } from '../../net/api.ts'
import { useSession } from '../../store/session-context.tsx'

/** The card of the exercise that is run here: code, link and QR picture. Asked again when the code was renewed, here or at another console. */
export function useExercise(session: string): ExerciseCard | undefined {
  const joinCode = useSession((state) => state.presence?.joinCode)
  const load = useCallback(async () => (await api.exercises()).find((card) => card.session === session), [session])
  const { value, again } = useLoad(load)
  const isOld = value !== undefined && joinCode !== undefined && value.code !== joinCode
  useEffect(() => {
    if (isOld) again()
  }, [isOld, again])
  return value
}
