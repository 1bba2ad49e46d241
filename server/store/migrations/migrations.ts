import { m1Log } from './m1-log.ts'
import type { Migration } from './migration.ts'

/** Every step of the schema in order, ids 1, 2, 3 …; forward only. To change the schema, append a step. */
export const migrations: readonly Migration[] = [m1Log]
