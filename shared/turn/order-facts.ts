import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { defineFact } from '../model/fact.ts'
import type { Cost } from '../model/field.ts'
import { sentenceSchema, stateName } from '../model/sentence.ts'
import type { Draft } from '../model/state.ts'
import { read } from '../model/state.ts'
import { clock } from '../noun/clock.ts'
import { order } from '../noun/order.ts'
import { seat } from '../noun/seat.ts'
import { state } from '../noun/state.ts'

const cost = z.strictObject({ ap: z.int().min(0), pc: z.number().min(0), cr: z.int().min(0) })

/** An order as it was accepted: the log holds every one, so that a branch or a replay without a call can be decided again. */
const accepted = z.strictObject({
  id: z.string(),
  seat: z.string(),
  person: z.string(),
  action: z.string(),
  when: z.enum(['now', 'turn-end']),
  params: z.unknown(),
  cost,
  waits: z.boolean(),
  /** A bot's reason, one sentence; for the review and for control. */
  because: sentenceSchema.exactOptional(),
})

/** Facts about orders and about being done. */
export const orderFacts = {
  'order-accepted': defineFact({
    v: 1,
    data: accepted,
    apply: (draft, d, fact) => {
      touchClock(draft, fact.at)
      if (d.when === 'now' && !d.waits) return charge(draft, d.seat, d.cost)
      draft.put({
        id: d.id,
        kind: 'order',
        seat: d.seat,
        person: d.person,
        action: d.action,
        params: d.params,
        cost: d.cost,
        turn: fact.turn,
        at: fact.at,
        waits: d.waits,
      })
    },
    heard: (_state, d) =>
      d.because === undefined
        ? []
        : [
            {
              say: '{state} chose {verb}: {because}',
              with: { state: stateName(d.seat), verb: { verb: d.action }, because: d.because },
              to: 'control',
              feed: 'control',
            },
          ],
  }),

  'order-withdrawn': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d) => {
      assert(draft.get(d.id) !== undefined, 'an order that is withdrawn was sealed')
      draft.drop(d.id)
    },
  }),

  'order-signed': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), person: z.string() }),
    apply: (draft, d) => {
      const found = read(draft, order, d.id)
      assert(found !== undefined, 'an order that is signed was sealed')
      draft.put({ ...found, waits: false })
    },
  }),

  /** A now-order that has its second signature: it is paid for, and leaves the tray. What it does follows. */
  'order-carried-out': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d, fact) => {
      const found = read(draft, order, d.id)
      assert(found !== undefined, 'an order that is carried out was sealed')
      touchClock(draft, fact.at)
      charge(draft, found.seat, found.cost)
      draft.drop(d.id)
    },
  }),

  /** At lock every queued, lawful and signed order counts and is paid for; the rest lapse. */
  'orders-locked': defineFact({
    v: 1,
    data: z.strictObject({ counted: z.array(z.string()), lapsed: z.array(z.strictObject({ id: z.string(), why: sentenceSchema })) }),
    apply: (draft, d) => {
      for (const id of d.counted) {
        const found = read(draft, order, id)
        assert(found !== undefined, 'an order that counts was sealed')
        charge(draft, found.seat, found.cost)
        draft.drop(id)
      }
      for (const { id } of d.lapsed) draft.drop(id)
    },
  }),

  /** A sealed order that could not be carried out, told to its seat alone. */
  'order-lapsed': defineFact({
    v: 1,
    data: z.strictObject({ seat: z.string(), action: z.string(), why: sentenceSchema }),
    apply: () => undefined,
    heard: (_state, d) => [{ ...d.why, to: [d.seat], feed: 'result' }],
  }),

  'seat-done': defineFact({
    v: 1,
    data: z.strictObject({ seat: z.string(), done: z.boolean() }),
    apply: (draft, d) => {
      const found = read(draft, seat, `seat:${d.seat}`)
      assert(found !== undefined, 'a seat that is done exists')
      draft.put({ ...found, done: d.done })
    },
  }),
}

/** Scenario time never runs backward. */
function touchClock(draft: Draft, at: number): void {
  const now = read(draft, clock, 'clock:main')
  assert(now !== undefined, 'there is a clock')
  if (at > now.at) draft.put({ ...now, at })
}

function charge(draft: Draft, who: string, c: Cost): void {
  const payer = read(draft, state, `state:${who}`)
  assert(payer !== undefined, 'the state that pays exists')
  assert(payer.actionPoints >= c.ap && payer.politicalCapital >= c.pc && payer.treasury >= c.cr, 'a seat never pays more than it has')
  if (c.ap === 0 && c.pc === 0 && c.cr === 0) return
  draft.put({
    ...payer,
    actionPoints: payer.actionPoints - c.ap,
    politicalCapital: payer.politicalCapital - c.pc,
    treasury: payer.treasury - c.cr,
  })
}
