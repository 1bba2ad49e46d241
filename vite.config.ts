import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const repository = import.meta.dirname
const COMPRESSIBLE = /\.(?:js|css|html|json|svg|txt|wasm|webmanifest)$/
/** Below this many bytes a compressed twin saves nothing over the network. */
const COMPRESS_BYTES_MIN = 1024

/** Writes `x.br` and `x.gz` beside each text file of the build, so that the server never compresses while it serves. */
function precompress(): Plugin {
  return {
    name: 'entente:precompress',
    apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
    enforce: 'post',
    async writeBundle({ dir = '' }) {
      const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => COMPRESSIBLE.test(file))
      await Promise.all(files.map((file) => writeTwins(join(dir, file))))
    },
  }
}

async function writeTwins(path: string): Promise<void> {
  const body = await readFile(path)
  if (body.length < COMPRESS_BYTES_MIN) return
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }
  await Promise.all([
    promisify(brotliCompress)(body, brotli).then((packed) => writeFile(`${path}.br`, packed)),
    promisify(gzip)(body, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ])
}

/**
 * The server's programs by name: `main`, the command line, and every `x-worker.ts`, which a thread starts from its own file.
 * All land in one folder, so that `./x-worker.js` is right from whichever chunk the code that starts it ends up in.
 */
function serverPrograms(): Record<string, string> {
  const paths = readdirSync(join(repository, 'server'), { recursive: true, encoding: 'utf8' })
  const programs = paths.filter((path) => ['main.ts', 'cli/entente.ts'].includes(path) || path.endsWith('-worker.ts'))
  return Object.fromEntries(programs.map((path) => [basename(path, '.ts'), join(repository, 'server', path)]))
}

const serverBuild = {
  outDir: join(repository, 'dist/server'),
  emptyOutDir: true,
  copyPublicDir: false,
  target: 'node20',
  minify: false,
  ssr: true,
  rolldownOptions: {
    input: serverPrograms(),
    output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  },
} as const

const clientBuild = {
  outDir: join(repository, 'dist/client'),
  emptyOutDir: true,
  target: 'es2023',
  modulePreload: { polyfill: false },
  // The content security policy has no `data:` for fonts (toolchain.md 7).
  assetsInlineLimit: (path: string) => (/\.(?:woff2?|ttf|otf)$/.test(path) ? false : undefined),
  chunkSizeWarningLimit: 1400,
  rolldownOptions: {
    // Compressing at the highest level takes most of the build, as it should.
    checks: { pluginTimings: false },
    output: { codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/](?:phaser|eventemitter3)[\\/]/ }] } },
  },
}

/** No test says how long a thing may take; these only end one that hangs, ms. */
const patient = { testTimeout: 600_000, hookTimeout: 600_000 }

/** One file for the client build (`vite build`), the server build (`vite build --ssr`) and the tests (`vitest`). */
export default defineConfig(({ isSsrBuild }) => ({
  root: process.env.VITEST ? repository : join(repository, 'client'),
  plugins: [react(), precompress()],
  server: { fs: { allow: [repository] } },
  build: isSsrBuild ? serverBuild : clientBuild,
  test: {
    // Vitest leaves a core to a person who watches; here nobody does.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'tidy', environment: 'node', include: ['tests/tidy/**/*.test.ts'], ...patient },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/tidy/**', 'tests/browser/**'],
          // Modules keep no state between tests; loading them once a worker takes a third of the time.
          isolate: false,
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          ...patient,
        },
      },
    ],
  },
}))
