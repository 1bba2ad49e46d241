import { createWorld, type Header, type HeardAt, openFolding, type World, withdrawLines } from '../../shared/game.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { LoadedSession } from '../store/store.ts'
import { type Answers, createAnswers } from './answers.ts'
import { factsOf } from './facts-of.ts'
import { type Undo, undoAfter, withdrawCommands } from './history.ts'

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
  readonly undo: Undo | undefined
}

/** The scope in which the computer's commands are stored, kept apart from those of people. */
export const botScope = 'bots'

export const readHeader = (loaded: Pick<LoadedSession, 'session'>): Header => JSON.parse(loaded.session.header) as Header

/** Folds a stored log. Throws BrokenInvariant when it does not fold: that session alone stays closed. */
export function foldSession(loaded: LoadedSession): Folded {
  const header = readHeader(loaded)
  const folding = openFolding(createWorld(header))
  const answers = createAnswers()
  let heard: HeardAt[] = []
  let botOrders = 0
  let last: readonly Fact[] = []
  let undo: Undo | undefined
  loaded.entries.forEach((entry, index) => {
    const facts = factsOf(entry)
    if (facts.length > 0) {
      const { step } = folding.take(facts)
      if (step.withdrawn !== undefined) {
        heard = [...withdrawLines(heard, step.withdrawn)]
        withdrawCommands(answers, loaded.entries.slice(0, index), step)
      }
      heard.push(...step.heard)
      undo = undoAfter(undo, step)
      last = facts
    }
    if (entry.scope === botScope) botOrders += 1
    if (entry.scope === undefined || entry.command === undefined || entry.answer === undefined) return
    const answer = JSON.parse(entry.answer) as Answer
    answers.keep(entry.scope, entry.command, { hash: entry.payloadHash ?? '', answer, stored: true, waiting: new Set() })
  })
  return {
    header,
    world: folding.world,
    heard,
    texts: new Map([...loaded.texts].map(([id, { body }]) => [id, body])),
    rows: loaded.entries.length,
    answers,
    botOrders,
    phaseIsFresh: last.some(({ kind }) => kind === 'phase-began' || kind === 'rewound'),
    undo,
  }
}
