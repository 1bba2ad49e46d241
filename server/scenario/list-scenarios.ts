import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadedScenario } from './load-folder.ts'
import type { LoadOptions } from './load-scenario.ts'
import { openLoader } from './load-scenario.ts'
import type { ScenarioProblem } from './problem.ts'

/** A scenario as the gallery shows it. A broken one has problems of severity `error`, and as much of the rest as could be read: nothing. */
export type ScenarioListing = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly turns: number
  readonly turnHours: number
  readonly region?: string
  readonly contentWarnings: readonly string[]
  readonly seats: readonly { readonly id: string; readonly name: string; readonly colour: number; readonly playable: boolean }[]
  readonly problems: readonly ScenarioProblem[]
  /** The scenario itself, unless it is broken. */
  readonly loaded?: Extract<LoadedScenario, { ok: true }>
}

/** Folders beside the scenarios that are none. */
const NO_SCENARIO = new Set(['regions'])

/** Reads every scenario of a folder, in the order of their names. A broken one is listed with its problems and stops nothing. */
export async function listScenarios(folder: string, options: LoadOptions): Promise<readonly ScenarioListing[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const ids = entries.filter((entry) => entry.isDirectory() && /^[a-z][a-z0-9-]{0,59}$/.test(entry.name) && !NO_SCENARIO.has(entry.name))
  const loader = openLoader(options)
  try {
    const found: ScenarioListing[] = []
    for (const { name } of ids.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      found.push(listing(name, await loader.load(join(folder, name))))
    }
    return found
  } finally {
    await loader.close()
  }
}

function listing(id: string, loaded: LoadedScenario): ScenarioListing {
  if (!loaded.ok) {
    return { id, title: id, summary: '', minutes: 0, turns: 0, turnHours: 0, contentWarnings: [], seats: [], problems: loaded.problems }
  }
  const { title, summary, minutes, turns, turnHours, region, contentWarnings } = loaded.scenario
  const seats = loaded.scenario.seats.map((seat) => ({ id: seat.id, name: seat.name, colour: seat.colour, playable: seat.playable }))
  return { id, title, summary, minutes, turns, turnHours, region, contentWarnings, seats, problems: loaded.warnings, loaded }
}
