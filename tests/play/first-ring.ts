import type { Scenario } from '../../shared/scenario/format.ts'
import { shipped } from './shipped.ts'

/** The tutorial. */
export const firstRing = (): Promise<Scenario> => shipped('first-ring')
