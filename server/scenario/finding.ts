import { nearestName } from '../../shared/scenario/nearest-name.ts'
import type { ScenarioProblem } from './problem.ts'
import type { Path, Spot } from './read-yaml.ts'

/** Something wrong at a path of the scenario; the loader turns it into file, line and column. */
export type Finding = {
  readonly path: Path
  readonly code: string
  readonly message: string
  readonly hint: string
  readonly spot?: Spot
  readonly severity?: ScenarioProblem['severity']
}

/** A name that leads nowhere. The hint names the nearest known one, or lists what there is. */
export function unknownName(
  path: Path,
  { what, name, known }: { readonly what: string; readonly name: string; readonly known: readonly string[] },
): Finding {
  return { path, code: 'name-unknown', message: `No ${what} is called “${name}”.`, hint: suggest(name, known) }
}

/** “Did you mean …?”, or the first twelve names there are. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearestName(name, known)
  if (near !== undefined) return `Did you mean ${near}?`
  if (known.length === 0) return 'There are none yet; add one, or remove this.'
  return `Known: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}.`
}

/** The names at these paths that are not known. */
export const unknownNames = (
  what: string,
  known: readonly string[],
  given: readonly (readonly [name: string | undefined, path: Path])[],
): Finding[] =>
  given.flatMap(([name, path]) => (name === undefined || known.includes(name) ? [] : [unknownName(path, { what, name, known })]))

/** Names that stand a second time in a list of things with ids. */
export function doubleNames(what: string, path: Path, ids: readonly string[], key = 'id'): Finding[] {
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return []
    const message = `There is already a ${what} “${id}”.`
    return [{ path: [...path, index, key], code: 'name-double', message, hint: `Give each ${what} its own.` }]
  })
}
