import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const repository = join(import.meta.dirname, '../..')
const folder = join(repository, 'dist/client')
const sources = ['client', 'shared', 'package.json', 'vite.config.ts'].map((name) => join(repository, name))

/** Time of the last change to a file, or to any file in a folder, ms; 0 when there is none. */
const changedMs = (path: string): number => {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, changedMs(join(path, name))), stat.mtimeMs)
}

/** The folder of the built client. `npm test` has built it before; alone, a test file builds it when it is older than its sources. */
export async function builtClient(): Promise<string> {
  const builtMs = changedMs(join(folder, 'index.html'))
  if (sources.some((source) => changedMs(source) > builtMs)) {
    // Vite reads these variables, which Vitest sets: the build is the product's, not the tests'.
    const { VITEST, NODE_ENV } = process.env
    delete process.env.VITEST
    process.env.NODE_ENV = 'production'
    try {
      await build({ configFile: join(repository, 'vite.config.ts'), logLevel: 'error', mode: 'production' })
    } finally {
      Object.assign(process.env, { VITEST, NODE_ENV })
    }
  }
  return folder
}
