import { z } from 'zod'
import { condition, kilograms, slug, stateId, tonnes, turnNo, words } from './format-field.ts'
import { capability } from './format-inject.ts'

const place = z.strictObject({
  id: slug.describe('Its name in the file.'),
  name: words(30).describe('Its name on the map.'),
  kind: z.enum(['capital', 'port', 'airfield', 'border', 'sea', 'camp', 'cable', 'city', 'dam']).describe('What it is.'),
  x: z.number().min(-10_000).max(10_000).describe('East, in map units.'),
  y: z.number().min(-10_000).max(10_000).describe('South, in map units.'),
  state: stateId.exactOptional().describe('Whose it is.'),
  side: z.enum(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw']).exactOptional().describe('Where its name stands.'),
})

const line = z.strictObject({
  id: slug.describe('Its name in the file.'),
  between: z.tuple([stateId, stateId]).describe('Its two ends.'),
  channel: z.enum(['leader', 'minister', 'milops', 'coastguard', 'technical']).describe('Who speaks on it.'),
  protocol: z.int().min(0).max(3).describe('0 ad hoc to 3 agreed, written and drilled.'),
  status: z.enum(['active', 'degraded', 'cut']).default('active').describe('How it is at the start.'),
  tested: z.boolean().default(false).describe('Whether it was tested shortly before the start.'),
  manned: z.boolean().default(false).describe('Whether somebody sits at both ends at all hours.'),
  announced: z.boolean().default(false).describe('Whether other states know of it.'),
})

const blank = z.strictObject({
  name: slug.describe('As it stands in the text: {name}.'),
  label: words(80).describe('What to write.'),
  choices: z.array(words(120)).max(8).default([]).describe('What may be chosen; without choices any short text may stand.'),
})

const article = z.strictObject({
  id: slug.describe('Its name in the file.'),
  title: words(60).describe('Heading.'),
  text: words(500).describe('The undertaking, with its {blanks}.'),
  benchmark: z
    .strictObject({
      metrics: z.array(words(120)).min(1).max(4).describe('What can be measured; the parties choose one.'),
      verifiers: z.array(stateId).min(1).max(6).describe('Who may verify: no party to the agreement.'),
      required: z.boolean().default(true).describe('Whether it may be signed only with a metric, a due turn and a verifier.'),
      keptWhen: condition
        .exactOptional()
        .describe('A party has kept it if this holds at the close of its due turn; `each` stands for that party.'),
    })
    .exactOptional()
    .describe('How the article can be checked.'),
})

const template = z.strictObject({
  id: slug.describe('Its name in the file and in `agreement(…)`.'),
  title: words(60).describe('Title of the agreement.'),
  verification: z.int().min(0).max(4).default(0).describe('0 word alone to 4 intrusive inspection.'),
  parties: z
    .array(stateId)
    .min(2)
    .max(12)
    .exactOptional()
    .describe('Whom its text is for: drafts from it are between all of these and nobody else. Left out: between any states.'),
  blanks: z.array(blank).max(4).default([]).describe('At most four blanks for the parties to fill in.'),
  articles: z.array(article).min(1).max(8).describe('Its articles.'),
})

const standing = z.strictObject({
  id: slug.describe('Its name in the file.'),
  template: slug.describe('The template it was made from.'),
  parties: z.array(stateId).min(2).max(12).describe('Who keeps to it; the first put it forward.'),
  blanks: z.record(slug, words(120)).default({}).describe('What stands in its blanks.'),
  benchmarks: z
    .array(
      z.strictObject({
        article: slug.describe('Which article.'),
        metric: words(120).describe('What is measured, one of the template’s metrics.'),
        dueTurn: turnNo.describe('By the end of which turn.'),
        verifier: stateId.describe('Who verifies: no party.'),
      }),
    )
    .max(8)
    .default([])
    .describe('How its articles are checked.'),
  institution: z.number().min(0).max(100).default(0).describe('How well it is rooted in law and offices, 0 to 100 (E15).'),
  public: z.boolean().default(true).describe('Whether everybody may read it.'),
})

const council = z.strictObject({
  id: slug.describe('Its name in the file.'),
  title: words(60).describe('What it is called.'),
  members: z.array(stateId).min(2).max(12).describe('Who sits on it.'),
  chair: stateId.describe('Who chairs it.'),
  rule: z.enum(['consensus', 'silence', 'minus_one', 'two_thirds']).describe('How it decides (E18).'),
})

const activity = z.strictObject({
  id: slug.describe('Its name in the file.'),
  owner: stateId.describe('Whose exercise it is.'),
  title: words(80).describe('What it is called.'),
  type: z.enum(['drill', 'cpx', 'ftx', 'hadr', 'sar']).describe('What kind of exercise.'),
  place: slug.describe('Where.'),
  startTurn: turnNo.describe('The turn in which it begins.'),
  hours: z.number().min(1).max(2000).describe('How long it lasts, scenario hours.'),
  troops: z.int().min(0).max(500_000).describe('How many take part.'),
  leadTurns: z.int().min(0).max(20).default(1).describe('Turns of notice that the region expects.'),
  notified: z.array(stateId).max(12).default([]).describe('States that have notice of it at the start.'),
  calendar: z
    .array(stateId)
    .min(1)
    .max(12)
    .exactOptional()
    .describe('States that read of it in the annual calendar. An entry there is no notice: that is still to be given.'),
})

const need = z
  .strictObject({
    id: slug.describe('Its name in the file.'),
    place: slug.describe('Where the people are.'),
    owner: stateId.describe('The state that answers for them.'),
    through: slug.describe('Where relief for them is landed.'),
    title: words(80).describe('Headline.'),
    people: z.int().min(1).max(100_000_000).describe('How many people.'),
    tonnesPerTurn: tonnes.describe('Tonnes a turn by class. The rules hold kilograms.'),
    public: z.boolean().default(true).describe('Whether all states know of it.'),
    fromTurn: turnNo.exactOptional().describe('Opens by itself in this turn; without it an inject opens it.'),
  })
  .transform(({ tonnesPerTurn, ...rest }) => ({ ...rest, kgPerTurn: kilograms(tonnesPerTurn) }))

const hazard = z.strictObject({
  id: slug.describe('Its name in the file.'),
  place: slug.describe('The zone.'),
  between: z.tuple([stateId, stateId]).describe('The two states whose people meet there.'),
  kind: slug.describe('What may happen, as `incident(…)` knows it.'),
  title: words(80).describe('Headline of what may happen.'),
  perDay: z.number().min(0).max(2).describe('How often a day, with both at resting posture (E5).'),
  severity: z.number().min(0).max(10).describe('How bad it is, 0 to 10.'),
  windowHours: z.number().min(1).max(240).describe('Hours in which a call still helps.'),
})

const leader = z.strictObject({
  state: stateId.describe('Whose government.'),
  name: words(60).describe('Who leads it.'),
  termEnds: z.int().min(0).max(200).default(0).describe('The term ends with the close of this turn; 0 for not in this exercise.'),
  disposition: z.number().min(-1).max(1).default(0).describe('-1 against working together to 1 for it. Hidden.'),
  successor: words(60).default('The successor').describe('Who follows.'),
  coalitionShift: z.number().min(0).max(1).default(0.3).describe('How far the groups that carry the government change with it (E15).'),
})

const narrative = z.strictObject({
  id: slug.describe('Its name in the file.'),
  title: words(80).describe('The story as a headline.'),
  text: words(500).describe('The story as it is told.'),
  truth: z.boolean().describe('Whether it is true. Hidden.'),
  about: z.array(stateId).max(4).default([]).describe('The states it is about.'),
  polarised: z.boolean().default(false).describe('Whether people take sides on it: then a correction works less.'),
})

const coach = z.strictObject({
  id: slug.describe('Its name in the file.'),
  to: z.union([z.literal('all'), z.array(stateId).min(1)]).describe('`all`, or the seats that see it.'),
  turn: turnNo.describe('In which turn.'),
  phase: z.enum(['briefing', 'consultation', 'orders', 'debrief']).describe('In which phase.'),
  anchor: z
    .enum([
      ...['map', 'timeline', 'dossier', 'hotlines', 'composer', 'tray', 'commit', 'ladder', 'why', 'council', 'media', 'briefing', 'clock'],
      ...['figures', 'belief', 'logistics'],
    ] as const)
    .describe('What it points at.'),
  title: words(40).describe('Heading.'),
  text: words(240).describe('At most 40 words.'),
})

const learning = z.strictObject({
  id: z
    .string()
    .regex(/^LO\d{1,2}$/, 'A learning objective is called LO and a number, such as LO1.')
    .describe('LO1, LO2 …'),
  text: words(160).describe('What the players shall be able to do.'),
  capability: capability.describe('The capability it belongs to.'),
})

const remark = z.strictObject({
  when: condition.describe('Said if this held at the end.'),
  text: words(240).describe('One sentence or two.'),
})

const review = z.strictObject({
  strengths: z.array(remark).min(1).max(20).describe('The first two that hold are said.'),
  toTry: z.array(remark).min(1).max(20).describe('The first that holds is said.'),
  without: z.literal('call').exactOptional().describe('The one change that the counterfactual replay makes.'),
})

const limits = z.strictObject({
  rung: z.int().min(0).max(12).describe('Highest rung that still counts as restraint.'),
  clearanceHours: z.number().min(1).max(720).exactOptional().describe('Hours within which relief should be cleared.'),
  rumourPercent: z.number().min(1).max(100).exactOptional().describe('Peak of a rumour that still counts as contained.'),
})

/** The parts of a scenario that are neither seats nor injects. */
export const formatWorld = {
  hazard,
  leader,
  place,
  line,
  template,
  standing,
  council,
  activity,
  need,
  narrative,
  coach,
  learning,
  review,
  limits,
} as const
