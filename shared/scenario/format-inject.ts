import { z } from 'zod'
import { formatEffect } from './format-effect.ts'
import { audience, condition, slug, stateId, turnNo, words } from './format-field.ts'

/** The capabilities of game-model.md 2.8. */
export const capability = z.enum(['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11'])

const ask = z
  .strictObject({
    to: stateId.describe('Who is asked.'),
    text: words(160).describe('What is asked, in one sentence.'),
    dueHours: z.number().min(0.5).max(720).exactOptional().describe('Due so many scenario hours after the release.'),
    dueTurn: turnNo.exactOptional().describe('Due by the end of this turn.'),
    answeredBy: condition.describe('Answered once this condition holds.'),
  })
  .refine((asked) => (asked.dueHours === undefined) !== (asked.dueTurn === undefined), 'Give either dueHours or dueTurn.')

/** One inject of the list of events (3.3). */
export const formatInject = z.strictObject({
  id: slug.describe('Its name in the file.'),
  no: z
    .string()
    .regex(/^\d\d-\d\d[a-z]?$/, 'Write storyline and serial number, such as 01-02.')
    .describe('Number in the list, quoted: "01-02".'),
  title: words(80).describe('Title.'),
  storyline: words(60).exactOptional().describe('The storyline it belongs to.'),
  category: z
    .enum(['inject', 'contingency', 'expected', 'context'])
    .describe(
      '`inject` asks for action; `contingency` brings play back; `expected` sends nothing, an evaluator watches; `context` informs.',
    ),
  turn: z
    .union([turnNo, z.literal('end')])
    .exactOptional()
    .describe('The turn of its release, or `end` for the hot wash. Without turn and when: by hand.'),
  hour: z.number().min(0).max(719).default(0).describe('Scenario hours into that turn; 0 is the Briefing.'),
  when: condition.exactOptional().describe('Released if this holds then; without a turn, as soon as it holds.'),
  contingencyOf: slug.exactOptional().describe('Released only if that inject is out and its `expectedWhen` does not hold.'),
  to: audience.describe('`all`, or the seats that get it.'),
  from: words(60).describe('Who seems to send it.'),
  method: z
    .enum(['email', 'phone', 'radio', 'in-person', 'media', 'hotline', 'simcell', 'intelligence', 'map'])
    .describe('How it arrives.'),
  place: slug.exactOptional().describe('The place it is about.'),
  text: z.string().trim().max(1400).default('').describe('What the seats read. `{BEL}` becomes the name of the state.'),
  effects: z.array(formatEffect).max(12).default([]).describe('What it does.'),
  asks: z.array(ask).max(6).default([]).describe('Answers it requires.'),
  expected: words(300).exactOptional().describe('What is expected of the players, in words.'),
  expectedWhen: condition.exactOptional().describe('The same as a condition.'),
  objectives: z.array(words(8)).max(8).default([]).describe('Learning objectives it serves. An `inject` has at least one.'),
  capabilities: z.array(capability).max(8).default([]).describe('Capabilities it exercises.'),
  planning: z
    .enum(['draft', 'submitted', 'approved', 'synchronized', 'deferred', 'obsolete'])
    .default('approved')
    .describe('Planning status. A deferred or obsolete inject is never released by itself.'),
  notes: words(600).exactOptional().describe('For the facilitator and the evaluators.'),
})
