// Completes package-lock.json: `npx tsx tests/tidy/complete-lock.ts` after every `npm install`.
//
// Native packages come in one part per platform, all optional. A registry mirror that does not hold the parts of other platforms makes
// `npm install` leave them out of the lock file without a word, and `npm ci` then refuses that file. Each missing part is written in with
// the version its owner asks for and the platform its name says, so that npm knows it and passes over it elsewhere.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = new URL('../../package-lock.json', import.meta.url)
const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']

type Entry = { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>>; readonly dev?: boolean }
type Lock = { readonly packages: Readonly<Record<string, Entry>> }

/** Optional parts that some package of the lock asks for and that the lock does not hold: name, version, and whether only development needs it. */
export function missingParts(lock: Lock): ReadonlyMap<string, { readonly version: string; readonly dev: boolean }> {
  const missing = new Map<string, { version: string; dev: boolean }>()
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const nested = `${path}/node_modules/${name}`
      if (lock.packages[`node_modules/${name}`] === undefined && lock.packages[nested] === undefined) {
        missing.set(name, { version, dev: entry.dev === true })
      }
    }
  }
  return missing
}

/** The platform that a part's name says: `@x/linux-arm64-musl` runs on Linux, arm64, musl. */
export function platformOf(name: string): {
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly os?: readonly string[]
} {
  const words = name.split(/[/-]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = words.includes('ppc64le') ? 'ppc64' : processors.find((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : undefined
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === undefined ? {} : { libc }),
    ...(os === undefined ? {} : { os: [os] }),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
  const missing = missingParts(lock)
  const parts: Record<string, object> = {}
  for (const [name, { version, dev }] of missing) {
    const part = { version: version.replace(/^[\^~]/, ''), ...platformOf(name), ...(dev ? { dev: true } : {}), optional: true }
    parts[`node_modules/${name}`] = part
  }
  const sorted = Object.fromEntries(Object.entries({ ...lock.packages, ...parts }).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`)
  process.stdout.write(`${missing.size} parts of other platforms written into package-lock.json.\n`)
}
