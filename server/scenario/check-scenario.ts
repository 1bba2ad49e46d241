import { resolve } from 'node:path'
import type { LoadOptions } from './load-scenario.ts'
import { loadScenario } from './load-scenario.ts'
import type { ScenarioProblem } from './problem.ts'

/** What `entente scenario check` says of a folder: whether it can start, and every problem and warning in order. */
export async function checkScenario(
  folder: string,
  options: LoadOptions,
): Promise<{ readonly ok: boolean; readonly problems: readonly ScenarioProblem[] }> {
  const loaded = await loadScenario(resolve(folder), options)
  return loaded.ok ? { ok: true, problems: loaded.warnings } : { ok: false, problems: loaded.problems }
}
