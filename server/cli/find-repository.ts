import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds package.json and scenarios, looked for upward: from the sources and from the build alike. */
export function findRepository(from: string): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'scenarios'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('The folder of Entente cannot be found: there is no package.json with scenarios beside it.')
  return findRepository(above)
}
