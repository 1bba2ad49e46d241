import type { Sentence } from '../model/sentence.ts'

/** A condition as it stands now, part by part: `parts` are what `and` and `or` join, in the words of the file. */
export type ConditionNow = {
  readonly text: string
  readonly holds: boolean
  readonly parts: readonly { readonly text: string; readonly holds: boolean }[]
}

/** Who of an inject's recipients has had it: `told` once it was sent, `delivered` once a device of the seat had it, `seen` once opened. */
export type Receipt = {
  readonly seat: string
  readonly told: boolean
  readonly delivered: boolean
  readonly seenBy: readonly string[]
}

/** What control's list of injects shows beside the record `inject:…`: the plan, and the present truth of its conditions. */
export type InjectNow = {
  readonly inject: string
  /** The words as they will stand, or stood, before any name is filled in. */
  readonly text: string
  readonly from: string
  readonly method: string
  readonly storyline?: string
  readonly notes?: string
  readonly expected?: string
  /** When it comes; absent: by its condition, or by hand. */
  readonly turn?: number | 'end'
  readonly hour?: number
  readonly when?: ConditionNow
  /** The inject it is a contingency of, whether that one is out, and whether what was expected then has happened. */
  readonly contingency?: { readonly of: string; readonly out: boolean; readonly expected?: ConditionNow }
  readonly asks: readonly { readonly seat: string; readonly text: string; readonly status: 'planned' | 'open' | 'answered' | 'late' }[]
  readonly receipts: readonly Receipt[]
}

/** Something a facilitator should look at. */
export type Alarm = {
  readonly alarm: 'silent' | 'overloaded' | 'lost' | 'vacant' | 'waiting' | 'request' | 'stopped'
  readonly seat?: string
  readonly say: Sentence
}

/** One seat as control watches it. `silentMinutes` since its people last acted; loads are of this turn. */
export type SeatNow = {
  readonly seat: string
  readonly playedBy: 'person' | 'computer'
  readonly people: number
  readonly here: number
  readonly done: boolean
  readonly silentMinutes?: number
  readonly load: { readonly injects: number; readonly words: number; readonly answers: number; readonly messagesEach: number }
}

/** Limits of the design README, per turn and seat; messages per person in a Consultation. More is an alarm. */
export const loadLimits = { injects: 2, words: 200, answers: 2, messagesEach: 8 } as const

export type WatchFrame = {
  readonly seats: readonly SeatNow[]
  readonly alarms: readonly Alarm[]
  readonly injects: readonly InjectNow[]
  /** Control's own last act, while `undo` would still take it back. */
  readonly undo?: Sentence
  /** Turns that `rewind` can go back to. */
  readonly turns: readonly number[]
}
