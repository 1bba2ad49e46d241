import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'
import { cruise } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'
import type { Import } from './imports.ts'
import { importsOf, isLocal, isThere, packageOf } from './imports.ts'
import type { Source } from './source-tree.ts'
import { finding, listCode, listFiles, readSource, repository } from './source-tree.ts'

/** What a layer may import beside itself. `types` names layers whose types it may use, but nothing that runs. */
type Layer = {
  readonly may: readonly string[]
  readonly types?: readonly string[]
  readonly packages: 'none' | 'pure' | 'client' | 'server' | 'all'
}

const MODEL = 'shared/model'
const STATE_TYPE = 'shared/model/state.ts'
/** What actions share, in files called `_x.ts`. The engine and the browser may ask these; an action by its name, never. */
const ACTION_PARTS = 'shared/action/_'
const LIB = 'shared/lib'
const NOUN = 'shared/noun'
const SHARED = [
  ...[
    LIB,
    MODEL,
    STATE_TYPE,
    NOUN,
    ACTION_PARTS,
    'shared/action',
    'shared/dynamics',
    'shared/turn',
    'shared/order',
    'shared/fact',
    'shared/state',
  ],
  ...['shared/view', 'shared/patch', 'shared/scenario', 'shared/score', 'shared/bot', 'shared/review', 'shared/wire', 'shared/game.ts'],
]

/** Who may import whom. A file belongs to the longest name here that its path begins with, shared parts of actions apart. */
const layers: Readonly<Record<string, Layer>> = {
  [LIB]: { may: [], packages: 'pure' },
  [MODEL]: { may: [LIB], types: [STATE_TYPE], packages: 'pure' },
  [STATE_TYPE]: { may: [LIB, MODEL], types: ['shared/scenario'], packages: 'pure' },
  [NOUN]: { may: [LIB, MODEL], packages: 'pure' },
  'shared/action': { may: [LIB, MODEL, STATE_TYPE, NOUN, ACTION_PARTS, 'shared/dynamics'], packages: 'pure' },
  [ACTION_PARTS]: { may: [LIB, MODEL, STATE_TYPE, NOUN, 'shared/dynamics'], packages: 'pure' },
  'shared/dynamics': { may: [LIB], packages: 'pure' },
  'shared/turn': {
    may: [LIB, MODEL, STATE_TYPE, NOUN, ACTION_PARTS, 'shared/dynamics', 'shared/fact', 'shared/state', 'shared/scenario'],
    types: ['shared/wire'],
    packages: 'pure',
  },
  'shared/order': { may: [LIB, MODEL, STATE_TYPE, NOUN], packages: 'pure' },
  'shared/fact': { may: [LIB, MODEL, STATE_TYPE, NOUN, ACTION_PARTS, 'shared/state', 'shared/view'], packages: 'pure' },
  'shared/state': { may: [LIB, MODEL, STATE_TYPE, NOUN, 'shared/dynamics', 'shared/scenario'], packages: 'pure' },
  'shared/view': { may: [LIB, MODEL, STATE_TYPE, NOUN], packages: 'pure' },
  'shared/patch': { may: [LIB, MODEL, NOUN], types: [STATE_TYPE, 'shared/fact', 'shared/state', 'shared/view'], packages: 'pure' },
  'shared/scenario': { may: [LIB, MODEL], packages: 'pure' },
  'shared/score': { may: [LIB, MODEL, STATE_TYPE, NOUN, 'shared/fact', 'shared/state'], packages: 'pure' },
  'shared/bot': { may: [LIB, MODEL, NOUN], packages: 'pure' },
  // Reads finished logs with the game that made them, so everything it looks back on lies below it.
  'shared/review': {
    may: [LIB, MODEL, STATE_TYPE, NOUN, 'shared/fact', 'shared/state', 'shared/view', 'shared/turn', 'shared/game.ts'],
    types: ['shared/wire'],
    packages: 'pure',
  },
  'shared/wire': { may: [LIB, MODEL], packages: 'pure' },
  'shared/game.ts': { may: SHARED.filter((name) => name !== 'shared/review'), packages: 'pure' },
  client: { may: [LIB, MODEL, NOUN, ACTION_PARTS, 'shared/action', 'shared/patch', 'shared/wire'], packages: 'client' },
  server: { may: SHARED, packages: 'server' },
  // Draws the maps of scenarios once, at the author's desk. The running server must not need it, nor its development packages.
  'server/region': { may: SHARED, packages: 'all' },
  tests: { may: [...SHARED, 'client', 'server', 'server/region'], packages: 'all' },
}

/** Imports that stand against the table, as `from -> to`. This list may only shrink: an entry that no longer occurs fails too. */
const tolerated: readonly string[] = []

/** What the browser must never load, by whatever way: the truth, and the rules that only the server applies. */
const KEPT_FROM_BROWSER = [
  'shared/fact',
  'shared/game.ts',
  'shared/review',
  'shared/score',
  'shared/state',
  'shared/turn',
  'server',
] as const

const PURE_PACKAGES = ['zod', '@noble/hashes']
const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }

function layerOf(path: string): string | undefined {
  if (/^shared\/action\/(?:[a-z]+\/)?_/.test(path)) return ACTION_PARTS
  const names = Object.keys(layers).filter((name) => path === name || path.startsWith(`${name}/`))
  return names.sort((a, b) => b.length - a.length)[0]
}

/** What stands against the table in one source, as `from -> to` with the place. */
function checkLayers(source: Source): { readonly edge: string; readonly found: string }[] {
  const from = layerOf(source.path)
  if (from === undefined) return [{ edge: source.path, found: `${source.path}:1 is in no layer of the table` }]
  const wrong = importsOf(source).filter((one) => (isLocal(one) ? !mayImport(from, one) : !mayUsePackage(from, one)))
  return wrong.map((one) => {
    const edge = `${source.path} -> ${one.target}`
    return { edge, found: finding(source, one.offset, `${from} must not import ${one.target} (${one.use})`) }
  })
}

function mayImport(from: string, one: Import): boolean {
  const layer = layers[from]
  const to = layerOf(one.target)
  if (layer === undefined || to === undefined) return from === 'tests' || isData(one.target)
  return to === from || layer.may.includes(to) || (one.use === 'type' && layer.types?.includes(to) === true)
}

/** Styles, pictures and JSON hold no code; they may be imported from the folder they stand in. */
const isData = (target: string): boolean => /\.(?:css|json|svg|png|woff2)$/.test(target)

function mayUsePackage(from: string, one: Import): boolean {
  const name = packageOf(one)
  const builtIn = name.startsWith('node:')
  switch (layers[from]?.packages) {
    case 'pure':
      return PURE_PACKAGES.includes(name)
    case 'client':
      return !builtIn
    case 'server':
      // A program installed without development packages must run: those are for types, and for `--dev`, which loads them late.
      return builtIn || name in manifest.dependencies || one.use === 'type' || one.use === 'lazy'
    case 'all':
      return true
    default:
      return false
  }
}

const sources = listCode('shared', 'client', 'server', 'tests').map(readSource)
const generated = listFiles('shared').filter((path) => path.endsWith('.gen.ts'))

const graphed = [...sources, ...generated.map(readSource)].map((source) => ({
  path: source.path,
  imports: importsOf(source).filter(isLocal),
}))

/** What a module loads when it runs, directly or through others, lazily or not. */
function loadedFrom(starts: readonly string[]): Set<string> {
  const loads = new Map(graphed.map(({ path, imports }) => [path, imports.filter(({ use }) => use !== 'type').map(({ target }) => target)]))
  const reached = new Set<string>()
  const open = [...starts]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    open.push(...(loads.get(path) ?? []))
  }
  return reached
}

/** Every ring of imports, types and lazy ones included, as `a -> b -> a`; one per file at which a walk closes it. */
function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = []
  const done = new Set<string>()
  const enter = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) cycles.push([...trail.slice(seenAt), path].join(' -> '))
    if (seenAt >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) enter(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) enter(path, [])
  return cycles
}

describe('who may import whom', () => {
  const found = sources.flatMap(checkLayers)

  it('follows the table', () => {
    expect(found.filter(({ edge }) => !tolerated.includes(edge)).map((one) => one.found)).toEqual([])
  })

  it('tolerates nothing that is no longer there', () => {
    const edges = found.map(({ edge }) => edge)
    expect(tolerated.filter((edge) => !edges.includes(edge))).toEqual([])
  })

  it('names a file that exists in every local import', () => {
    const missing = sources.flatMap((source) =>
      importsOf(source)
        .filter((one) => isLocal(one) && !isThere(one))
        .map((one) => finding(source, one.offset, `there is no ${one.target}`)),
    )
    expect(missing).toEqual([])
  })

  it('has no ring of imports', () => {
    expect(findCycles(new Map(graphed.map(({ path, imports }) => [path, imports.map(({ target }) => target)])))).toEqual([])
  })

  it('keeps the truth and the rules of the server out of what the browser loads', () => {
    const reached = [...loadedFrom(listCode('client'))]
    expect(reached.filter((path) => KEPT_FROM_BROWSER.some((kept) => path === kept || path.startsWith(`${kept}/`)))).toEqual([])
  })
})

describe('the check of layers', () => {
  const found = (path: string, text: string): number => checkLayers({ path, text }).length

  it('sees every way to import what is not allowed', () => {
    const state = '../../shared/model/state.ts'
    expect(found('client/net/mirror.ts', `import type { State } from '${state}'`)).toBe(1)
    expect(found('client/net/mirror.ts', `import { world } from '${state}'`)).toBe(1)
    expect(found('client/net/mirror.ts', `export { world } from '${state}'`)).toBe(1)
    expect(found('client/net/mirror.ts', `export * from '${state}'`)).toBe(1)
    expect(found('client/net/mirror.ts', `const late = import('${state}')`)).toBe(1)
    expect(found('client/net/mirror.ts', `type S = import('${state}').State`)).toBe(1)
    expect(found('client/net/mirror.ts', `new Worker(new URL('../../server/main.ts', import.meta.url))`)).toBe(1)
    expect(found('server/main.ts', `import { play } from '../client/screen/play.tsx'`)).toBe(1)
    expect(found('shared/lib/text.ts', `import { readFileSync } from 'node:fs'`)).toBe(1)
    expect(found('shared/action/hotline/call.ts', `import { evolve } from '../../state/evolve.ts'`)).toBe(1)
    expect(found('server/main.ts', `import { render } from 'vitest'`)).toBe(1)
    expect(found('shared/elsewhere/a.ts', '')).toBe(1)
    expect(found('shared/turn/due.ts', `import { callHotline } from '../action/hotline/call-hotline.ts'`)).toBe(1)
    expect(found('shared/action/hotline/_line.ts', `import { callHotline } from './call-hotline.ts'`)).toBe(1)
  })

  it('lets pass what the table allows, and words that only look like imports', () => {
    expect(found('client/net/mirror.ts', `import { apply } from '../../shared/patch/apply.ts'`)).toBe(0)
    expect(found('client/net/mirror.ts', `const say = "import x from '../../server/main.ts'" // from '../../server/a.ts'`)).toBe(0)
    expect(found('shared/model/state.ts', `import type { Scenario } from '../scenario/format.ts'`)).toBe(0)
    expect(found('shared/turn/due.ts', `import { judge } from '../action/hotline/_judge.ts'`)).toBe(0)
    expect(found('shared/lib/ids.ts', `import { sha256 } from '@noble/hashes/sha2.js'`)).toBe(0)
    expect(found('server/main.ts', `const { createServer } = await import('vite')`)).toBe(0)
  })
})

describe('the check of cycles', () => {
  it('finds a ring, and none in a tree', () => {
    expect(
      findCycles(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a -> b -> c -> a'])
    expect(
      findCycles(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
        ]),
      ),
    ).toEqual([])
  })
})

// With TypeScript 7 it reads by swc alone, and so cannot read JSX: the .tsx files stand in our own graph only.
describe('the dependency graph, read a second time by dependency-cruiser', async () => {
  const { output } = await cruise(['client', 'server', 'shared', 'tests'], {
    baseDir: repository,
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    extraExtensionsToScan: ['.tsx'],
    validate: true,
    ruleSet: {
      forbidden: [
        { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
        { name: 'client-is-apart', severity: 'error', from: { path: '^client/' }, to: { path: '^(?:server|tests)/' } },
        { name: 'server-is-apart', severity: 'error', from: { path: '^server/' }, to: { path: '^(?:client|tests)/' } },
        {
          name: 'shared-is-pure',
          severity: 'error',
          from: { path: '^shared/' },
          to: { pathNot: '^(?:shared/|node_modules/(?:zod|@noble))' },
        },
      ],
    },
  })
  const { modules, summary } = output as ICruiseResult
  const plain = sources.map(({ path }) => path).filter((path) => path.endsWith('.ts'))

  it('covers the code: an empty graph would pass everything', () => {
    const seen = new Set(modules.map(({ source }) => source))
    expect(plain.filter((path) => !seen.has(path))).toEqual([])
    expect(plain.length).toBeGreaterThan(10)
  })

  it('has no cycle and no forbidden folder', () => {
    const lines = summary.violations.map(({ rule, from, to, cycle }) => {
      return `${rule.name}: ${from} -> ${cycle ? cycle.map(({ name }) => name).join(' -> ') : to}`
    })
    expect(lines).toEqual([])
  })

  it('has the same local imports as our own reading', () => {
    const theirs = modules.flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => `${source} -> ${resolved}`))
    const known = new Set(plain)
    const local = theirs.filter((edge) => edge.split(' -> ').every((path) => known.has(path)))
    const ours = sources
      .filter(({ path }) => known.has(path))
      .flatMap((source) =>
        importsOf(source)
          .filter((one) => isLocal(one) && one.use !== 'worker' && known.has(one.target))
          .map(({ target }) => `${source.path} -> ${target}`),
      )
    expect([...new Set(local)].sort()).toEqual([...new Set(ours)].sort())
  })
})
