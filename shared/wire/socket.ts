import { z } from 'zod'
import type { Move } from '../model/fact.ts'
import type { Rec } from '../model/record.ts'
import type { Refusal } from '../model/refusal.ts'
import type { Sentence, TextRef } from '../model/sentence.ts'
import type { Viewer } from '../model/viewer.ts'
import { controlAct } from './control-act.ts'
import type { HotWashFrame } from './hot-wash.ts'
import type { WatchFrame } from './watch.ts'

/** Raised when browser and server would misunderstand each other; another number gets `bye { reason: 'old-client' }`. */
export const protocol = 1

/** Largest socket packet accepted, bytes. */
export const packetMax = 32_768

const id = z.string().min(1).max(80)
const commandId = z.string().min(8).max(64)
const words = z.string().min(1).max(2000)

/** Who of those at this device acts, when it is not the person whose device it is: a colleague named there before. */
const by = id.exactOptional()

/**
 * What a browser may send. There are no Socket.IO acknowledgements: an answer comes as `answer`, or inside the sender's patch,
 * and the client resends a command with the same id until it has one.
 */
export const clientMessages = {
  /** First message, and again after a gap: where this device stands in its seat's stream. */
  hello: z.strictObject({ protocol: z.int(), since: z.strictObject({ epoch: id, n: z.int().min(0) }).exactOptional() }),
  /** An order, now or turn-end. `replaces` names the sealed order it takes the place of. */
  order: z.strictObject({
    id: commandId,
    turn: z.int().min(0).max(1000),
    kind: z.string().min(1).max(60),
    params: z.record(z.string().max(40), z.unknown()),
    replaces: id.exactOptional(),
    by,
  }),
  /** Takes a sealed order back. */
  withdraw: z.strictObject({ id: commandId, order: id, by }),
  /** "We are done" with this phase, or not after all. */
  done: z.strictObject({ id: commandId, done: z.boolean(), by }),
  /**
   * Words outside the rules: to the seat's own room, to a group's room, or to control; from control to a seat, a group, or all.
   * To control with `asks`: a request for information, which control owns and answers.
   */
  say: z.strictObject({
    id: commandId,
    to: z.union([z.literal('room'), z.literal('control'), z.literal('all'), z.strictObject({ seat: id }), z.strictObject({ room: id })]),
    text: words,
    asks: z.literal(true).exactOptional(),
    by,
  }),
  /** Opens a room for a group of seats, one's own among them. */
  'open-room': z.strictObject({ id: commandId, seats: z.array(id).min(2).max(20), name: words.max(60), by }),
  /** A real emergency: everything stops at once, for everybody, until control lifts it. Any role may. */
  stop: z.strictObject({ id: commandId, reason: words.max(300).exactOptional(), by }),
  /** A second signature on a sealed order that waits for one. */
  sign: z.strictObject({ id: commandId, order: id, by }),
  /** A draft or read mark of this person: last write wins, outside the log. */
  desk: z.strictObject({ key: z.string().min(1).max(80), value: z.string().max(8000) }),
  /** What only control may do. */
  control: z.strictObject({
    id: commandId,
    act: controlAct,
  }),
} as const
export type ClientMessages = { readonly [K in keyof typeof clientMessages]: z.infer<(typeof clientMessages)[K]> }

/** The answer to one command: the same id always gets the same answer, refusals included. */
export type Answer = (
  | { readonly id: string; readonly ok: true; readonly made?: readonly string[] }
  | ({ readonly id: string } & Refusal)
) & {
  readonly again?: true
}

/** One line of a viewer's feeds. `i` counts this viewer's lines alone, from 0, without gaps. */
export type Heard = Sentence & {
  readonly i: number
  readonly turn: number
  readonly at: number
  readonly feed: string
  readonly text?: TextRef
  readonly about?: readonly string[]
  readonly seat?: string
  /** The seats that hear a line which names no seat. For control alone. */
  readonly to?: readonly string[]
  readonly person?: string
  readonly move?: Move
  readonly withdrawn?: true
}

/** Bodies of the texts that records or lines of the same frame refer to, by text id. */
export type Words = Readonly<Record<string, string>>

/** Everything a viewer may see, at stream position `(epoch, n)`. */
export type ViewFrame = {
  readonly epoch: string
  readonly n: number
  readonly viewer: Viewer
  readonly records: readonly Rec[]
  readonly heard: readonly Heard[]
  readonly words: Words
}

/** What changed for a viewer in one step. Applied only when `n` follows the last one of the same epoch. */
export type PatchFrame = {
  readonly epoch: string
  readonly n: number
  readonly set: readonly Rec[]
  readonly drop: readonly string[]
  readonly heard: readonly Heard[]
  readonly words: Words
  readonly answers?: readonly Answer[]
}

/** The wall clock of the phase, for the countdown alone. `leftMs` absent: untimed. */
export type ClockFrame = {
  readonly leftMs?: number
  readonly totalMs?: number
  readonly paused: boolean
  readonly atFrom: number
  readonly atTo: number
}

/** Who is here: control sees all seats, a seat its own people. */
export type PresenceFrame = {
  /** For control alone, while people are still let in. */
  readonly joinCode?: string
  readonly people: readonly {
    readonly person: string
    readonly name: string
    readonly seat?: string
    readonly posts: readonly string[]
    readonly here: boolean
    readonly waiting?: true
    /** Sits at another person's device: who acts there is chosen before each act. */
    readonly at?: string
    /** Was here, and every device of this person is gone: so many whole minutes ago. Control's alone. */
    readonly lostMinutes?: number
  }[]
}

export type WelcomeFrame = {
  readonly protocol: number
  readonly session: string
  readonly viewer: Viewer
  readonly person: string
  readonly name: string
  readonly posts: readonly string[]
  readonly desk: Readonly<Record<string, string>>
  readonly joinCode?: string
  /** Those who share this device and may act from it. */
  readonly colleagues: readonly { readonly person: string; readonly name: string; readonly posts: readonly string[] }[]
}

export type ByeReason = 'evicted' | 'removed' | 'suspended' | 'old-client' | 'ended' | 'bad-ticket' | 'too-slow' | 'drain'

export type ServerMessages = {
  readonly welcome: WelcomeFrame
  readonly view: ViewFrame
  readonly patch: PatchFrame
  readonly answer: Answer
  readonly clock: ClockFrame
  readonly presence: PresenceFrame
  /** Where the hot wash stands; never before control begins one. */
  readonly 'hot-wash': HotWashFrame
  /** Control looking through a seat's eyes: a full view that is not this socket's own stream. */
  readonly looking: ViewFrame
  /** For control alone: what it needs to run the exercise beside the true picture. Sent whole whenever something of it changed. */
  readonly watch: WatchFrame
  /** For control alone: something went wrong on our side; the session goes on. */
  readonly trouble: { readonly say: string }
  readonly bye: { readonly reason: ByeReason; readonly retryInMs?: number }
}
