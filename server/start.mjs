// `npm start`: builds the program when it is missing or older than its sources, then runs it.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_MIN = [20, 19]
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = [join(root, 'dist/client/index.html'), join(root, 'dist/server/main.js')]
const sources = ['client', 'server', 'shared', 'package.json', 'vite.config.ts'].map((name) => join(root, name))

/** Ends the program with a sentence the reader can act on. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** The time of the last change to a file, or to any file in a folder; 0 when there is none. Milliseconds. */
function changedMs(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, changedMs(join(path, name))), stat.mtimeMs)
}

function isStale() {
  const builtMs = Math.min(...built.map(changedMs))
  return sources.some((source) => changedMs(source) > builtMs)
}

async function buildProgram() {
  const vite = await import('vite').catch((cause) => {
    stop(`The program must be built, but its build tools are not installed. Run "npm ci", then "npm start". (${cause.message})`)
  })
  process.stdout.write('Building the program (once, and again after its sources change) …\n')
  const configFile = join(root, 'vite.config.ts')
  await vite.build({ configFile, logLevel: 'warn' })
  await vite.build({ configFile, logLevel: 'warn', build: { ssr: true } })
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < NODE_MIN[0] || (major === NODE_MIN[0] && minor < NODE_MIN[1])) {
  stop(
    `Entente needs Node.js ${NODE_MIN.join('.')} or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  )
}
if (!existsSync(join(root, 'node_modules/fastify'))) {
  stop('The packages Entente needs are not installed. Run "npm ci" in its folder, then "npm start".')
}
if (isStale()) await buildProgram()
await import('../dist/server/main.js')
