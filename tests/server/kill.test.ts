import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Report, runBattery } from '../faults/harness.ts'
import { compilePreload } from '../faults/preload.ts'
import { buildServerChild, serverSubject } from './server-subject.ts'

/** Sudden ends, and the seed that plans them. The store below has a battery of its own, with power cuts. */
const RUNS = Number(process.env.ENTENTE_FAULT_RUNS ?? 10)
const SEED = Number(process.env.ENTENTE_FAULT_SEED ?? Math.floor(Math.random() * 2 ** 32))
/** The control ends at its first finding; so many lives leave no doubt that there is none. */
const CONTROL_RUNS = 60
const TIMEOUT_MS = 120_000 + RUNS * 20_000

const work = mkdtempSync(join(tmpdir(), 'entente-kill-'))
let program = ''
beforeAll(async () => {
  program = await buildServerChild(work)
}, TIMEOUT_MS)
afterAll(() => rmSync(work, { recursive: true, force: true }))

const tell = (name: string, { runs, acked, lost, doubled, changed, broken }: Report): void => {
  const found = `${lost.length} lost, ${doubled.length} doubled, ${changed.length} changed, ${broken.length} broken`
  process.stdout.write(`${name}: ${runs} sudden ends, ${acked} answered, ${found} (ENTENTE_FAULT_SEED=${SEED})\n`)
}

describe('a power cut under the whole server', () => {
  test('loses, doubles and changes no command that was answered', { timeout: TIMEOUT_MS }, async () => {
    const fault = { kind: 'power-cut', library: compilePreload('fsync-copy', work) } as const
    const report = await runBattery({ subject: serverSubject(program), fault, folder: join(work, 'c'), runs: RUNS, seed: SEED })
    tell('server, power cut', report)
    expect(report).toMatchObject({ lost: [], doubled: [], changed: [], broken: [], runs: RUNS })
  })
})

describe('kill -9 of the whole server at random moments under load', () => {
  test('loses, doubles and changes no command that was answered', { timeout: TIMEOUT_MS }, async () => {
    const report = await runBattery({
      subject: serverSubject(program),
      fault: { kind: 'kill' },
      folder: join(work, 'a'),
      runs: RUNS,
      seed: SEED,
    })
    tell('server, kill -9', report)
    expect(report).toMatchObject({ lost: [], doubled: [], changed: [], broken: [], runs: RUNS })
  })

  test('finds a server that answers before it has stored', { timeout: 20 * TIMEOUT_MS }, async () => {
    const subject = serverSubject(program, 'early-ack')
    const report = await runBattery({
      subject,
      fault: { kind: 'kill' },
      folder: join(work, 'b'),
      runs: CONTROL_RUNS,
      seed: SEED,
      stopAtFirst: true,
    })
    tell('server, kill -9, early answer planted', report)
    expect(report.lost).not.toEqual([])
  })
})
