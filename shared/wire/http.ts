import { z } from 'zod'
import type { Rec } from '../model/record.ts'
import type { Refusal } from '../model/refusal.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Network, SayDoLine, TrustChange } from './review.ts'
import type { Heard, Words } from './socket.ts'
import type { Alarm, SeatNow } from './watch.ts'

/** Request bodies. Every answer that is not 2xx has the body `{ refused, say, with? }`. */
const id = z.string().min(1).max(80)
const personName = z.string().trim().min(1).max(60)

export const postNames = ['foreign', 'defence', 'relief'] as const
export type Post = (typeof postNames)[number]

const exercise = {
  scenario: z.string().regex(/^[a-z0-9-]{1,60}$/),
  seats: z.record(id, z.enum(['person', 'computer'])),
  pace: z.enum(['brisk', 'standard', 'calm', 'untimed']),
  autoAdmit: z.boolean(),
}

export const httpBodies = {
  /** POST /api/tutorial: a session of *First Ring* with this person in `seat`, everyone else the computer. Sets the person's cookie. */
  tutorial: z.strictObject({ name: personName.exactOptional() }),
  /** POST /api/join: the code opens the waiting room. Sets the person's cookie. */
  join: z.strictObject({ code: z.string().min(1).max(20), name: personName }),
  /** POST /api/seat: take posts of a seat once admitted. */
  seat: z.strictObject({ session: id, seat: id, posts: z.array(z.enum(postNames)).min(1).max(3) }),
  /** POST /api/ticket: a one-time ticket for the socket, 60 s. `as` picks among what this person may be. */
  ticket: z.strictObject({ session: id, as: z.enum(['seat', 'control', 'public']) }),
  /** POST /api/remove (facilitator): takes a person out of an exercise, at once. */
  remove: z.strictObject({ session: id, person: id }),
  /** POST /api/code (facilitator): another join code; the one before opens nothing any more. */
  code: z.strictObject({ session: id }),
  /** POST /api/facilitator: the key of the facilitator's link becomes a cookie. */
  facilitator: z.strictObject({ key: z.string().min(16).max(100) }),
  /** POST /api/exercises (facilitator): create a session. Seats not named are people. */
  exercise: z.strictObject(exercise),
  /** POST /api/classes (facilitator): several sessions of one scenario at once. Answers their cards, in order. */
  class: z.strictObject({ ...exercise, name: z.string().trim().min(1).max(60), count: z.int().min(1).max(30) }),
  /** POST /api/exercises/acts (facilitator): one act in many sessions. Answers one result each. */
  acts: z.strictObject({
    sessions: z.array(id).min(1).max(60),
    act: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('start') }),
      z.strictObject({ do: z.literal('pause') }),
      z.strictObject({ do: z.literal('resume') }),
      z.strictObject({ do: z.literal('end-phase') }),
      z.strictObject({ do: z.literal('extend'), minutes: z.int().min(1).max(120) }),
      z.strictObject({ do: z.literal('suspend') }),
      /** Opens a suspended session again, paused as it was. */
      z.strictObject({ do: z.literal('wake') }),
      /** A message of control to everybody. */
      z.strictObject({ do: z.literal('message'), text: z.string().min(1).max(2000) }),
    ]),
  }),
  /** POST /api/screen: the key of a projector's link makes this browser a screen of that session. Sets its cookie. */
  screen: z.strictObject({ key: z.string().min(16).max(100) }),
  /** POST /api/colleague: somebody who shares this person's device and seat, with posts of their own. */
  colleague: z.strictObject({ session: id, name: personName, posts: z.array(z.enum(postNames)).max(3) }),
} as const
export type HttpBodies = { readonly [K in keyof typeof httpBodies]: z.infer<(typeof httpBodies)[K]> }

/** GET /api/about. */
export type About = {
  readonly version: string
  readonly secure: boolean
  readonly addresses: readonly string[]
  readonly facilitator: boolean
}

/** Answer of /api/tutorial, /api/join: where the browser goes next. */
export type Joined = { readonly session: string; readonly person: string; readonly admitted: boolean; readonly seat?: string }

/** GET /api/lobby/:session for an admitted person; `waiting` alone before. `…/events` sends it again whenever it has changed. */
export type Lobby =
  /** `suspended`: stopped for today; the same link opens it again once control resumes it. */
  | { readonly waiting: true; readonly name: string; readonly suspended?: true }
  | {
      readonly waiting: false
      readonly session: string
      readonly title: string
      readonly summary: string
      /** The opening brief in Markdown, where the scenario has one: what everybody is told before turn 1. */
      readonly openingBrief?: string
      readonly name: string
      readonly started: boolean
      readonly people: number
      readonly region: RegionAssets
      readonly mine?: { readonly seat: string; readonly posts: readonly Post[] }
      readonly seats: readonly {
        readonly id: string
        readonly name: string
        readonly official: string
        readonly colour: number
        readonly tagline: string
        readonly playable: boolean
        readonly playedBy: 'person' | 'computer'
        readonly x: number
        readonly y: number
        readonly opening: string
        readonly posts: readonly { readonly post: Post; readonly takenBy?: string }[]
      }[]
    }

/** Where the drawn region is: by content hash, cached for ever, without a secret. */
export type RegionAssets = { readonly geometry: string; readonly shade: string }

/** How to come in, while the code is open. */
export type WayIn = Pick<ExerciseCard, 'code' | 'link' | 'qr'>

/** GET /api/screens/:session, for a screen of it or its facilitator: how to come in, and the region that it draws. */
export type ScreenCard = WayIn & { readonly region?: RegionAssets }

/** GET /api/scenarios (facilitator): one card each; a broken one carries its problems and cannot be started. */
export type ScenarioCard = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly turns: number
  readonly turnHours: number
  readonly contentWarnings: readonly string[]
  readonly seats: readonly { readonly id: string; readonly name: string; readonly colour: number; readonly playable: boolean }[]
  readonly region?: RegionAssets
  readonly problems: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly code: string
    readonly message: string
    readonly hint?: string
  }[]
}

/**
 * GET /api/sessions/:id/run-sheet (facilitator, not a player of it): what to say and press, minute by minute, for the screen and for paper.
 * `at` is in minutes of real time since the opening, at the session's pace; absent where nothing runs out.
 */
export type RunSheet = {
  readonly title: string
  readonly pace: string
  readonly opening: string
  readonly contentWarnings: readonly string[]
  readonly learning: readonly { readonly id: string; readonly text: string }[]
  readonly steps: readonly {
    readonly phase: 'opening' | 'briefing' | 'consultation' | 'orders' | 'debrief' | 'hot-wash'
    readonly turn?: number
    readonly minute: number
    readonly at?: number
    readonly title: string
    readonly say?: string
    readonly press?: string
    readonly watch?: string
    readonly ifSilent?: string
    /** Number and title of the inject it belongs to. */
    readonly inject?: { readonly no: string; readonly title: string }
  }[]
}

/** GET /api/exercises (facilitator), and the answers of POST /api/exercises and /api/classes. */
export type ExerciseCard = {
  readonly session: string
  readonly scenario: string
  readonly title: string
  readonly code: string
  readonly createdMs: number
  readonly turn: number
  readonly turns: number
  readonly phase: string
  readonly people: number
  readonly link: string
  /** The modules of the link's QR code, row by row: 1 is dark, 0 is light. */
  readonly qr: readonly string[]
  /** The projector's link: public knowledge only. */
  readonly screen?: string
  /** Which group of a class this is; absent for a session made alone. */
  readonly group?: { readonly name: string; readonly no: number }
  readonly paused: boolean
  readonly stopped: boolean
  readonly suspended: boolean
  /** Real ms of the phase: absent when it is untimed, or the session is suspended. */
  readonly clock?: { readonly leftMs: number; readonly totalMs: number }
  /** Empty while the session is suspended. */
  readonly seats: readonly (SeatNow & { readonly name: string; readonly colour: number })[]
  readonly alarms: readonly Alarm[]
}

/** GET /api/sessions/:id/replay?as=SEAT, after ENDEX: what that viewer was sent, step by step. */
export type Replay = {
  readonly viewer: string
  readonly start: readonly Rec[]
  readonly steps: readonly {
    readonly turn: number
    readonly at: number
    readonly phase: string
    readonly set: readonly Rec[]
    readonly drop: readonly string[]
    readonly heard: readonly Heard[]
  }[]
  readonly words: Words
}

/** GET /api/sessions/:id/review, after ENDEX: the tutorial's end screen and every later one. */
export type ReviewPage = {
  readonly title: string
  readonly turns: number
  readonly chain: string
  readonly incidents: readonly {
    readonly incident: string
    readonly title: string
    readonly place: string
    readonly turn: number
    readonly theta: 0 | 1
    readonly contact: boolean
    readonly beliefs: readonly {
      readonly seat: string
      readonly points: readonly { readonly turn: number; readonly b: number; readonly p?: number }[]
    }[]
  }[]
  /** Tension X and rung per pair at the end of each turn (index 0: the start), with the causes that moved it. */
  readonly tension: readonly {
    readonly between: readonly [string, string]
    readonly points: readonly { readonly turn: number; readonly x: number; readonly rung: number }[]
    readonly causes: readonly { readonly turn: number; readonly by: number; readonly why: Sentence }[]
  }[]
  readonly strengths: readonly Sentence[]
  readonly toTry: readonly Sentence[]
  readonly objectives: readonly { readonly seat: string; readonly text: string; readonly met: boolean }[]
  readonly sayDo: readonly SayDoLine[]
  readonly network: Network
  readonly trust: readonly TrustChange[]
}

/** GET /api/sessions/:id/without/:what, after ENDEX: the same orders less the calls, same dice. */
export type WithoutReplay = {
  readonly what: 'call'
  readonly removed: number
  readonly as: { readonly tension: ReviewPage['tension']; readonly beliefs: ReviewPage['incidents'] }
  readonly without: { readonly tension: ReviewPage['tension']; readonly beliefs: ReviewPage['incidents'] }
}

/** Answer of POST /api/exercises/acts, one for each session. */
export type ActResult = { readonly session: string; readonly ok: true } | ({ readonly session: string } & Refusal)

/** Answer of POST /api/colleague. */
export type Colleague = { readonly person: string; readonly name: string; readonly posts: readonly Post[] }
