import { rules } from '../../shared/game.ts'

/** Every kind of action the rules know. */
export const actions: readonly string[] = [...rules.actions.keys()]
