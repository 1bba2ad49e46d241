import type { Parts } from './settle.ts'
import { settle } from './settle.ts'

/** What tires an institution in a turn, or rests it. `sessions`: calls, councils and talks held. */
export type FatigueTurn = {
  readonly fatigue: number
  readonly fieldExercises: number
  readonly sessions: number
  readonly chairRotated: boolean
}

export type FatigueAfter = { readonly fatigue: number; readonly parts: Parts<'exercises' | 'sessions' | 'rest' | 'rotation' | 'limit'> }

const SESSIONS_EASY = 4

/** E19, game-model.md 2.5: +2 per field exercise, +2 for more than four sessions, -3 when idle, -5 when the chair rotates. */
export function nextFatigue({ fatigue, fieldExercises, sessions, chairRotated }: FatigueTurn): FatigueAfter {
  const isIdle = fieldExercises === 0 && sessions === 0
  const settled = settle(fatigue, {
    exercises: 2 * fieldExercises,
    sessions: sessions > SESSIONS_EASY ? 2 : 0,
    rest: isIdle ? -3 : 0,
    rotation: chairRotated ? -5 : 0,
  })
  return { fatigue: settled.after, parts: settled.parts }
}
