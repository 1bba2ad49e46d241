import { resolve } from 'node:path'
import { loadScenario } from '../../server/scenario/load-scenario.ts'
import { rules } from '../../shared/game.ts'
import type { Scenario } from '../../shared/scenario/format.ts'

const scenarios = resolve(import.meta.dirname, '../../scenarios')

/** A scenario of the repository, loaded from its files as the server loads it. */
export async function shipped(id: string): Promise<Scenario> {
  const loaded = await loadScenario(resolve(scenarios, id), {
    regions: resolve(scenarios, 'regions'),
    actions: [...rules.actions.keys()],
    // No busy machine passes this by accident; the deadline has tests of its own.
    deadlineMs: 60_000,
  })
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'))
  return loaded.scenario
}
