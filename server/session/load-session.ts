import { createWorld, fold, type Header, type HeardAt, type World } from '../../shared/game.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { LoadedEntry, LoadedSession } from '../store/store.ts'
import { type Answers, createAnswers } from './answers.ts'

/** A session as its log makes it. */
export type Folded = {
  readonly header: Header
  readonly world: World
  readonly heard: readonly HeardAt[]
  readonly texts: ReadonlyMap<string, string>
  readonly rows: number
  readonly answers: Answers
  /** Commands of the computer players stored so far. */
  readonly botOrders: number
  readonly phaseIsFresh: boolean
}

/** The scope in which the computer's commands are stored, kept apart from those of people. */
export const botScope = 'bots'

export const readHeader = (loaded: Pick<LoadedSession, 'session'>): Header => JSON.parse(loaded.session.header) as Header

/** The facts of a stored row. The chain has vouched that they are what we wrote; each is parsed again as it is folded. */
export const factsOf = (entry: Pick<LoadedEntry, 'facts'>): readonly Fact[] => JSON.parse(entry.facts) as readonly Fact[]

/** Folds a stored log. Throws BrokenInvariant when it does not fold: that session alone stays closed. */
export function foldSession(loaded: LoadedSession): Folded {
  const header = readHeader(loaded)
  const world = createWorld(header)
  const answers = createAnswers()
  const heard: HeardAt[] = []
  let botOrders = 0
  let last: readonly Fact[] = []
  for (const entry of loaded.entries) {
    const facts = factsOf(entry)
    if (facts.length > 0) {
      heard.push(...fold(world, facts))
      last = facts
    }
    if (entry.scope === botScope) botOrders += 1
    if (entry.scope === undefined || entry.command === undefined || entry.answer === undefined) continue
    const answer = JSON.parse(entry.answer) as Answer
    answers.keep(entry.scope, entry.command, { hash: entry.payloadHash ?? '', answer, stored: true, waiting: new Set() })
  }
  return {
    header,
    world,
    heard,
    texts: new Map([...loaded.texts].map(([id, { body }]) => [id, body])),
    rows: loaded.entries.length,
    answers,
    botOrders,
    phaseIsFresh: last.some(({ kind }) => kind === 'phase-began'),
  }
}
