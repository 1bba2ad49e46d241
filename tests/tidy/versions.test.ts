import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingParts, platformOf } from './complete-lock.ts'
import { repository } from './source-tree.ts'

type Versions = Readonly<Record<string, string>>
type Manifest = { readonly dependencies: Versions; readonly devDependencies: Versions; readonly license: string }
type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string }>> }

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(repository, path), 'utf8'))
const manifest = readJson('package.json') as Manifest
const lock = readJson('package-lock.json') as Lock

/** The oldest versions without a known hole that one packet can use (reliability.md 2.1, from Socket.IO's own table of CVEs). */
const floors: Versions = { 'socket.io': '4.8.4', 'socket.io-parser': '4.2.6', 'engine.io': '6.6.9', ws: '8.21.0' }

/** Everything that may stand in the root folder, and why the less obvious does. */
const ROOT = new Set([
  ...['client', 'server', 'shared', 'scenarios', 'tests', 'README.md', 'LICENSE'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', '.gitignore', '.gitattributes'],
  '.ci', // what continuous integration runs
  'biome.json', // formatting and lint
  '.oxlintrc.json', // the rules that need types, which Biome does not have
])

/** Dependencies whose version is a range or a tag: an install on another day would be another program. */
function findLoose(versions: Versions): string[] {
  return Object.entries(versions)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`)
}

/** Installed packages that are older than their floor, wherever in the tree they stand. */
function findBelowFloor({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { version = '0' }]) => {
    const floor = floors[path.replace(/^.*node_modules\//, '')]
    return floor !== undefined && isOlder(version, floor) ? [`${path} ${version} < ${floor}`] : []
  })
}

function isOlder(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split('.').map(Number.parseFloat)) as [number[], number[]]
  const at = b.findIndex((part, index) => (a[index] ?? 0) !== part)
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

/** Entries of the root folder that git would keep and the list above does not name. */
function findStrays(entries: readonly string[]): string[] {
  return entries.filter((entry) => !ROOT.has(entry))
}

/** The root folder without what git ignores; without git, without what an install, a build and a run leave behind. */
function listRoot(): string[] {
  const entries = readdirSync(repository).filter((entry) => entry !== '.git')
  if (!existsSync(join(repository, '.git'))) return entries.filter((entry) => !['node_modules', 'dist', 'data', 'coverage'].includes(entry))
  const ask = ['ls-files', '--cached', '--others', '--exclude-standard']
  const kept = execFileSync('git', ask, { cwd: repository, encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\n')
  const tops = new Set(kept.map((path) => path.split('/')[0]))
  return entries.filter((entry) => tops.has(entry))
}

describe('versions', () => {
  it('are exact', () => {
    expect(findLoose({ ...manifest.dependencies, ...manifest.devDependencies })).toEqual([])
  })

  it('in the lock file are those of package.json', () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(wanted.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([])
  })

  it('are not below the floors set by known holes, and the packages are there', () => {
    expect(findBelowFloor(lock)).toEqual([])
    expect(Object.keys(floors).filter((name) => lock.packages[`node_modules/${name}`] === undefined)).toEqual([])
  })
})

describe('the lock file', () => {
  it('holds the native parts of every platform, or `npm ci` refuses it (tests/tidy/complete-lock.ts writes them in)', () => {
    expect([...missingParts(lock).keys()]).toEqual([])
  })

  it('misses a part that is not there, and reads a platform from a name', () => {
    const entry = { optionalDependencies: { '@x/linux-arm64-musl': '1.0.0' } }
    expect([...missingParts({ packages: { 'node_modules/x': entry } }).keys()]).toEqual(['@x/linux-arm64-musl'])
    expect(platformOf('@x/linux-arm64-musl')).toEqual({ cpu: ['arm64'], libc: ['musl'], os: ['linux'] })
    expect(platformOf('@x/win32-x64-msvc')).toEqual({ cpu: ['x64'], os: ['win32'] })
  })
})

describe('the root folder', () => {
  it('holds what the architecture names, and nothing else', () => {
    expect(findStrays(listRoot())).toEqual([])
  })

  it('holds the whole licence that package.json names', () => {
    expect(manifest.license).toBe('Apache-2.0')
    const text = readFileSync(join(repository, 'LICENSE'), 'utf8')
    expect(text).toMatch(/Apache License\s+Version 2\.0, January 2004[\s\S]+END OF TERMS AND CONDITIONS/)
  })
})

describe('the check of versions', () => {
  it.each(['^1.2.3', '~1.2.3', 'latest', '*', '1.x', '>=2.0.0', ''])('refuses %j', (version) => {
    expect(findLoose({ a: version })).toHaveLength(1)
  })

  it('compares numbers, not texts', () => {
    expect(findLoose({ a: '1.2.3', b: '1.0.0-rc.1' })).toEqual([])
    expect(findBelowFloor({ packages: { 'node_modules/ws': { version: '8.9.0' } } })).toHaveLength(1)
    expect(findBelowFloor({ packages: { 'node_modules/a/node_modules/engine.io': { version: '6.6.8' } } })).toHaveLength(1)
    expect(
      findBelowFloor({ packages: { 'node_modules/ws': { version: '8.21.0' }, 'node_modules/engine.io': { version: '7.0.0' } } }),
    ).toEqual([])
  })

  it('sees a stray file in the root folder', () => {
    expect(findStrays(['client', 'notes.txt'])).toEqual(['notes.txt'])
  })
})
