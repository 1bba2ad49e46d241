import { frames, type Header, type HeardAt, type Step, type World, withdrawLines } from '../../shared/game.ts'
import { viewerKey } from '../../shared/model/viewer.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { Store } from '../store/store.ts'
import type { Answers } from './answers.ts'
import type { Device } from './device.ts'
import { type BodyOf, createFrameText, type FrameText } from './frame-text.ts'
import type { Publisher } from './publisher.ts'
import { createStream, type Stream } from './stream.ts'
import { streamKey, viewerNow, viewerOf, type Watch } from './viewers.ts'

/** What the functions of the ledger share: one per live session. */
export type LedgerCore = {
  readonly header: Header
  readonly world: World
  readonly epoch: string
  readonly store: Store
  readonly answers: Answers
  readonly wallMs: () => number
  readonly bodyOf: BodyOf
  /** Every line so far, whoever hears it; grows at its end. */
  readonly heard: HeardAt[]
  readonly bodies: Map<string, string>
  readonly streams: Map<string, Stream>
  readonly present: Set<Device>
  readonly looking: Map<Device, string>
  readonly publisher: Publisher
  /** Rows handed to the store. */
  rows: number
}

/** What one stream is to be sent for a step; `answers` when the sender's answer rides inside. */
export type Sent = { readonly stream: Stream; readonly event: 'patch' | 'view'; readonly json: string; readonly answers: boolean }

/** A step that has been merged but not been seen: what to send, and how to take it back. */
export type Performed = { readonly sent: readonly Sent[]; readonly takeBack: () => void }

/** The stream of a watch. It is made when first asked for: nobody watching costs nothing. */
export function streamOf(core: LedgerCore, watch: Watch): Stream {
  const key = streamKey(watch)
  const found = core.streams.get(key)
  if (found !== undefined) return found
  const { epoch, world, heard } = core
  const made = createStream({ key, epoch, viewer: viewerOf(world, watch), world, heard })
  core.streams.set(key, made)
  return made
}

/** Who asked, and the answer that may ride in the patch of their stream. */
export type Reply = { readonly to: Watch; readonly answer: Answer }

/** Merges a step and makes what each stream will be sent. Should that fail, nothing has been merged. */
export function performStep(core: LedgerCore, step: Step, reply: Reply | undefined): Performed {
  const { world, heard, streams } = core
  const undo = world.merge(step)
  const marks = new Map([...streams.values()].map((stream) => [stream, stream.mark()]))
  const before = step.withdrawn === undefined ? undefined : [...heard]
  const from = heard.length
  if (step.withdrawn !== undefined) replaceAll(heard, withdrawLines(heard, step.withdrawn))
  heard.push(...step.heard)
  const takeBack = (): void => {
    world.undo(undo)
    heard.length = from
    if (before !== undefined) replaceAll(heard, before)
    // A stream made since then has shown nobody anything: it is made anew when it is asked for.
    for (const [key, stream] of streams) {
      const mark = marks.get(stream)
      if (mark === undefined) streams.delete(key)
      else stream.back(mark)
    }
  }
  try {
    const all = [...streams.values()]
    const viewers = all.map((stream) => stream.viewer())
    const byViewer = frames({ state: world, step, undo }, viewers)
    const text = createFrameText(core.bodyOf)
    return { sent: all.flatMap((stream) => sendable(core, stream, { byViewer, text, reply, withdrawn: step.withdrawn }) ?? []), takeBack }
  } catch (fault) {
    takeBack()
    throw fault
  }
}

function replaceAll<T>(list: T[], by: readonly T[]): void {
  by.forEach((item, i) => {
    list[i] = item
  })
}

type Made = {
  readonly byViewer: ReturnType<typeof frames>
  readonly text: FrameText
  readonly reply: Reply | undefined
  readonly withdrawn: Step['withdrawn']
}

function sendable(core: LedgerCore, stream: Stream, { byViewer, text, reply, withdrawn }: Made): Sent | undefined {
  const frame = byViewer.get(viewerKey(stream.viewer()))
  if (frame === undefined) return undefined
  const viewer = viewerNow(core.world, stream.viewer())
  const isAnew = withdrawn !== undefined && stream.withdraw(withdrawn)
  if (isAnew || viewer !== stream.viewer()) return { stream, event: 'view', json: stream.turnInto(viewer, frame, text), answers: false }
  const own = reply !== undefined && streamKey(reply.to) === stream.key ? [reply.answer] : []
  const json = stream.take(frame, text, own)
  return json === undefined ? undefined : { stream, event: 'patch', json, answers: own.length > 0 }
}
