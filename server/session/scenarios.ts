import { join } from 'node:path'
import { rules } from '../../shared/game.ts'
import { type Refusal, refuse } from '../../shared/model/refusal.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { listScenarios, type ScenarioListing } from '../scenario/list-scenarios.ts'
import { openLoader, type ScenarioLoader } from '../scenario/load-scenario.ts'

/** The scenarios of the folder `scenarios/`, read from disk each time they are asked for: authors edit while the server runs. */
export type Scenarios = {
  readonly list: () => Promise<readonly ScenarioListing[]>
  /** A scenario that may start a session. A broken one never does. */
  readonly open: (id: string) => Promise<{ readonly scenario: Scenario; readonly hash: string } | Refusal>
  readonly close: () => Promise<void>
}

export function createScenarios(folder: string): Scenarios {
  const options = { regions: join(folder, 'regions'), actions: [...rules.actions.keys()] }
  const loader: ScenarioLoader = openLoader(options)
  let listing: Promise<readonly ScenarioListing[]> | undefined
  return {
    list: () => {
      // Those who ask while it is being read share one reading.
      listing ??= listScenarios(folder, options).finally(() => {
        listing = undefined
      })
      return listing
    },
    open: async (id) => {
      if (!/^[a-z][a-z0-9-]{0,59}$/.test(id) || id === 'regions') return unknownScenario
      const loaded = await loader.load(join(folder, id))
      if (loaded.ok) return { scenario: loaded.scenario, hash: loaded.hash }
      const [first] = loaded.problems
      if (first?.code === 'file-missing' && first.file === 'scenario.yaml') return unknownScenario
      const where = first === undefined ? id : `${first.file}:${first.line}`
      return refuse('malformed', 'This scenario has mistakes and cannot start: {where}: {what}', { where, what: first?.message ?? '' })
    },
    close: () => loader.close(),
  }
}

const unknownScenario = refuse('unknown-id', 'There is no such scenario.')
