// `npm test`: every check of the project, cheapest first, stopping at the first failure. `npm test -- types unit` runs only those.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const results = mkdtempSync(join(tmpdir(), 'entente-test-'))
const running = new Set()

/**
 * The steps. Those in one row run at the same time and show their output only when they fail; a step alone in its row shows it live.
 * `vitest: true` marks a step whose tests are counted.
 */
const rows = [
  [
    { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
    { name: 'biome', command: ['biome', 'check', '--error-on-warnings', '--colors=off', '.'] },
  ],
  [
    { name: 'oxlint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
    { name: 'knip', command: ['knip', '--no-progress'] },
  ],
  [
    { name: 'structure', vitest: true, command: ['vitest', 'run', '--project', 'tidy'] },
    { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  ],
  [{ name: 'unit', vitest: true, command: ['vitest', 'run', '--project', 'unit'] }],
  [{ name: 'browser', vitest: true, browser: true, command: ['vitest', 'run', '--project', 'browser'] }],
]

/** Runs one step to its end. `{ name, ok, output, seconds, passed, failed }`. */
async function runStep(step, { live }) {
  const startMs = performance.now()
  const report = join(results, `${step.name}.json`)
  const counted = step.vitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
  const { code, output } = await runCommand([...step.command, ...counted], { live, variables: step.browser ? browserVariables() : {} })
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  const counts = step.vitest ? countTests(report) : { passed: 0, failed: 0 }
  // A step that fails without a failed test (a lint, a test file that does not load) must not read as "0 failed".
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  return { name: step.name, ok: code === 0, output, seconds, ...counts }
}

/** The browser that the tests shall drive. Without one they still run, and each says what is missing. */
function browserVariables() {
  try {
    return { ENTENTE_CHROMIUM: ensureChromium() }
  } catch (problem) {
    say(problem.message)
    return {}
  }
}

function runCommand([program, ...parameters], { live, variables }) {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const environment = { ...process.env, ...variables, PATH: path, CI: 'true' }
  const stdio = live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']
  return new Promise((done) => {
    const child = spawn(program, parameters, { cwd: root, env: environment, stdio })
    const chunks = []
    running.add(child)
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => chunks.push(Buffer.from(`${program} could not be started: ${error.message}\n`)))
    child.on('close', (code) => {
      running.delete(child)
      done({ code: code ?? 1, output: Buffer.concat(chunks).toString() })
    })
  })
}

/** Passed and failed tests of a Vitest report; none when Vitest ended before it wrote one. */
function countTests(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** Runs the steps of a row together; the first one to fail is shown and ends the others. */
async function runRow(row) {
  const live = row.length === 1
  if (live) say(`— ${row[0].name}`)
  const ended = []
  await Promise.all(
    row.map(async (step) => {
      const result = await runStep(step, { live })
      if (ended.some(({ ok }) => !ok)) return
      ended.push(result)
      if (!result.ok) {
        say(result.output)
        for (const child of running) child.kill('SIGTERM')
      }
      say(`${result.ok ? 'ok    ' : 'FAILED'} ${result.name.padEnd(10)} ${result.seconds.padStart(6)} s`)
    }),
  )
  return ended
}

function chosenRows(names) {
  const known = rows.flat().map(({ name }) => name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    say(`There is no step "${unknown.join('", "')}". The steps are ${known.join(', ')}.`)
    process.exit(2)
  }
  if (names.length === 0) return rows
  return rows.map((row) => row.filter(({ name }) => names.includes(name))).filter((row) => row.length > 0)
}

function say(text) {
  process.stdout.write(`${text}\n`)
}

process.on('SIGINT', () => {
  for (const child of running) child.kill('SIGTERM')
  process.exit(130)
})

const total = { passed: 0, failed: 0 }
for (const row of chosenRows(process.argv.slice(2))) {
  for (const { passed, failed } of await runRow(row)) {
    total.passed += passed
    total.failed += failed
  }
  if (total.failed > 0) break
}
rmSync(results, { recursive: true, force: true })
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
