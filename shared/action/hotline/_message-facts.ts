import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineFact } from '../../model/fact.ts'
import { stateName, textRefSchema } from '../../model/sentence.ts'
import type { Draft } from '../../model/state.ts'
import { read } from '../../model/state.ts'
import { incident } from '../../noun/incident.ts'
import type { Message } from '../../noun/message.ts'
import { message } from '../../noun/message.ts'
import type { Promise as Undertaking } from '../../noun/promise.ts'
import { promise } from '../../noun/promise.ts'

export const verbs = {
  notify: 'Notify',
  query: 'Query',
  assure: 'Assure',
  propose: 'Propose',
  acknowledge: 'Acknowledge',
  'read-back': 'Read back',
} as const

const moment = z.strictObject({ turn: z.int(), at: z.number() })

const fields = z.strictObject({
  subject: z.string().exactOptional(),
  says: z.enum(['ours', 'not-ours', 'accident', 'unknown']).exactOptional(),
  who: z.string().exactOptional(),
  will: z.string().exactOptional(),
  where: z.string().exactOptional(),
  untilTurn: z.int().exactOptional(),
  answerByHours: z.number().exactOptional(),
  terms: z.string().exactOptional(),
  admits: z.boolean().exactOptional(),
})

const undertaking = z.strictObject({
  id: z.string(),
  will: z.string(),
  who: z.string(),
  where: z.string().exactOptional(),
  untilTurn: z.int(),
  admits: z.boolean(),
  about: z.string().exactOptional(),
})

/** Facts about messages on a line. `say-on-line` tells them; the clock tells the arrival of what was on its way. */
export const messageFacts = {
  'message-sent': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      line: z.string(),
      call: z.string().exactOptional(),
      from: z.string(),
      to: z.string(),
      verb: z.enum(['notify', 'query', 'assure', 'propose', 'acknowledge', 'read-back']),
      fields,
      text: textRefSchema.exactOptional(),
      evidence: z.array(z.string()).readonly(),
      arrives: moment,
      lost: z.array(z.string()).readonly(),
      answerBy: moment.exactOptional(),
      answers: z.string().exactOptional(),
      promise: undertaking.exactOptional(),
      readBack: z.strictObject({ of: z.string(), matches: z.boolean() }).exactOptional(),
    }),
    apply: (draft, d, fact) => {
      const { arrives, answers, promise: made, readBack, ...rest } = d
      draft.put<Message>({
        ...rest,
        kind: 'message',
        turn: fact.turn,
        at: fact.at,
        arrivesTurn: arrives.turn,
        arrivesAt: arrives.at,
        arrived: false,
      })
      if (answers !== undefined) markAnswered(draft, answers)
      if (made !== undefined) putPromise(draft, { ...made, by: d.from, to: [d.to], message: d.id, turn: fact.turn })
      if (readBack !== undefined) putReadBack(draft, { ...readBack, fields: d.fields, turn: fact.turn, at: fact.at })
    },
    heard: (_state, d) => [
      {
        say: '{verb} to {state}',
        with: { verb: verbs[d.verb], state: stateName(d.to) },
        to: [d.from],
        feed: 'line',
        about: [d.line, d.id],
        ...(d.text === undefined ? {} : { text: d.text }),
      },
    ],
  }),

  /** A side said that it was its own act, and promised to stop and put it right: the incident weighs half from now on (E4b). */
  'incident-owned-up': defineFact({
    v: 1,
    data: z.strictObject({ incident: z.string(), by: z.string() }),
    apply: (draft, d) => {
      const happened = read(draft, incident, d.incident)
      assert(happened !== undefined, 'an incident that is owned up to exists')
      draft.put({ ...happened, ownedUp: true })
    },
    heard: (world, d) => {
      const happened = read(world, incident, d.incident)
      if (happened === undefined) return []
      const say = { say: '{state} owns up to “{title}” and will put it right.', with: { state: stateName(d.by), title: happened.title } }
      return [{ ...say, to: happened.between, feed: 'log', about: [d.incident] }]
    },
  }),

  'message-arrived': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d) => {
      const found = read(draft, message, d.id)
      assert(found !== undefined, 'a message that arrives was sent')
      draft.put({ ...found, arrived: true })
    },
    heard: (state, d) => {
      const found = read(state, message, d.id)
      if (found === undefined) return []
      const say = { say: '{verb} from {state}', with: { verb: verbs[found.verb], state: stateName(found.from) } }
      return [
        { ...say, to: [found.to], feed: 'line', about: [found.line, found.id], ...(found.text === undefined ? {} : { text: found.text }) },
      ]
    },
  }),
}

function markAnswered(draft: Draft, id: string): void {
  const asked = read(draft, message, id)
  if (asked !== undefined) draft.put({ ...asked, answered: true })
}

function putPromise(draft: Draft, made: Omit<Undertaking, 'kind' | 'clear' | 'status' | 'public'>): void {
  draft.put<Undertaking>({ ...made, kind: 'promise', clear: false, status: 'due', public: false })
}

/** A correct read-back makes the promise it repeats clear: an unclear one that fails is clarified before it counts as broken. */
function putReadBack(draft: Draft, back: NonNullable<Message['readBack']> & { readonly of: string }): void {
  const original = read(draft, message, back.of)
  assert(original !== undefined, 'a message that is read back exists')
  const { of: _of, ...said } = back
  draft.put({ ...original, readBack: said, answered: original.answered ?? (back.matches && original.verb !== 'query') })
  if (!back.matches) return
  const made = draft.list('promise').find((p) => (p as Undertaking).message === original.id)
  const clear = made === undefined ? undefined : read(draft, promise, made.id)
  if (clear !== undefined) draft.put({ ...clear, clear: true })
}
