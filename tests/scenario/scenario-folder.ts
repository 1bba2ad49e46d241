import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { LoadedScenario } from '../../server/scenario/load-folder.ts'
import { loadFolder } from '../../server/scenario/load-folder.ts'
import type { ScenarioProblem } from '../../server/scenario/problem.ts'
import { repository } from '../tidy/source-tree.ts'
import { actions } from './actions.ts'

export const scenarios = join(repository, 'scenarios')
/** With a deadline that no busy machine passes by accident; tests of the deadline give their own. */
export const settings = { regions: join(scenarios, 'regions'), actions, deadlineMs: 60_000 }

/** A folder for one test, gone after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-scenario-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A copy of First Ring in a folder of its own, to be broken. */
export function copyOfFirstRing(): string {
  const folder = join(tempFolder(), 'first-ring')
  cpSync(join(scenarios, 'first-ring'), folder, { recursive: true })
  return folder
}

/** A folder `name` with these files and nothing else. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>, name = 'broken'): string {
  const folder = join(tempFolder(), name)
  mkdirSync(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Replaces the first `from` in a file, which must hold it; gives the new text. */
export function edit(folder: string, file: string, [from, to]: readonly [string, string]): string {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”.`)
  const edited = text.replace(from, () => to)
  writeFileSync(path, edited)
  return edited
}

/** Loads in this thread: for files that are broken, not hostile. */
export const load = (folder: string): Promise<LoadedScenario> => loadFolder(folder, { ...settings, reading: () => undefined })

/** Problems and warnings of a folder. */
export async function problemsOf(folder: string): Promise<readonly ScenarioProblem[]> {
  const loaded = await load(folder)
  return loaded.ok ? loaded.warnings : loaded.problems
}

/** Line and column, from 1, at which a text begins in another. */
export function positionOf(text: string, part: string): { readonly line: number; readonly column: number } {
  const at = text.indexOf(part)
  if (at < 0) throw new Error(`The text does not hold “${part}”.`)
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
