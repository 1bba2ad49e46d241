import type { Post } from '../../shared/wire/http.ts'

/** A person's part in one session. One viewer kind each: who sees the truth holds no seat, and the other way round. */
export type Member = {
  readonly person: string
  readonly name: string
  /** In the waiting room until control lets them in. */
  readonly admitted: boolean
  readonly role: 'player' | 'control' | 'screen'
  readonly seat?: string
  readonly posts: readonly Post[]
  /** Shares another person's device: acts from there. */
  readonly at?: string
}

/** The people of one session, as identity keeps them. */
export type Members = {
  readonly all: () => readonly Member[]
  readonly one: (person: string) => Member | undefined
  /** Lets a person in from the waiting room; false when there is no such person. Durable when it resolves. */
  readonly admit: (person: string) => Promise<boolean>
  /** The code that admits to the waiting room; undefined once the exercise has ended. */
  readonly joinCode: () => string | undefined
}
