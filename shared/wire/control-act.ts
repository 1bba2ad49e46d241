import { z } from 'zod'
import { improvisedMethods } from '../model/inject-method.ts'

const id = z.string().min(1).max(80)
const words = (max: number): z.ZodString => z.string().min(1).max(max)
const turn = z.int().min(1).max(1000)
/** Scenario hours into a turn. */
const hour = z.number().min(0).max(719)

/** When an inject comes: at this hour of this turn. */
const planned = z.strictObject({ turn, hour })

const inject = { inject: id }

/** What only control may do. Control's own words become texts beside the log, as everybody's do. */
export const controlAct = z.discriminatedUnion('do', [
  // The clock.
  z.strictObject({ do: z.literal('start') }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('resume') }),
  z.strictObject({ do: z.literal('extend'), minutes: z.int().min(1).max(120) }),
  z.strictObject({ do: z.literal('end-phase') }),
  z.strictObject({ do: z.literal('end-exercise') }),
  /** Lifts a real-emergency stop. The clock stays paused until `resume`. */
  z.strictObject({ do: z.literal('lift-stop') }),

  // Injects.
  z.strictObject({ do: z.literal('release-inject'), ...inject }),
  /** Holds it back: with `until`, it comes then; without, by hand. */
  z.strictObject({ do: z.literal('hold-inject'), ...inject, until: planned.exactOptional() }),
  z.strictObject({ do: z.literal('skip-inject'), ...inject }),
  /** Before its release: other words, other recipients, another time. What is not given stays. */
  z.strictObject({
    do: z.literal('edit-inject'),
    ...inject,
    text: words(1400).exactOptional(),
    to: z.array(id).min(1).max(20).exactOptional(),
    at: planned.exactOptional(),
  }),
  /** The words of a released inject once more, to the same seats or others. Effects and questions are not repeated. */
  z.strictObject({ do: z.literal('resend-inject'), ...inject, to: z.array(id).min(1).max(20).exactOptional() }),
  /** A new inject. Without `at` it comes at once. With `dueHours` every recipient owes control an answer. */
  z.strictObject({
    do: z.literal('improvise'),
    title: words(80),
    text: words(1400),
    to: z.array(id).min(1).max(20),
    method: z.enum(improvisedMethods),
    at: planned.exactOptional(),
    dueHours: z.number().min(0.5).max(720).exactOptional(),
  }),

  // Seats and people.
  z.strictObject({ do: z.literal('seat'), seat: id, playedBy: z.enum(['person', 'computer']) }),
  z.strictObject({ do: z.literal('admit'), person: id }),
  /** An order of a seat that nobody holds or the computer plays, by the same rules and from that seat's own view. */
  z.strictObject({
    do: z.literal('speak'),
    seat: id,
    turn: z.int().min(0).max(1000),
    kind: words(60),
    params: z.record(z.string().max(40), z.unknown()),
    replaces: id.exactOptional(),
  }),
  z.strictObject({ do: z.literal('look'), as: id.exactOptional() }),

  // Rooms and requests.
  z.strictObject({ do: z.literal('open-room'), seats: z.array(id).min(2).max(20), name: words(60) }),
  z.strictObject({ do: z.literal('close-room'), room: id }),
  /** Control's person takes a request for information on. */
  z.strictObject({ do: z.literal('own-request'), request: id }),
  z.strictObject({ do: z.literal('answer-request'), request: id, text: words(2000) }),

  // Putting right.
  /** Takes control's own last act back while no seat has acted since. */
  z.strictObject({ do: z.literal('undo') }),
  /** Back to the start of a turn's Briefing. The clock stands still until `resume`. */
  z.strictObject({ do: z.literal('rewind'), turn, dice: z.enum(['same', 'new']), reason: words(300) }),
  /** Sets a figure that its record kind declares settable, within its range. */
  z.strictObject({ do: z.literal('set'), record: id, field: words(40), to: z.number(), reason: words(300) }),
  /** Stops for today: everybody is sent away, and the same links open it again once control has resumed it from the board. */
  z.strictObject({ do: z.literal('suspend') }),
])
export type ControlAct = z.infer<typeof controlAct>
