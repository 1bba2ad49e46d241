import { z } from 'zod'
import type { Hands } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { placeName, type Sentence, sentence, sentenceSchema, stateName } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import type { Assessment } from '../../noun/assessment.ts'
import { type Incident, incident } from '../../noun/incident.ts'
import { posture } from '../../noun/posture.ts'
import { rumour } from '../../noun/rumour.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { stock } from '../../noun/stock.ts'

export const questions = {
  posture: 'Its posture',
  intent: 'What it meant by the last incident',
  stock: 'What it holds in store',
  narrative: 'What is true of a story about it',
} as const
export type Question = keyof typeof questions

/** What the services say, before it has an id. */
export type Finding = Pick<Assessment, 'question' | 'says' | 'misleads'> & Partial<Pick<Assessment, 'about' | 'leans'>>

type Asking = { readonly seat: string; readonly of: string; readonly hands: Hands }

export const qualityOf = (state: State, seat: string): number => read(state, stateNoun, `state:${seat}`)?.intelQuality ?? 0.5

/** E3: intelligence says the wrong thing with probability `0.3·(1-q)`. */
export const isWrong = (state: State, { seat, of, hands }: Asking, subject: string): boolean =>
  hands.dice.u01('intel', seat, of, subject) < 0.3 * (1 - qualityOf(state, seat))

/** What the services of `seat` find on a question about `of`. */
export function find(state: State, asking: Asking, question: Question): Finding {
  switch (question) {
    case 'posture':
      return findPosture(state, asking)
    case 'intent':
      return findIntent(state, asking)
    case 'stock':
      return findStock(state, asking)
    case 'narrative':
      return findStory(state, asking)
  }
}

function findPosture(state: State, asking: Asking): Finding {
  const highest = all(state, posture)
    .filter((p) => p.state === asking.of)
    .reduce<{ place: string; level: number } | undefined>((most, p) => (most === undefined || p.level > most.level ? p : most), undefined)
  const wrong = isWrong(state, asking, 'posture')
  if (highest === undefined || highest.level <= 1) {
    const says = sentence('The services see nothing unusual in the posture of {state}.', { state: stateName(asking.of) })
    return { question: 'posture', says, misleads: false }
  }
  const level = wrong ? Math.max(0, highest.level - 1) : highest.level
  const says = sentence('The services put the posture of {state} at {place} at level {level}.', {
    state: stateName(asking.of),
    place: placeName(highest.place),
    level,
  })
  return { question: 'posture', says, misleads: wrong }
}

/** The newest incident of the other state that the asker may know of. */
export function lastIncident(state: State, seat: string, of: string): Incident | undefined {
  const known = all(state, incident).filter((i) => i.between.includes(of) && (i.public || i.between.includes(seat)))
  return known.sort((a, b) => a.turn - b.turn || a.at - b.at).at(-1)
}

function findIntent(state: State, asking: Asking): Finding {
  const happened = lastIncident(state, asking.seat, asking.of)
  if (happened === undefined) {
    const says = sentence('There is no incident with {state} to look into.', { state: stateName(asking.of) })
    return { question: 'intent', says, misleads: false }
  }
  const wrong = isWrong(state, asking, happened.id)
  const meant = (happened.theta === 1) !== wrong
  const words = meant ? 'The services think that “{title}” was meant.' : 'The services think that “{title}” was not meant.'
  const says: Sentence = sentence(words, { title: happened.title })
  return { question: 'intent', says, misleads: wrong, about: happened.id, leans: meant ? 'deliberate' : 'accident' }
}

function findStock(state: State, asking: Asking): Finding {
  const tonnes = all(state, stock)
    .filter((s) => s.state === asking.of)
    .reduce((sum, s) => sum + Object.values(s.kg).reduce((all_, kg) => all_ + kg, 0), 0)
  const error = (1 - qualityOf(state, asking.seat)) * 0.2 * asking.hands.dice.tri('intel-stock', asking.seat, asking.of)
  const guess = Math.max(0, Math.round((tonnes / 1000) * (1 + error)))
  const says = sentence('The services put the stores of {state} at about {tonnes} t.', { state: stateName(asking.of), tonnes: guess })
  return { question: 'stock', says, misleads: false }
}

function findStory(state: State, asking: Asking): Finding {
  const story = all(state, rumour)
    .filter((r) => r.public && r.about.includes(asking.of))
    .at(-1)
  if (story === undefined) {
    const says = sentence('No story about {state} goes round.', { state: stateName(asking.of) })
    return { question: 'narrative', says, misleads: false }
  }
  const wrong = isWrong(state, asking, story.id)
  const words = story.truth !== wrong ? 'The services find “{title}” to be true.' : 'The services find “{title}” to be false.'
  return { question: 'narrative', says: sentence(words, { title: story.title }), misleads: wrong, about: story.id }
}

/** The fact of an assessment, by the services of one state or of several. */
export const assessmentFacts = {
  'assessment-made': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      by: z.array(z.string()).readonly(),
      of: z.string(),
      question: z.enum(['posture', 'intent', 'stock', 'narrative', 'incident']),
      says: sentenceSchema,
      quality: z.number(),
      about: z.string().exactOptional(),
      leans: z.enum(['accident', 'deliberate']).exactOptional(),
      low: z.number().exactOptional(),
      high: z.number().exactOptional(),
      misleads: z.boolean(),
    }),
    apply: (draft, d, fact) => draft.put<Assessment>({ ...d, kind: 'assessment', holders: d.by, turn: fact.turn }),
    heard: (_world, d) => [{ ...d.says, to: d.by, feed: 'log', about: [d.id] }],
  }),
}
