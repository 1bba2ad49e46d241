import { z } from 'zod'
import { slug, stateId, turnNo, words } from './format-field.ts'
import { formatInject } from './format-inject.ts'
import { formatRunSheet } from './format-run-sheet.ts'
import { formatSeat } from './format-seat.ts'
import { formatWorld } from './format-world.ts'

const pair = z.string().regex(/^[A-Z]{3}-[A-Z]{3}$/, 'A pair is two state ids and a hyphen, such as NOR-BEL.')

/** What `scenario.yaml` holds, and after loading the injects of the folder `injects` too: format 1. */
export const scenarioFormat = z.strictObject({
  format: z.literal(1).describe('Version of this format.'),
  id: slug.describe('The name of the folder.'),
  title: words(60).describe('Title.'),
  summary: words(400).describe('Two or three sentences for the gallery.'),
  minutes: z.int().min(5).max(600).describe('Planned length, minutes of real time.'),
  region: slug.describe('The map: a folder of scenarios/regions.'),
  startsAt: z.iso
    .datetime({ local: true, precision: -1, error: 'Write the scenario’s local date and time, such as 2031-03-04T06:00.' })
    .refine((moment) => !moment.endsWith('Z'), 'Leave out the Z: the time is local.')
    .describe('Scenario date and time of turn 1, hour 0.'),
  turnHours: z.literal([1, 2, 6, 12, 24, 168, 720]).describe('Scenario hours in a turn: 1, 2, 6, 12, 24, 168 or 720.'),
  turns: turnNo.describe('Number of turns.'),
  actionPoints: z.int().min(1).max(20).default(6).describe('Action points of each state a turn.'),
  pace: z.enum(['brisk', 'standard', 'calm', 'untimed']).default('standard').describe('Pace offered first.'),
  seed: z.int().min(0).max(2_147_483_647).describe('Seed of rehearsals. Live sessions have a random key.'),
  author: words(120).describe('Who wrote it.'),
  licence: words(60).describe('Licence of the text.'),
  contentWarnings: z.array(words(160)).max(10).default([]).describe('What the facilitator should say beforehand.'),
  learning: z.array(formatWorld.learning).max(12).default([]).describe('Learning objectives.'),
  seats: z.array(formatSeat).min(2).max(12).describe('The states.'),
  places: z.array(formatWorld.place).max(40).default([]).describe('Places beside those of the region.'),
  trust: z
    .record(stateId, z.record(stateId, z.number().min(0).max(100)))
    .describe('Trust matrix: the row trusts the column, 0 to 100. Every pair stands in it, both ways.'),
  tension: z.record(pair, z.number().min(0).max(100)).describe('Tension of pairs at the start, 0 to 100.'),
  tensionElsewhere: z.number().min(0).max(100).default(10).describe('Tension of every other pair.'),
  lines: z.array(formatWorld.line).max(40).default([]).describe('Hotlines.'),
  templates: z.array(formatWorld.template).max(12).default([]).describe('Agreements that can be drafted.'),
  agreements: z.array(formatWorld.standing).max(12).exactOptional().describe('Agreements in force at the start.'),
  councils: z.array(formatWorld.council).max(6).default([]).describe('Standing forums.'),
  activities: z.array(formatWorld.activity).max(20).default([]).describe('Exercises already planned.'),
  needs: z.array(formatWorld.need).max(20).default([]).describe('Needs for relief.'),
  opened: z
    .array(z.enum(['force', 'covert']))
    .max(2)
    .default([])
    .describe('What control has opened from the start: the use of force, covert influence.'),
  damage: z
    .record(slug, z.int().min(1).max(100))
    .default({})
    .describe('Damaged places: place: percent. That much less can be unloaded there.'),
  hazards: z.array(formatWorld.hazard).max(12).default([]).describe('Zones where accidents happen by themselves.'),
  leaders: z.array(formatWorld.leader).max(12).default([]).describe('Who governs, and when terms end.'),
  narratives: z.array(formatWorld.narrative).max(20).default([]).describe('Stories that may go round.'),
  draws: z
    .record(slug, z.record(z.string().regex(/^\d{1,3}$/, 'A drawn value is a whole number.'), z.int().min(1).max(1000)))
    .default({})
    .describe('Values drawn at the start: name: { value: weight }. `draw(name)` asks for them.'),
  offered: z
    .array(
      z.strictObject({
        action: slug.describe('The action, such as call-hotline.'),
        fromTurn: turnNo.describe('The first turn in which it is offered.'),
      }),
    )
    .min(1)
    .describe('Actions that players have, and from which turn.'),
  injects: z.array(formatInject).max(300).default([]).describe('Injects; those of the files in injects/ are added to them.'),
  runSheet: formatRunSheet.exactOptional().describe('The facilitator’s run sheet; it may stand in run-sheet.yaml.'),
  coach: z.array(formatWorld.coach).max(40).default([]).describe('Coach marks of a tutorial.'),
  limits: formatWorld.limits.describe('Limits by which conduct is judged.'),
  review: formatWorld.review.describe('What the end screen says.'),
})

type DeepReadonly<T> = T extends readonly unknown[] | object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** A scenario as parsed, before the files it names are read in. */
export type ScenarioFile = DeepReadonly<z.output<typeof scenarioFormat>>

/** A place of the scenario: a node of the region, or one of its own, with what it can handle. */
export type ScenarioPlace = {
  readonly id: string
  readonly name: string
  readonly kind: ScenarioFile['places'][number]['kind']
  readonly x: number
  readonly y: number
  readonly state?: string
  readonly side?: 'n' | 's' | 'e' | 'w' | 'ne' | 'nw' | 'se' | 'sw'
  readonly between?: readonly [string, string]
  readonly bays?: number
  readonly tonnesPerDay?: number
  readonly limitTonnes?: number
  readonly population?: number
}

/**
 * A scenario whole: one JSON document that the rules can run without reading a file. Goods are whole kilograms, money whole
 * thousand CR, people whole persons. `places` holds those of the region and its own; `seats[].brief` the brief's Markdown;
 * `injects` every inject in the order of `no`; conditions are text that `parseExpression` has accepted.
 */
export type Scenario = Omit<ScenarioFile, 'places'> & { readonly places: readonly ScenarioPlace[] }

export type ScenarioSeat = Scenario['seats'][number]
export type ScenarioInject = Scenario['injects'][number]
export type RunSheetStep = NonNullable<Scenario['runSheet']>['steps'][number]
export type ScenarioEffect = ScenarioInject['effects'][number]
