import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fault, type Report, runBattery } from './harness.ts'
import { compilePreload } from './preload.ts'
import { buildStoreChild, storeSubject } from './store-subject.ts'

/** Sudden ends per battery, and the seed that plans them; `npm run test:battery` asks for more. */
const RUNS = Number(process.env.ENTENTE_FAULT_RUNS ?? 50)
const SEED = Number(process.env.ENTENTE_FAULT_SEED ?? Math.floor(Math.random() * 2 ** 32))
/** A control ends at its first finding, within a few lives; so many leave no doubt that there is none. */
const CONTROL_RUNS = 60
const TIMEOUT_MS = 60_000 + RUNS * 10_000

const work = mkdtempSync(join(tmpdir(), 'entente-faults-'))
let program = ''
beforeAll(async () => {
  program = await buildStoreChild(work)
}, TIMEOUT_MS)
afterAll(() => rmSync(work, { recursive: true, force: true }))

const tell = (name: string, { runs, acked, lost, doubled, changed, broken }: Report): void => {
  const found = `${lost.length} lost, ${doubled.length} doubled, ${changed.length} changed, ${broken.length} broken`
  process.stdout.write(`${name}: ${runs} sudden ends, ${acked} acknowledged, ${found} (ENTENTE_FAULT_SEED=${SEED})\n`)
}

const NO_FINDINGS = { lost: [], doubled: [], changed: [], broken: [] }

let folders = 0
const battery = async (name: string, fault: Fault, plant?: 'early-ack' | 'synchronous-normal'): Promise<Report> => {
  folders += 1
  const control = plant === undefined ? {} : { runs: CONTROL_RUNS, stopAtFirst: true }
  const folder = join(work, `battery-${folders}`)
  const report = await runBattery({ subject: storeSubject(program, plant), fault, folder, runs: RUNS, seed: SEED, ...control })
  tell(name, report)
  return report
}

describe('kill -9 at random moments under load', () => {
  test('loses, doubles and changes no acknowledged order', { timeout: TIMEOUT_MS }, async () => {
    const report = await battery('kill -9', { kind: 'kill' })
    expect(report).toMatchObject({ ...NO_FINDINGS, runs: RUNS })
  })

  test('finds a store that acknowledges before it commits', { timeout: TIMEOUT_MS }, async () => {
    expect((await battery('kill -9, early ack planted', { kind: 'kill' }, 'early-ack')).lost).not.toEqual([])
  })
})

describe('a power cut at random moments under load', () => {
  const powerCut = (): Fault => ({ kind: 'power-cut', library: compilePreload('fsync-copy', work) })

  test('loses, doubles and changes no acknowledged order', { timeout: TIMEOUT_MS }, async () => {
    const report = await battery('power cut', powerCut())
    expect(report).toMatchObject({ ...NO_FINDINGS, runs: RUNS })
  })

  test('finds a store that commits without syncing', { timeout: TIMEOUT_MS }, async () => {
    expect((await battery('power cut, synchronous=NORMAL planted', powerCut(), 'synchronous-normal')).lost).not.toEqual([])
  })
})
