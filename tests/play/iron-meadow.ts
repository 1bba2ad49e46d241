import type { Scenario } from '../../shared/scenario/format.ts'
import { shipped } from './shipped.ts'

/** The exercise for a class: five seats, ten turns. */
export const ironMeadow = (): Promise<Scenario> => shipped('iron-meadow')
