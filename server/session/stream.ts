import type { Frame, HeardAt, World } from '../../shared/game.ts'
import { fullView, hearable, withdrawLines } from '../../shared/game.ts'
import type { Viewer } from '../../shared/model/viewer.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { Device } from './device.ts'
import type { FrameText, NumberedLine } from './frame-text.ts'

/** Patches kept per stream for those who come back (architecture.md, Session and wire). */
export const PATCHES_KEPT = 256
/** Missed patches longer than this together, in characters, are replaced by a full view: it is shorter. */
const CATCH_UP_MAX = 256 * 1024

/** Where a device stands in its stream, as it says itself. */
export type Since = { readonly epoch: string; readonly n: number }

/** What a stream was before a step, to go back to when the step is lost. */
export type StreamMark = { readonly n: number; readonly lines: HeardAt[]; readonly count: number; readonly viewer: Viewer }

/**
 * What one set of viewers is sent: all devices of a seat share one. Patches are numbered from 1 within the epoch; lines are numbered
 * from 0 for the life of the session, since they are counted over its whole log.
 */
export type Stream = {
  readonly key: string
  readonly devices: Set<Device>
  readonly viewer: () => Viewer
  readonly mark: () => StreamMark
  readonly back: (mark: StreamMark) => void
  /** Takes in what a step changed. The patch as JSON, or undefined when this viewer has no part in it. */
  readonly take: (frame: Frame, text: FrameText, answers: readonly Answer[]) => string | undefined
  /** From now on the viewer sees otherwise: a full view in place of a patch. */
  readonly turnInto: (viewer: Viewer, frame: Frame, text: FrameText) => string
  /** Marks the lines of what was taken back. True when this viewer had heard any of them: then a full view must tell it. */
  readonly withdraw: (withdrawn: ReadonlySet<number>) => boolean
  /** The patches after `since`, when this stream still has all of them and they are worth sending. */
  readonly missed: (since: Since) => readonly string[] | undefined
  readonly view: (text: FrameText) => string
}

export type StreamParts = {
  readonly key: string
  readonly epoch: string
  readonly viewer: Viewer
  readonly world: World
  /** Every line of the session so far, whoever hears it. */
  readonly heard: readonly HeardAt[]
}

export function createStream({ key, epoch, viewer: first, world, heard }: StreamParts): Stream {
  let viewer = first
  let n = 0
  let lines: HeardAt[] = [...hearable(heard, viewer)]
  const patches: { readonly n: number; readonly json: string }[] = []
  const hear = (more: readonly HeardAt[]): readonly NumberedLine[] => {
    const from = lines.length
    lines.push(...more)
    return more.map((line, offset) => numbered(line, from + offset, viewer))
  }
  const view = (text: FrameText): string =>
    text.view({ epoch, n, viewer, records: fullView(world, viewer), heard: lines.map((line, i) => numbered(line, i, viewer)) })
  return {
    key,
    devices: new Set(),
    viewer: () => viewer,
    mark: () => ({ n, lines, count: lines.length, viewer }),
    back: (mark) => {
      n = mark.n
      viewer = mark.viewer
      // Lines are only added to an array, or replaced by another: the marked one is as it was, but for its end.
      lines = mark.lines
      lines.length = mark.count
      while ((patches.at(-1)?.n ?? 0) > n) patches.pop()
    },
    take: (frame, text, answers) => {
      if (frame.set.length === 0 && frame.drop.length === 0 && frame.heard.length === 0) return undefined
      n += 1
      const json = text.patch({ epoch, n, set: frame.set, drop: frame.drop, heard: hear(frame.heard), answers })
      patches.push({ n, json })
      if (patches.length > PATCHES_KEPT) patches.shift()
      return json
    },
    turnInto: (next, frame, text) => {
      n += 1
      viewer = next
      patches.length = 0
      hear(frame.heard)
      return view(text)
    },
    withdraw: (withdrawn) => {
      const marked = withdrawLines(lines, withdrawn)
      const changed = marked.some((line, i) => line !== lines[i])
      if (changed) lines = [...marked]
      return changed
    },
    missed: (since) => {
      if (since.epoch !== epoch || since.n > n) return undefined
      if (since.n === n) return []
      const first = patches[0]?.n
      if (first === undefined || first > since.n + 1) return undefined
      const missed = patches.filter((patch) => patch.n > since.n).map(({ json }) => json)
      return missed.reduce((sum, { length }) => sum + length, 0) > CATCH_UP_MAX ? undefined : missed
    },
    view,
  }
}

/** Control alone is told which seats hear a line that names none. */
function numbered(line: HeardAt, i: number, { kind }: Viewer): NumberedLine {
  const { to, seat } = line
  return kind === 'control' && seat === undefined && typeof to !== 'string' ? { i, line, to } : { i, line }
}
