import { z } from 'zod'
import { slug, stateId, words } from './format-field.ts'

/** Kinds of incident. `armed-boarding` is one in which force was used; the rules ask for it by name. */
export const incidentKinds = [
  ...['scrape', 'collision', 'boarding', 'armed-boarding', 'detention', 'border-air', 'border-ground'],
  ...['shooting', 'cable', 'cyber', 'vessel-lost', 'accident', 'crime'],
] as const

const seen = {
  leans: z.enum(['accident', 'deliberate']).describe('What it seems to say.'),
  quality: z.number().min(0).max(0.95).describe('How much it weighs: 0 nothing, 0.95 near proof. Odds change by 1 + quality (E3).'),
  text: words(700).describe('What the seat reads. `{BEL}` becomes the name of the state.'),
}
const report = z.strictObject(seen)

const incident = z.strictObject({
  do: z.literal('incident').describe('Something happens between states. An inject opens at most one.'),
  kind: z.enum(incidentKinds).describe('What kind of thing it is.'),
  title: words(80).describe('Neutral headline.'),
  place: slug.describe('Where.'),
  between: z.tuple([stateId, stateId]).describe('The two sides.'),
  severity: z.number().min(0).max(10).describe('0 trifling to 10 grave.'),
  windowHours: z.number().min(0.5).max(168).describe('Scenario hours in which a word between the sides still helps.'),
  theta: z
    .union([z.literal([0, 1]), z.strictObject({ draw: slug.describe('Name of a draw with the values 0 and 1.') })])
    .describe('The hidden truth: 0 accident, misread or third party; 1 deliberate; or drawn at the start.'),
  activity: slug
    .exactOptional()
    .describe('The exercise in whose shadow it happens: its notice, its observers and what was left out of it count as evidence (E3).'),
  force: z.boolean().default(false).describe('Whether force was used.'),
  public: z.boolean().default(false).describe('Whether everybody hears of it at once.'),
  reports: z.record(stateId, report).default({}).describe('What each seat’s own log says, which may conflict.'),
})

const evidence = z.strictObject({
  do: z.literal('evidence').describe('A seat learns more of an incident.'),
  incident: slug.describe('The inject that opened the incident.'),
  to: z.array(stateId).min(1).describe('Who learns it.'),
  by: z.enum(['log', 'intel', 'observer']).describe('Where it comes from.'),
  ...seen,
})

const rumour = z.strictObject({
  do: z.literal('rumour').describe('A story begins to go round.'),
  narrative: slug.describe('Which one, from `narratives`.'),
  percent: z.record(stateId, z.number().min(0).max(60)).describe('How many believe it at first, percent of each public.'),
})

const need = z.strictObject({
  do: z.literal('need').describe('People begin to need relief.'),
  need: slug.describe('Which need, from `needs`.'),
})

const setLine = z.strictObject({
  do: z.literal('set-line').describe('A line fails or works again.'),
  line: slug.describe('Which line, from `lines`.'),
  status: z.enum(['active', 'degraded', 'cut']).describe('How it is from now on.'),
})

const ring = z.strictObject({
  do: z.literal('ring').describe('A duty officer rings the other end of a line, and gets through.'),
  line: slug.describe('Which line, from `lines`.'),
  from: stateId.describe('Who rings. It costs that state nothing.'),
  purpose: z.enum(['clarify', 'warn', 'coordinate', 'routine']).describe('What for.'),
  about: slug.exactOptional().describe('The inject that opened the incident it is about.'),
})

const offerAgreement = z.strictObject({
  do: z.literal('offer-agreement').describe('A draft from a template is put before its parties.'),
  template: slug.describe('Which template, from `templates`.'),
  by: stateId.describe('Who puts it forward.'),
  parties: z.array(stateId).min(2).max(6).describe('Who would sign.'),
  blanks: z.record(slug, words(120)).default({}).describe('Blanks already filled in. The others wait for the parties.'),
})

const news = z.strictObject({
  do: z.literal('news').describe('A further text, where seats are told different things.'),
  to: z.array(stateId).min(1).describe('Who reads it.'),
  title: words(80).describe('Headline.'),
  text: words(1400).describe('What they read.'),
})

const sighting = z.strictObject({
  do: z.literal('sighting').describe('Seats see something of another state: it stands on their maps, and they may ask about it.'),
  to: z.array(stateId).min(1).describe('Who sees it.'),
  of: stateId.describe('Whose it is.'),
  what: z.enum(['posture', 'activity', 'patrol']).describe('What kind of thing.'),
  place: slug.describe('Where.'),
  value: z.number().min(0).max(500_000).describe('Its level or its number, as seen.'),
  quality: z.number().min(0).max(1).describe('How sure it is, 0 to 1.'),
  text: words(160).describe('What was seen, in one sentence.'),
})

const understated = z.strictObject({
  do: z
    .literal('understated')
    .describe('It comes out that more take part in an exercise than its notices say. Whoever was told less trusts less.'),
  activity: slug.describe('Which exercise.'),
  with: z.array(slug).max(6).default([]).describe('Others held with it: what was told of them is added up.'),
  troops: z.int().min(1).max(500_000).describe('How many there are.'),
})

/** One thing that an inject does to the world. The list is closed. */
export const formatEffect = z.discriminatedUnion('do', [
  incident,
  evidence,
  rumour,
  need,
  setLine,
  ring,
  offerAgreement,
  news,
  sighting,
  understated,
])

/** The share of a public that a percentage stands for, in parts per million. */
export const partsPerMillion = (percent: number): number => Math.round(percent * 10_000)
