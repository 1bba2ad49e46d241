import { spawn } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { Ack, Found, Order } from './findings.ts'
import type { Life, Running, Subject } from './harness.ts'
import type { StoreChildLine, StoreChildPlan } from './store-child.ts'

const repository = join(import.meta.dirname, '../..')

/** Builds the child, the worker and the store as the server is built, so that a life starts in a tenth of a second. */
export const buildStoreChild = async (folder: string): Promise<string> => {
  const outDir = join(folder, 'program')
  const input = {
    'store-child': join(repository, 'tests/faults/store-child.ts'),
    'sqlite-store': join(repository, 'server/store/sqlite-store.ts'),
    'sqlite-worker': join(repository, 'server/store/sqlite-worker.ts'),
  }
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
  await build({
    configFile: false,
    root: repository,
    logLevel: 'warn',
    build: { ssr: true, target: 'node20', outDir, emptyOutDir: true, minify: false, rolldownOptions: { input, output } },
  })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  return outDir
}

/** Reads every command of every session through the store, which verifies rows and chain as it loads. */
const readLog = async (program: string, folder: string): Promise<readonly Found[]> => {
  const { sqliteStore: open } = (await import(pathToFileURL(join(program, 'sqlite-store.js')).href)) as { sqliteStore: typeof sqliteStore }
  const store = await open({ folder, onFatal: () => undefined })
  try {
    const found: Found[] = []
    for (const { id } of await store.sessions()) {
      for (const { session, n, scope, command, answer } of (await store.load(id)).entries) {
        if (scope !== undefined && command !== undefined && answer !== undefined) found.push({ session, n, scope, command, answer })
      }
    }
    return found
  } finally {
    await store.close()
  }
}

const launch = (
  program: string,
  plan: StoreChildPlan,
  variables: Life['variables'],
): Running & { readonly problems: StoreProblemLine[] } => {
  const child = spawn(process.execPath, [join(program, 'store-child.js'), JSON.stringify(plan)], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const sent: Order[] = []
  const acked: Ack[] = []
  const problems: StoreProblemLine[] = []
  const stderr: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text))
  const lines = createInterface({ input: child.stdout })
  const firstAck = new Promise<void>((resolve, reject) => {
    lines.on('line', (text) => {
      const line = parseLine(text)
      if (line === undefined) return
      if ('sent' in line) sent.push(line.sent)
      else if ('problem' in line) problems.push(line)
      else {
        acked.push(line.acked)
        resolve()
      }
    })
    child.once('close', (code) => reject(new Error(`The child ended with ${code} before any acknowledgement.\n${stderr.join('')}`)))
  })
  return { child, sent, acked, problems, firstAck }
}

/** A line of the child; undefined for the half of one that a kill leaves behind. */
const parseLine = (text: string): StoreChildLine | undefined => {
  try {
    return JSON.parse(text) as StoreChildLine
  } catch {
    return undefined
  }
}

type StoreProblemLine = Extract<StoreChildLine, { readonly problem: string }>

/** The store under the load of `store-child.ts`, with a bug planted or without. */
export const storeSubject = (program: string, plant?: StoreChildPlan['plant']) =>
  ({
    launch: ({ folder, seed, unanswered, variables }: Life) => launch(program, { folder, seed, unanswered, plant }, variables),
    read: (folder: string) => readLog(program, folder),
  }) satisfies Subject
