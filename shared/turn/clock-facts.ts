import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { type Dice, diceFor } from '../lib/dice.ts'
import { defineFact } from '../model/fact.ts'
import type { Draft, State } from '../model/state.ts'
import { all, read } from '../model/state.ts'
import type { Clock, Phase } from '../noun/clock.ts'
import { clock } from '../noun/clock.ts'
import { seat } from '../noun/seat.ts'

export const phases = [
  'lobby',
  'briefing',
  'consultation',
  'orders',
  'resolution',
  'debrief',
  'hot-wash',
  'review',
] as const satisfies readonly Phase[]

/** The clock record, which every world has. */
export function clockOf(draft: Pick<Draft, 'get' | 'list' | 'header'>): Clock {
  const now = read(draft, clock, 'clock:main')
  assert(now !== undefined, 'there is a clock')
  return now
}

/** The take whose dice are thrown and whose ids are made: after a rewind with the same dice, an earlier one. */
export const diceTake = ({ take, dice }: Pick<Clock, 'take' | 'dice'>): number => dice ?? take

const phaseWords: Readonly<Record<Phase, string>> = {
  lobby: 'The lobby is open.',
  briefing: 'Turn {turn}: Briefing.',
  consultation: 'Turn {turn}: Consultation. Lines and council are open.',
  orders: 'Turn {turn}: Orders.',
  resolution: 'Turn {turn}: Resolution.',
  debrief: 'Turn {turn}: Debrief.',
  'hot-wash': 'ENDEX. The exercise is over; the truth is shown.',
  review: 'The review is open.',
}

/** Facts about time: phases, pauses, who plays a seat. */
export const clockFacts = {
  'phase-began': defineFact({
    v: 1,
    data: z.strictObject({ turn: z.int(), phase: z.enum(phases), at: z.number() }),
    apply: (draft, d) => {
      draft.put({ ...clockOf(draft), turn: d.turn, phase: d.phase, phaseAt: d.at, at: d.at })
      for (const s of all(draft, seat)) if (s.done) draft.put({ ...s, done: false })
    },
    heard: (_state, d) => [{ say: phaseWords[d.phase], with: { turn: d.turn }, to: 'all', feed: 'log' }],
  }),

  'clock-paused': defineFact({
    v: 1,
    data: z.strictObject({}),
    apply: (draft) => draft.put({ ...clockOf(draft), paused: true }),
    heard: () => [{ say: 'Control paused the clock.', to: 'all', feed: 'log' }],
  }),

  'clock-resumed': defineFact({
    v: 1,
    data: z.strictObject({}),
    apply: (draft) => draft.put({ ...clockOf(draft), paused: false }),
    heard: () => [{ say: 'The clock runs again.', to: 'all', feed: 'log' }],
  }),

  'phase-extended': defineFact({
    v: 1,
    data: z.strictObject({ minutes: z.int() }),
    apply: () => undefined,
    heard: (_state, d) => [
      {
        say: 'Control gave {minutes, plural, one {# more minute} other {# more minutes}} to this phase.',
        with: { minutes: d.minutes },
        to: 'all',
        feed: 'log',
      },
    ],
  }),

  'seat-handed': defineFact({
    v: 1,
    data: z.strictObject({ seat: z.string(), playedBy: z.enum(['person', 'computer']) }),
    apply: (draft, d) => {
      const found = read(draft, seat, `seat:${d.seat}`)
      assert(found !== undefined, 'the seat that changes hands exists')
      draft.put({ ...found, playedBy: d.playedBy, done: false })
    },
    heard: (_state, d) => [
      {
        say: d.playedBy === 'computer' ? '{state} is now played by the computer.' : '{state} is now played by people.',
        with: { state: { state: d.seat } },
        to: 'all',
        feed: 'log',
      },
    ],
  }),

  /** Scenario time moved on because something fell due. */
  'time-passed': defineFact({
    v: 1,
    data: z.strictObject({ at: z.number() }),
    apply: (draft, d) => {
      const now = clockOf(draft)
      if (d.at > now.at) draft.put({ ...now, at: d.at })
    },
  }),
}

/** The dice of the present turn: new ones after a rewind that asked for them. */
export const turnDice = (state: State): Dice => diceFor(state.header.key, diceTake(clockOf(state)), clockOf(state).turn)
