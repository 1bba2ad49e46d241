import type { Sentence, TextRef } from '../model/sentence.ts'

/** A moment of the scenario, to which a replay can be set. */
export type ReviewMoment = { readonly turn: number; readonly at: number }

/**
 * One thing that a state said and that acts can be held against: an undertaking, what it notified, what it threatened, whom it would
 * protect, what it claimed of an incident, or a calm word in public. `to` is empty when it was said to everybody.
 */
export type SayDoLine = ReviewMoment & {
  readonly id: string
  readonly kind: 'promise' | 'notice' | 'statement' | 'threat' | 'commitment' | 'claim'
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly says: Sentence
  readonly text?: TextRef
  /** `open`: nothing in it can be held against an act. `due`: its time has not come. */
  readonly outcome: 'kept' | 'due' | 'broken' | 'open'
  /** What shows the outcome, in a sentence. */
  readonly because: Sentence
  /** When it was shown; absent while it is due, and where no single moment showed it. */
  readonly shown?: ReviewMoment
}

/** Who spoke to whom. Pairs and seats without a word are there as zeros, so that silence can be read too. */
export type Network = {
  readonly seats: readonly string[]
  /** Both directions of every pair, on lines: what `from` sent to `to`, and its calls, with those that somebody picked up. */
  readonly lines: readonly {
    readonly from: string
    readonly to: string
    readonly messages: number
    readonly calls: number
    readonly answered: number
  }[]
  readonly council: readonly { readonly seat: string; readonly sessions: number; readonly motions: number; readonly votes: number }[]
  /** Words outside the rules: among a seat's own people, in rooms with others, to control, and from control to it alone. */
  readonly rooms: readonly {
    readonly seat: string
    readonly own: number
    readonly groups: number
    readonly toControl: number
    readonly fromControl: number
  }[]
}

/** What `from` felt toward `to`, 0 to 100, when the exercise began and when it ended. */
export type TrustChange = { readonly from: string; readonly to: string; readonly first: number; readonly last: number }
