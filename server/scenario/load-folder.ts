import { basename } from 'node:path'
import { z } from 'zod'
import { canonicalJson, sha256Hex } from '../../shared/lib/canonical-json.ts'
import { compareText } from '../../shared/lib/text.ts'
import { type Scenario, type ScenarioFile, scenarioFormat } from '../../shared/scenario/format.ts'
import { fillNames, scenarioTexts } from '../../shared/scenario/texts.ts'
import { checkConditions } from './check-conditions.ts'
import { checkInjects } from './check-injects.ts'
import { checkLoad } from './check-load.ts'
import { checkRunSheet } from './check-run-sheet.ts'
import { checkSeats } from './check-seats.ts'
import { checkTexts } from './check-texts.ts'
import { checkWorld } from './check-world.ts'
import { explainIssues } from './explain-issue.ts'
import type { Finding } from './finding.ts'
import { migrate } from './migrate.ts'
import { namesOf } from './names.ts'
import { fileProblem, firstProblems, type ScenarioProblem } from './problem.ts'
import { readBriefs } from './read-briefs.ts'
import { readRegion } from './read-region.ts'
import { listNames, readText } from './read-text.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'

/** A scenario as loaded: whole, with its texts by key and the hash of all of it; or what keeps it from starting. */
export type LoadedScenario =
  | {
      readonly ok: true
      readonly scenario: Scenario
      readonly texts: Readonly<Record<string, string>>
      readonly hash: string
      readonly warnings: readonly ScenarioProblem[]
    }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/** Where to look, and what a scenario may name. */
export type LoadSettings = {
  /** The folder that holds all maps. */
  readonly regions: string
  /** Every kind of action the rules know. */
  readonly actions: readonly string[]
}

const FORMAT = 1
const MAIN = 'scenario.yaml'
const RUN_SHEET = 'run-sheet.yaml'
/** What a scenario's folder may hold beside its files. */
const SILENT = new Set([MAIN, RUN_SHEET, 'injects', 'briefs', 'README.md'])

/**
 * Reads and checks the scenario in a folder. Runs inside the load worker, for a hostile file can keep it busy; `reading` hears of each
 * file before it is parsed. Answers with problems instead of throwing.
 */
export async function loadFolder(
  folder: string,
  { regions, actions, reading }: LoadSettings & { readonly reading: (file: string) => void },
): Promise<LoadedScenario> {
  const sources = await readSources(folder, reading)
  if ('problems' in sources) return failed(sources.problems)
  const { main } = sources
  const migrated = migrate(sources.value, FORMAT)
  if (!migrated.ok) {
    const where = main.locate(['format'])
    return failed([{ ...fileProblem(MAIN, { code: 'format-unknown', ...migrated }), ...where }])
  }
  const parsed = scenarioFormat.safeParse(migrated.value)
  const place = (found: readonly Finding[]): readonly ScenarioProblem[] => found.map((one) => placed(one, sources))
  if (!parsed.success) return failed([...place(explainIssues(scenarioFormat, migrated.value, parsed.error.issues)), ...sources.warnings])
  const file: ScenarioFile = parsed.data
  reading(`../regions/${file.region}/region.yaml`)
  const map = await readRegion(regions, file.region)
  if ('problem' in map) return failed([map.problem, ...place(noRegion(map.problem, file.region))])
  const names = namesOf(file, map.region, actions)
  const briefs = await readBriefs(folder, file, names)
  const checks = [checkId(file, folder), checkRunSheet(file), checkSeats(file, names), checkWorld(file, names), checkInjects(file, names)]
  const more = [checkConditions(file, names), checkTexts(file, names), checkLoad(file), briefs.findings]
  const problems = [...place([...checks, ...more].flat()), ...briefs.problems, ...sources.warnings]
  if (problems.some(({ severity }) => severity === 'error')) return failed(problems)
  const scenario = whole(file, map.region.places, briefs.texts)
  const texts = Object.fromEntries(scenarioTexts(scenario))
  return { ok: true, scenario, texts, hash: sha256Hex(canonicalJson(scenario)), warnings: firstProblems(problems) }
}

const failed = (problems: readonly ScenarioProblem[]): LoadedScenario => ({ ok: false, problems: firstProblems(problems) })

/** One of the inject files, and how many injects stand before its own in the whole list. */
type Part = { readonly yaml: YamlFile; readonly from: number; readonly count: number }

type Sources = {
  readonly main: YamlFile
  readonly injects: readonly Part[]
  readonly runSheet?: YamlFile
  /** The main file's value with the injects of all files in one list. */
  readonly value: unknown
  readonly warnings: readonly ScenarioProblem[]
}

const injectFile = z.strictObject({ injects: z.array(z.unknown()) })

async function readSources(
  folder: string,
  reading: (file: string) => void,
): Promise<Sources | { readonly problems: readonly ScenarioProblem[] }> {
  const problems: ScenarioProblem[] = []
  const parse = async (name: string): Promise<YamlFile | undefined> => {
    const read = await readText(folder, name)
    if ('problem' in read) {
      problems.push(read.problem)
      return undefined
    }
    reading(name)
    const yaml = readYaml(name, read.text)
    if ('yaml' in yaml) return yaml.yaml
    problems.push(...yaml.problems)
    return undefined
  }
  const main = await parse(MAIN)
  if (main === undefined) return { problems }
  const list = listIn(main.value)
  const injects: Part[] = [{ yaml: main, from: 0, count: list.length }]
  const { names, warnings } = await findInjectFiles(folder)
  for (const name of names) {
    const yaml = await parse(name)
    if (yaml === undefined) continue
    const parsed = injectFile.safeParse(yaml.value)
    if (parsed.success) {
      injects.push({ yaml, from: list.length, count: parsed.data.injects.length })
      list.push(...parsed.data.injects)
    } else {
      for (const found of explainIssues(injectFile, yaml.value, parsed.error.issues)) problems.push(at(yaml, found))
    }
  }
  const beside = (await listNames(folder, '.')).includes(RUN_SHEET) ? await parse(RUN_SHEET) : undefined
  if (problems.length > 0) return { problems }
  const sheet = beside === undefined ? {} : { runSheet: beside.value }
  const own = list.length === 0 ? {} : { injects: list }
  const yaml = beside === undefined ? {} : { runSheet: beside }
  return { main, injects, ...yaml, value: { ...(main.value as object), ...own, ...sheet }, warnings }
}

/** The injects of the main file; what is no list there is left for the schema to refuse. */
function listIn(value: unknown): unknown[] {
  const given = (value as { injects?: unknown }).injects
  return Array.isArray(given) ? [...(given as readonly unknown[])] : []
}

async function findInjectFiles(folder: string): Promise<{ names: readonly string[]; warnings: readonly ScenarioProblem[] }> {
  const inside = await listNames(folder, 'injects')
  const known = inside.filter((name) => /^[a-z0-9][a-z0-9-]*\.yaml$/.test(name))
  const strange = [
    ...(await listNames(folder, '.')).filter((name) => !SILENT.has(name) && !name.startsWith('.')),
    ...inside.filter((name) => !known.includes(name)).map((name) => `injects/${name}`),
  ]
  const said = {
    code: 'file-unread',
    message: 'This file is not read.',
    hint: 'Injects stand in injects/<name>.yaml, briefs in briefs/<seat>.md, the run sheet in run-sheet.yaml.',
  }
  return {
    names: known.map((name) => `injects/${name}`),
    warnings: strange.map((name) => ({ ...fileProblem(name, said), severity: 'warning' })),
  }
}

/** A finding with file, line and column: an inject's in the file that holds it, the run sheet's in its own. */
function placed(finding: Finding, { main, injects, runSheet }: Sources): ScenarioProblem {
  const [list, index] = finding.path
  if (list === 'runSheet' && runSheet !== undefined) return at(runSheet, { ...finding, path: finding.path.slice(1) })
  const part = list === 'injects' && typeof index === 'number' ? injects.find(({ from, count }) => index < from + count) : undefined
  if (part === undefined || typeof index !== 'number') return at(main, finding)
  return at(part.yaml, { ...finding, path: ['injects', index - part.from, ...finding.path.slice(2)] })
}

function at(yaml: YamlFile, { path, code, message, hint, spot, severity = 'error' }: Finding): ScenarioProblem {
  return { ...fileProblem(yaml.file, { code, message, hint }), severity, ...yaml.locate(path, spot) }
}

function noRegion({ code }: ScenarioProblem, region: string): readonly Finding[] {
  if (code !== 'file-missing') return []
  const message = `There is no map “${region}”.`
  return [{ path: ['region'], code: 'name-unknown', message, hint: 'Name a folder of scenarios/regions.' }]
}

function checkId({ id }: ScenarioFile, folder: string): readonly Finding[] {
  const name = basename(folder)
  if (id === name) return []
  return [
    { path: ['id'], code: 'id-folder', message: `The folder is called “${name}”, the scenario “${id}”.`, hint: `Write “id: ${name}”.` },
  ]
}

/** The scenario that the rules run: places of map and scenario together, briefs read in, injects by number, names filled in. */
function whole(file: ScenarioFile, places: Scenario['places'], briefs: ReadonlyMap<string, string>): Scenario {
  const seats = file.seats.map((seat) => {
    const brief = briefs.get(seat.id)
    return brief === undefined ? seat : { ...seat, brief }
  })
  const injects = file.injects
    .toSorted((a, b) => compareText(a.no, b.no))
    .map((inject) => ({
      ...inject,
      asks: inject.asks.map((ask) => ({ ...ask, text: fillNames(file, ask.text) })),
      effects: inject.effects.map((effect) => (effect.do === 'sighting' ? { ...effect, text: fillNames(file, effect.text) } : effect)),
    }))
  return { ...file, ...sheetOf(file), seats, places: [...places, ...file.places], injects }
}

/** The run sheet with the names of states filled in, for it is read aloud. */
function sheetOf(file: ScenarioFile): Pick<Scenario, 'runSheet'> {
  if (file.runSheet === undefined) return {}
  const fill = (text: string): string => fillNames(file, text)
  const steps = file.runSheet.steps.map((step) => ({ ...step, ...(step.say === undefined ? {} : { say: fill(step.say) }) }))
  return { runSheet: { opening: fill(file.runSheet.opening), steps } }
}
