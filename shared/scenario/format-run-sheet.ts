import { z } from 'zod'
import { slug, turnNo, words } from './format-field.ts'

const step = z
  .strictObject({
    phase: z
      .enum(['opening', 'briefing', 'consultation', 'orders', 'debrief', 'hot-wash'])
      .describe('`opening` before turn 1, `hot-wash` after the last, the others in their turn.'),
    turn: turnNo.exactOptional().describe('In which turn; not with opening or hot-wash.'),
    minute: z.number().min(0).max(60).default(0).describe('Minutes of real time into the phase, at standard pace.'),
    title: words(60).describe('What it is about.'),
    say: words(700).exactOptional().describe('What the facilitator says, to be read aloud.'),
    press: words(240).exactOptional().describe('What the facilitator presses.'),
    watch: words(300).exactOptional().describe('What to look and listen for.'),
    ifSilent: words(300).exactOptional().describe('What to do when a seat is silent.'),
    inject: slug.exactOptional().describe('The inject it belongs to.'),
  })
  .refine(
    ({ phase, turn }) => (turn === undefined) === (phase === 'opening' || phase === 'hot-wash'),
    'Give the turn, except for opening and hot-wash.',
  )
  .refine(({ say, press }) => say !== undefined || press !== undefined, 'Write what to say or what to press.')

/** The facilitator's run sheet (X11): the opening brief, and minute by minute what to say and to press. Never sent to a seat. */
export const formatRunSheet = z.strictObject({
  opening: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .describe('The opening brief in Markdown, read aloud to all before turn 1: at most 250 words.'),
  steps: z.array(step).min(1).max(80).describe('In the order of play.'),
})
