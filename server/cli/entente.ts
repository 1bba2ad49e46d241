import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../../shared/game.ts'
import { verifyLog } from '../../shared/review/verify-log.ts'
import { checkScenario } from '../scenario/check-scenario.ts'
import { findRepository } from './find-repository.ts'

const USAGE = `entente: crisis tabletop exercises in the browser

  entente start                            runs the server (PORT, HOST, ENTENTE_DATA set it up)
  entente scenario check <folder> [--json] reads a scenario and says what is wrong with it, where, and how to mend it
  entente log verify <file>                checks an exported log: whole, unchanged, texts as committed
  entente --help                           shows this
`

/** The commands of the operator and of scenario authors. Exit code 0: well; 1: problems found; 2: not understood. */
async function run(words: readonly string[]): Promise<number> {
  const parsed = parse(words)
  if (parsed === undefined) return misunderstood(`These words are not understood: ${words.join(' ')}`)
  const { help, json, positionals } = parsed
  const [command, verb, folder] = positionals
  if (help) return show(USAGE)
  if (command === undefined) return misunderstood('Say what to do.')
  if (command === 'start' && positionals.length === 1 && !json) {
    await import('../main.ts')
    return 0
  }
  if (command === 'scenario' && verb === 'check') {
    if (folder === undefined || positionals.length > 3) return misunderstood('Name one folder, such as scenarios/first-ring.')
    return check(folder, json)
  }
  if (command === 'log' && verb === 'verify') {
    if (folder === undefined || positionals.length > 3) return misunderstood('Name one file, such as EXERCISE-first-ring-log.json.')
    return verify(folder)
  }
  return misunderstood(`There is no command "${positionals.join(' ')}".`)
}

function parse(words: readonly string[]): { help: boolean; json: boolean; positionals: readonly string[] } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { help: { type: 'boolean', short: 'h', default: false }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    return { ...values, positionals }
  } catch {
    return undefined
  }
}

async function check(folder: string, json: boolean): Promise<number> {
  const path = resolve(folder)
  const regions = join(findRepository(import.meta.dirname), 'scenarios/regions')
  const { ok, problems } = await checkScenario(path, { regions, actions: [...rules.actions.keys()] })
  if (json) return show(`${JSON.stringify({ ok, problems }, null, 2)}\n`, ok ? 0 : 1)
  const place = join(basename(dirname(path)), basename(path))
  const lines = problems.map(
    ({ file, line, column, severity, message, hint }) => `${join(folder, file)}:${line}:${column} ${severity}: ${message}\n    ${hint}`,
  )
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const verdict = ok ? `${place} can be played` : `${place} cannot be played`
  return show(`${[...lines, `${verdict}: ${errors} errors, ${warnings} warnings.`].join('\n')}\n`, ok ? 0 : 1)
}

/** The head is shown, so that it can be compared with the one on everybody's end screen. */
async function verify(file: string): Promise<number> {
  const verdict = verifyLog(
    await readFile(resolve(file), 'utf8')
      .then(JSON.parse)
      .catch(() => undefined),
  )
  if (!verdict.ok) return show(`${verdict.say}\n`, 1)
  return show(`The log is whole: ${verdict.rows} rows, ${verdict.facts} facts.\nHead: ${verdict.head}\n`)
}

function show(text: string, code = 0): number {
  process.stdout.write(text)
  return code
}

function misunderstood(sentence: string): number {
  process.stderr.write(`${sentence}\n\n${USAGE}`)
  return 2
}

process.exitCode = await run(process.argv.slice(2))
