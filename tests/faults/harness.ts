import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ack, Findings, Found, Order } from './findings.ts'
import { compareLog, NOTHING, orderKey } from './findings.ts'
import { seededRandom } from './random.ts'

/** One life of the program: from its start on a data folder to its sudden end. */
export type Life = {
  readonly folder: string
  readonly variables: Readonly<Record<string, string>>
  readonly seed: number
  /** What earlier lives sent and got no answer to: to be sent again, as clients do. */
  readonly unanswered: readonly Order[]
}

/** A program under load. `sent` and `acked` grow while it lives. */
export type Running = {
  readonly child: ChildProcess
  readonly sent: readonly Order[]
  readonly acked: readonly Ack[]
  /** Resolves at the first acknowledgement; rejects, with what the program wrote to stderr, when it ends before. */
  readonly firstAck: Promise<void>
}

/** What a battery is run against: the store alone, or the whole server. */
export type Subject = {
  launch(life: Life): Running
  /** Every command stored in a data folder; throws when the log has a gap, a broken chain, or cannot be opened. */
  read(folder: string): Promise<readonly Found[]>
}

/** `kill`: SIGKILL, the files stay as they are. `power-cut`: SIGKILL, and only what was synced stays (needs the library of fsync-copy.c). */
export type Fault = { readonly kind: 'kill' } | { readonly kind: 'power-cut'; readonly library: string }

export type Battery = {
  readonly subject: Subject
  readonly fault: Fault
  /** An empty folder for the data of all lives. */
  readonly folder: string
  /** Lives to end suddenly. */
  readonly runs: number
  readonly seed: number
  /** Lives on one data folder before a new one is begun. */
  readonly livesPerFolder?: number
  /** Data folders worked on at the same time; two keep two cores busy while a life waits for its end. */
  readonly atOnce?: number
  /** For controls: one finding is enough. */
  readonly stopAtFirst?: boolean
}

/** What a battery found in all: empty `lost`, `doubled`, `changed` and `broken` mean that every promise held. */
export type Report = Findings & { readonly runs: number; readonly acked: number }

/** Kills come this long after the first acknowledgement, in ms (reliability.md A1). */
const KILL_MS = { from: 20, to: 200 }

/** Ends one life at a random moment under load, and says what it sent and what was acknowledged to it. */
const liveAndDie = async (subject: Subject, life: Life, delayMs: number): Promise<Pick<Running, 'sent' | 'acked'>> => {
  const { child, sent, acked, firstAck } = subject.launch(life)
  const closed = once(child, 'close')
  await firstAck
  const killing = setTimeout(() => child.kill('SIGKILL'), delayMs)
  await closed
  clearTimeout(killing)
  if (child.signalCode !== 'SIGKILL') throw new Error(`The program ended by itself with code ${child.exitCode} before it was killed.`)
  return { sent, acked }
}

/** The data folder of a row of lives, and what stands in for the power cut: a copy that holds only what was synced. */
const diskOf = (folder: string, fault: Fault) => {
  const data = join(folder, 'data')
  const synced = join(folder, 'synced')
  mkdirSync(data, { recursive: true })
  mkdirSync(synced)
  const from = realpathSync(data)
  const cutting = {
    LD_PRELOAD: fault.kind === 'power-cut' ? fault.library : '',
    FSYNC_COPY_FROM: from,
    FSYNC_COPY_TO: realpathSync(synced),
  }
  return {
    data,
    variables: fault.kind === 'power-cut' ? cutting : {},
    cut() {
      if (fault.kind !== 'power-cut') return
      rmSync(data, { recursive: true })
      cpSync(synced, data, { recursive: true, filter: (path) => !path.includes('.part-') })
    },
  }
}

/** Compares what is stored with what was acknowledged, in a copy: the next life shall find the files as the sudden end left them. */
const readAndCompare = async (subject: Subject, data: string, acked: readonly Ack[]): Promise<Findings> => {
  const copy = `${data}-copy`
  cpSync(data, copy, { recursive: true })
  try {
    return compareLog(acked, await subject.read(copy))
  } catch (error) {
    return { ...NOTHING, broken: [String(error)] }
  } finally {
    rmSync(copy, { recursive: true })
  }
}

const isClean = ({ lost, doubled, changed, broken }: Findings): boolean =>
  lost.length + doubled.length + changed.length + broken.length === 0

/** Some lives on one data folder, each sent again what the ones before left unanswered; ends early at a finding. */
const rowOfLives = async (battery: Battery, folder: string, lives: readonly PlannedLife[]): Promise<Report> => {
  const disk = diskOf(folder, battery.fault)
  const sent: Order[] = []
  const acked: Ack[] = []
  let findings: Findings = NOTHING
  let runs = 0
  for (const { seed, delayMs } of lives) {
    const answered = new Set(acked.map(orderKey))
    const unanswered = sent.filter((order) => !answered.has(orderKey(order)))
    const life = await liveAndDie(battery.subject, { folder: disk.data, variables: disk.variables, seed, unanswered }, delayMs)
    disk.cut()
    sent.push(...life.sent)
    acked.push(...life.acked)
    runs += 1
    findings = await readAndCompare(battery.subject, disk.data, acked)
    if (!isClean(findings)) break
  }
  return { ...findings, runs, acked: acked.length }
}

const sum = (a: Report, b: Report): Report => ({
  runs: a.runs + b.runs,
  acked: a.acked + b.acked,
  lost: [...a.lost, ...b.lost],
  doubled: [...a.doubled, ...b.doubled],
  changed: [...a.changed, ...b.changed],
  broken: [...a.broken, ...b.broken],
})

type PlannedLife = { readonly seed: number; readonly delayMs: number }

/** All lives of a battery, planned from its seed and dealt out to data folders. */
const planRows = ({ runs, seed, livesPerFolder = 5 }: Battery): readonly (readonly PlannedLife[])[] => {
  const random = seededRandom(seed)
  const lives = Array.from({ length: runs }, () => ({
    seed: Math.floor(random() * 2 ** 32),
    delayMs: KILL_MS.from + Math.floor(random() * (KILL_MS.to - KILL_MS.from)),
  }))
  return Array.from({ length: Math.ceil(runs / livesPerFolder) }, (_, row) => lives.slice(row * livesPerFolder, (row + 1) * livesPerFolder))
}

/** Kills a program under load again and again, and checks after each time that nothing acknowledged was lost, doubled or changed. */
export const runBattery = async (battery: Battery): Promise<Report> => {
  const { folder, stopAtFirst = false, atOnce = 2 } = battery
  const rows = planRows(battery).entries()
  let report: Report = { ...NOTHING, runs: 0, acked: 0 }
  const workThroughRows = async (): Promise<void> => {
    for (const [row, lives] of rows) {
      const rowFolder = join(folder, `row-${row}`)
      const found = await rowOfLives(battery, rowFolder, lives)
      report = sum(report, found)
      rmSync(rowFolder, { recursive: true, force: true })
      if (stopAtFirst && !isClean(report)) return
    }
  }
  await Promise.all(Array.from({ length: atOnce }, workThroughRows))
  return report
}
