import { join } from 'node:path'
import { z } from 'zod'
import type { ScenarioPlace } from '../../shared/scenario/format.ts'
import { fileProblem, type ScenarioProblem } from './problem.ts'
import { readText } from './read-text.ts'
import { readYaml } from './read-yaml.ts'

/** What a scenario needs of its map: states and places. */
export type Region = { readonly states: readonly string[]; readonly places: readonly ScenarioPlace[] }

const point = { x: z.number(), y: z.number() }

/** Only this much of `region.yaml` matters here; the rest is for drawing, and is checked by those who draw. */
const regionFormat = z.object({
  id: z.string(),
  states: z.array(z.object({ id: z.string() })),
  places: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['capital', 'port', 'airfield', 'border', 'sea', 'camp', 'cable', 'city', 'dam']),
      ...point,
      state: z.string().exactOptional(),
      side: z.enum(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw']).exactOptional(),
      between: z.tuple([z.string(), z.string()]).exactOptional(),
      bays: z.int().exactOptional(),
      tonnesPerDay: z.int().exactOptional(),
      limitTonnes: z.int().exactOptional(),
      population: z.int().exactOptional(),
    }),
  ),
})

/** Reads the map that a scenario names, or says why it cannot. `regions` is the folder that holds all maps. */
export async function readRegion(
  regions: string,
  id: string,
): Promise<{ readonly region: Region } | { readonly problem: ScenarioProblem }> {
  const file = `../regions/${id}/region.yaml`
  const read = await readText(join(regions, id), 'region.yaml')
  if ('problem' in read) return { problem: { ...read.problem, file } }
  const yaml = readYaml(file, read.text)
  if ('problems' in yaml) return { problem: yaml.problems[0] ?? broken(file) }
  const parsed = regionFormat.safeParse(yaml.yaml.value)
  if (!parsed.success) return { problem: broken(file) }
  return { region: { states: parsed.data.states.map((state) => state.id), places: parsed.data.places } }
}

const broken = (file: string): ScenarioProblem =>
  fileProblem(file, { code: 'region-broken', message: 'The map cannot be read.', hint: 'Check it with npx tsx server/region/cli.ts.' })
