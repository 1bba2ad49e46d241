import { type Header, type HeardAt, type Step, scenarioText, type World } from '../../shared/game.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { Entry, Store, StoredText } from '../store/store.ts'
import type { Answers, Taken } from './answers.ts'
import { type Device, sendTo } from './device.ts'
import { type BodyOf, createFrameText } from './frame-text.ts'
import { type LedgerCore, type Performed, performStep, streamOf } from './ledger-core.ts'
import { createPublisher } from './publisher.ts'
import type { Since } from './stream.ts'
import { streamKey } from './viewers.ts'

/** A command as it is stored with its step: the same id will get the same answer. */
export type Command = {
  readonly scope: string
  readonly id: string
  readonly hash: string
  readonly answer: Answer
  /** Absent when nobody waits for the answer: the computer. */
  readonly from?: Device
}

/** One row of the log to be: a step, or a refusal (no step). */
export type Work = {
  readonly step?: Step
  readonly texts?: readonly StoredText[]
  readonly command?: Command
  /** After the step is stored and has been sent. */
  readonly onPublished?: () => void
  /** The step was taken back: it never happened. Called before the new state of things is told to anyone. */
  readonly onTakenBack?: () => void
  /** Called after all that was lost has been taken back, with the store's problem. */
  readonly onLost?: (cause: unknown) => void
}

/** The world of a session, its log, and those who watch it. Everything becomes durable first, then visible, in one order. */
export type Ledger = {
  readonly world: World
  readonly commit: (work: Work) => void
  /** Lets a device into its stream, with what it missed or a full view. Again after a gap. */
  readonly join: (device: Device, since: Since | undefined) => void
  /** Control looks through a seat's eyes from now on, or stops when no seat is given. */
  readonly look: (device: Device, seat: string | undefined) => void
  readonly leave: (device: Device) => void
  readonly devices: () => readonly Device[]
  readonly bodyOf: BodyOf
  /** Resolves when every step so far is stored, or lost. */
  readonly settled: () => Promise<void>
}

export type LedgerParts = {
  readonly header: Header
  readonly world: World
  readonly heard: readonly HeardAt[]
  readonly texts: ReadonlyMap<string, string>
  /** Rows stored so far. */
  readonly rows: number
  readonly epoch: string
  readonly answers: Answers
  readonly store: Store
  readonly wallMs: () => number
  readonly onFault: (fault: unknown) => void
}

export function openLedger(parts: LedgerParts): Ledger {
  const bodies = new Map(parts.texts)
  const core: LedgerCore = {
    ...parts,
    heard: [...parts.heard],
    bodies,
    bodyOf: (id) => bodies.get(id) ?? scenarioText(parts.header, id),
    streams: new Map(),
    present: new Set(),
    looking: new Map(),
    publisher: createPublisher(parts.onFault),
  }
  return {
    world: core.world,
    commit: (work) => commit(core, work),
    join: (device, since) => join(core, device, since),
    look: (device, seat) => look(core, device, seat),
    leave: (device) => {
      core.present.delete(device)
      core.looking.delete(device)
      for (const stream of core.streams.values()) stream.devices.delete(device)
    },
    devices: () => [...core.present],
    bodyOf: core.bodyOf,
    settled: core.publisher.settled,
  }
}

function commit(core: LedgerCore, work: Work): void {
  const { step, command, texts = [] } = work
  for (const { id, body } of texts) core.bodies.set(id, body)
  const reply = command?.from === undefined ? undefined : { to: command.from, answer: command.answer }
  const dropTexts = (): void => {
    for (const { id } of texts) core.bodies.delete(id)
  }
  let done: Performed
  try {
    done = step === undefined ? { sent: [], takeBack: () => undefined } : performStep(core, step, reply)
  } catch (fault) {
    dropTexts()
    throw fault
  }
  const taken: Taken | undefined = command && { hash: command.hash, answer: command.answer, stored: false, waiting: new Set() }
  if (command !== undefined && taken !== undefined) core.answers.keep(command.scope, command.id, taken)
  core.rows += 1
  const row = core.rows
  core.publisher.add({
    stored: core.store.append(entryOf(core, row, work)),
    publish: () => publish(core, work, { done, taken }),
    takeBack: () => {
      done.takeBack()
      dropTexts()
      if (command !== undefined) core.answers.lose(command.scope, command.id)
      core.rows = row - 1
      work.onTakenBack?.()
    },
    tellLost: (cause) => {
      for (const device of [...(taken?.waiting ?? []), ...(command?.from === undefined ? [] : [command.from])]) {
        if (command !== undefined) sendTo(device, 'answer', notStored(command.id))
      }
      work.onLost?.(cause)
    },
  })
}

function entryOf({ header, wallMs }: LedgerCore, n: number, { step, command, texts = [] }: Work): Entry {
  const asked =
    command === undefined
      ? {}
      : { scope: command.scope, command: command.id, payloadHash: command.hash, answer: JSON.stringify(command.answer) }
  return { session: header.session, n, ...asked, facts: JSON.stringify(step?.facts ?? []), texts, wallMs: Math.round(wallMs()) }
}

/** The answer to a command that was not taken: it may come again under the same id. */
const notStored = (id: string): Answer => ({
  id,
  refused: 'try-again',
  say: 'This could not be stored just now. Nothing has changed; send it again in a moment.',
})

type Result = { readonly done: Performed; readonly taken: Taken | undefined }

function publish(core: LedgerCore, { command, onPublished }: Work, { done, taken }: Result): void {
  for (const { stream, event, json } of done.sent) for (const device of stream.devices) device.send(event, json)
  if (command !== undefined && taken !== undefined) {
    taken.stored = true
    const { from, answer } = command
    const told = done.sent.some(({ stream, answers }) => answers && from !== undefined && stream.devices.has(from))
    if (from !== undefined && !told) sendTo(from, 'answer', answer)
    for (const device of taken.waiting) sendTo(device, 'answer', { ...answer, again: true })
    taken.waiting.clear()
  }
  onPublished?.()
  for (const [device, seat] of core.looking) {
    if (done.sent.some(({ stream }) => stream.key === streamKey({ kind: 'seat', seat }))) show(core, device, seat)
  }
}

function join(core: LedgerCore, device: Device, since: Since | undefined): void {
  core.present.add(device)
  for (const stream of core.streams.values()) stream.devices.delete(device)
  const stream = streamOf(core, device)
  const missed = since === undefined ? undefined : stream.missed(since)
  const view = missed === undefined ? stream.view(createFrameText(core.bodyOf)) : undefined
  core.publisher.add({
    stored: undefined,
    publish: () => {
      if (!core.present.has(device)) return
      for (const json of missed ?? []) device.send('patch', json)
      if (view !== undefined) device.send('view', view)
      stream.devices.add(device)
    },
    takeBack: () => undefined,
    tellLost: () => {
      if (core.present.has(device)) join(core, device, since)
    },
  })
}

function look(core: LedgerCore, device: Device, seat: string | undefined): void {
  if (seat === undefined) {
    core.looking.delete(device)
    return
  }
  core.looking.set(device, seat)
  show(core, device, seat)
}

/** A seat's whole view for a device that is not of that seat. */
function show(core: LedgerCore, device: Device, seat: string): void {
  const view = streamOf(core, { kind: 'seat', seat }).view(createFrameText(core.bodyOf))
  core.publisher.add({
    stored: undefined,
    publish: () => {
      if (core.looking.get(device) === seat) device.send('looking', view)
    },
    takeBack: () => undefined,
    tellLost: () => show(core, device, seat),
  })
}
