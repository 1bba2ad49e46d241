import { z } from 'zod'
import { condition, figure, goodsClasses, kilograms, millions, share, slug, stateId, thousands, tonnes, words } from './format-field.ts'

/** Where a state stands at the start (2.2). */
const start = z
  .strictObject({
    approval: figure.default(50).describe('Approval of the government, percent.'),
    coopSupport: figure.default(50).describe('Public support for working with the neighbours, percent.'),
    legitimacy: figure.default(55).describe('How far it is seen as lawful, fair and open.'),
    credibility: figure.default(55).describe('How far it is seen to do what it says.'),
    politicalCapital: figure.default(50).describe('Political capital to spend.'),
    treasuryMillion: millions.describe('Money, million CR. The rules hold thousands.'),
    readiness: figure.default(50).describe('Readiness of the forces.'),
    transparency: figure.default(40).describe('How openly it shows what it does.'),
    memory: figure.default(40).describe('Institutional memory.'),
    fatigue: figure.default(20).describe('Institutional fatigue.'),
    inclusion: figure.default(40).describe('How many voices are heard at home.'),
    sovereigntyCost: share.default(0.1).describe('Worry about sovereignty and burden, 0 to 1.'),
  })
  .transform(({ treasuryMillion, ...figures }) => ({ ...figures, treasury: thousands(treasuryMillion) }))

/** How the computer plays a seat that nobody has taken (2.7). */
const bot = z.strictObject({
  policy: z
    .enum(['reciprocator', 'hardliner', 'opportunist', 'statusquo-broker', 'freerider', 'overwhelmed'])
    .describe('One of the six policies.'),
  temperament: z
    .enum(['calm', 'tense'])
    .exactOptional()
    .describe('How it plays its policy: calm shows force later, tense sooner. Optional.'),
})

const stock = z
  .strictObject({
    at: slug.describe('Place where the goods lie.'),
    tonnes: tonnes.describe('Tonnes by class. The rules hold kilograms.'),
  })
  .transform(({ at, tonnes: given }) => {
    const none = Object.fromEntries(goodsClasses.map((name) => [name, 0]))
    return { at, kg: { ...none, ...kilograms(given) } }
  })

const asset = z.strictObject({
  type: z
    .enum(['a400m', 'c17', 'c130', 'helicopter', 'landing-ship', 'ro-ro', 'truck', 'engineers', 'patrol', 'hospital'])
    .describe('What it is; payload, speed and handling follow from the type (2.10).'),
  at: slug.describe('Place where it stands.'),
  count: z.int().min(1).max(40).describe('How many.'),
  name: words(40).describe('What one of them is called; the rules add a number.'),
})

const objective = z.strictObject({
  id: slug.describe('Its name in the file.'),
  text: words(160).describe('The aim in one sentence, read by this seat alone.'),
  when: condition.describe('Met while this condition holds; weighed at the close of each turn.'),
})

const redLine = z.strictObject({
  id: slug.describe('Its name in the file.'),
  text: words(160).describe('The line in one sentence.'),
  when: condition.describe('Crossed when this condition holds.'),
  shared: z.array(stateId).max(12).default([]).describe('States that know of it from the start.'),
})

const grievance = z.strictObject({
  with: stateId.describe('The other state.'),
  text: words(160).describe('What rankles.'),
  weight: z.number().min(0).max(10).describe('0 to 10; lowers the trust they drift back to by 4 a point.'),
})

const interest = z.strictObject({
  id: slug.describe('Its name in the file.'),
  text: words(160).describe('What the state wants to keep or gain.'),
  weight: z.int().min(1).max(5).describe('1 minor to 5 vital.'),
})

const capacity = z.strictObject({
  c2: figure.describe('Command and control.'),
  logistics: figure.describe('Logistics.'),
  medical: figure.describe('Medical.'),
  maritime: figure.describe('Maritime.'),
  cyber: figure.describe('Cyber.'),
  ihl: figure.describe('Training in the law of armed conflict.'),
})

/** One state at the table. */
export const formatSeat = z.strictObject({
  id: stateId.describe('The state, as the region draws it.'),
  name: words(30).describe('Short name, such as Belmara.'),
  official: words(60).describe('Formal name.'),
  colour: z.int().min(1).max(8).describe('Its colour and mark, 1 to 8; each state has its own.'),
  regime: z.enum(['dem', 'hybrid', 'autoc']).describe('Kind of government: decides how a change of leader is judged.'),
  audienceSensitivity: z.number().min(0.2).max(1).describe('Weight of the price paid at home for backing down, 0.2 to 1.'),
  intelQuality: z.number().min(0.2).max(0.9).default(0.5).describe('Quality of what its services report, 0.2 to 0.9.'),
  mediaLiteracy: share.default(0.3).describe('How well its public sorts true from false, 0 to 1.'),
  playable: z.boolean().describe('Whether people may take the seat. The computer always plays the others.'),
  bot: bot.describe('How the computer plays it.'),
  tagline: words(90).describe('One line for the choice of seats.'),
  brief: z
    .string()
    .regex(/^briefs\/[a-z0-9-]+\.md$/, 'A brief is a file in the folder briefs, such as briefs/bel.md.')
    .exactOptional()
    .describe('The seat’s brief, at most 350 words. Every playable seat has one. The loaded scenario holds its text here.'),
  incomeShare: share.default(0).describe('Its part of the income of the region, 0 to 1: half of what is fair to pay (E16).'),
  capacity: capacity.describe('Measurable abilities, 0 to 100 each.'),
  start: start.describe('Figures at the start.'),
  interests: z.array(interest).max(8).default([]).describe('What it wants. Private.'),
  redLines: z.array(redLine).max(6).default([]).describe('What it will not see done. Private unless shared.'),
  grievances: z.array(grievance).max(8).default([]).describe('Old quarrels.'),
  objectives: z.array(objective).max(10).default([]).describe('Aims that the rules can check. Private.'),
  stocks: z.array(stock).max(20).default([]).describe('Goods it holds.'),
  assets: z.array(asset).max(20).default([]).describe('Aircraft, ships, vehicles and teams it has.'),
})
