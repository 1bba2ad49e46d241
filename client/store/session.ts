import { createStore, type StoreApi } from 'zustand/vanilla'
import type { View } from '../../shared/model/view.ts'
import type { Viewer } from '../../shared/model/viewer.ts'
import { type Mirror, mirrorView } from '../../shared/patch/mirror.ts'
import type { HotWashFrame } from '../../shared/wire/hot-wash.ts'
import type { ByeReason, ClockFrame, Heard, PresenceFrame, WelcomeFrame } from '../../shared/wire/socket.ts'
import type { WatchFrame } from '../../shared/wire/watch.ts'
import type { Pending } from './pending.ts'

/** connecting: never been in yet. live: in step with the server. lost: it was, and will be again. ended: for good, see `bye`. */
export type SessionStatus = 'connecting' | 'live' | 'lost' | 'ended'

/** Where this device stands in its viewer's stream. */
export type StreamPosition = { readonly epoch: string; readonly n: number }

/** A whole view that is not this device's own stream: control looking through a seat's eyes, or a step of a replay. */
export type Looking = { readonly mirror: Mirror; readonly view: View; readonly heard: readonly Heard[]; readonly words: Words }

export type Words = Readonly<Record<string, string>>

/** Everything an open session page knows. Replaced field by field, never changed in place, so that components compare by identity. */
export type SessionState = {
  readonly status: SessionStatus
  /** Why the server said goodbye; with `ended` the reason it is over. */
  readonly bye: ByeReason | undefined
  /** Monotonic ms at which the connection went; undefined while it holds. */
  readonly lostSince: number | undefined
  readonly welcome: WelcomeFrame | undefined
  readonly position: StreamPosition | undefined
  readonly mirror: Mirror | undefined
  /** `mirrorView(mirror)`: a new object for each patch. */
  readonly view: View | undefined
  readonly heard: readonly Heard[]
  readonly words: Words
  /** The latest clock frame and when it came, monotonic ms. */
  readonly clock: (ClockFrame & { readonly receivedMs: number }) | undefined
  readonly presence: PresenceFrame | undefined
  /** The latest frame of the hot wash and when it came, monotonic ms. */
  readonly hotWash: (HotWashFrame & { readonly receivedMs: number }) | undefined
  /** What control watches beside the true picture; undefined for everybody else. */
  readonly watch: WatchFrame | undefined
  /** What control asked to look at. */
  readonly looking: Looking | undefined
  /** Commands without an answer yet, oldest first. */
  readonly waiting: readonly Pending[]
  /** Drafts and read marks of this person, by key: what the server last had, over which this device's own changes are laid. */
  readonly desk: Readonly<Record<string, string>>
}

export type SessionStore = StoreApi<SessionState>

const fresh: SessionState = {
  status: 'connecting',
  bye: undefined,
  lostSince: undefined,
  welcome: undefined,
  position: undefined,
  mirror: undefined,
  view: undefined,
  heard: [],
  words: {},
  clock: undefined,
  presence: undefined,
  hotWash: undefined,
  watch: undefined,
  looking: undefined,
  waiting: [],
  desk: {},
}

/** The store of one open session page. A replay or a look through another seat's eyes gets its own, so that panels work there unchanged. */
export const createSessionStore = (start: Partial<SessionState> = {}): SessionStore =>
  createStore<SessionState>(() => ({ ...fresh, ...start }))

/** A store that shows one whole view and nothing more: for the replay and for another seat's view. */
export const storeOfLooking = ({ mirror, view, heard, words }: Looking): SessionStore =>
  createSessionStore({ status: 'live', mirror, view, heard, words })

const nobody: Viewer = { kind: 'public', revealed: false }

/** What is shown before the first view has come: nothing at all. */
export const emptyView: View = mirrorView({ viewer: nobody, kinds: new Map() })
