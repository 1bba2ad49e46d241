import type { StateColour } from '../map/picture.ts'

/** A turn of the exercise: n from 1, label "T6", hour of its start ("Tue 00", "12"). */
export type TimelineTurn = { readonly n: number; readonly label: string; readonly hour: string }

/** A moment: turn from 1, `at` 0..1 within that turn. */
export type TimelineMoment = { readonly turn: number; readonly at: number }

/** A mark on a lane (DESIGN 7, Marks). With `end` it is drawn as a bar from its moment to that one: notice given, an exercise under way. */
export type TimelineMark = TimelineMoment & {
  readonly id: string
  readonly label: string
  readonly kind: 'dot' | 'diamond' | 'square' | 'ring' | 'flag' | 'flag-hollow'
  readonly tone: 'ink' | 'warn' | 'crit' | 'dim'
  readonly end?: TimelineMoment
  /** The sentence of the list; the label when absent. */
  readonly say?: string
}

export type TimelineLane = {
  readonly id: string
  readonly name: string
  readonly icon?: 'injects' | 'orders' | 'deadlines' | 'public' | 'calls' | 'votes'
  readonly marks: readonly TimelineMark[]
}

/** A step of the tension curve; value on the ladder, 0..max. */
export type TensionPoint = TimelineMoment & { readonly value: number }

/** A lettered cause on the curve. `label` is spelled out in the header by the caller and in the list. */
export type TensionCause = TensionPoint & { readonly letter: string; readonly label: string }

export type TensionTrack = {
  readonly label: string
  readonly regional: readonly TensionPoint[]
  readonly pair?: { readonly colour: StateColour; readonly label: string; readonly points: readonly TensionPoint[] }
  readonly causes: readonly TensionCause[]
  readonly max: number
  /** Drawn as a fine dotted line with its label at the right ("6 Mobilisation"). */
  readonly threshold: { readonly value: number; readonly label: string }
}

/** Everything the timeline draws. `playhead` differs from now while a person looks back. */
export type TimelinePicture = {
  readonly turns: readonly TimelineTurn[]
  readonly now: { readonly turn: number; readonly fraction: number }
  /** `turn` shows one turn, `day` four, `all` the exercise. */
  readonly scale: 'turn' | 'day' | 'all'
  readonly lanes: readonly TimelineLane[]
  readonly tension: TensionTrack
  readonly playhead?: TimelineMoment
  /** Hovered or focused elsewhere: this mark is lit. */
  readonly lit?: string
}

export type TimelineOptions = { readonly picture: TimelinePicture; readonly describedBy?: string }

/** The running timeline. Its height is the host's: 40 draws the strip, 204 and 320 the lanes. Listeners return their own removal. */
export type TimelineHandle = {
  readonly update: (picture: TimelinePicture) => void
  readonly select: (id: string | undefined) => void
  readonly setTheme: () => void
  /** A person moves the playhead; `done` when the pointer is up or a key was used. */
  readonly onScrub: (listen: (moment: TimelineMoment, done: boolean) => void) => () => void
  readonly onSelect: (listen: (id: string | undefined) => void) => () => void
  readonly onHover: (listen: (id: string | undefined) => void) => () => void
  readonly screenPoint: (id: string) => { readonly x: number; readonly y: number } | undefined
  readonly stats: () => { readonly frames: number; readonly redraws: number; readonly renderer: 'webgl' | 'canvas' }
  readonly destroy: () => void
}
