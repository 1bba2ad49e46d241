import { z } from 'zod'
import { largestRemainder } from '../../lib/largest-remainder.ts'
import { defineFact } from '../../model/fact.ts'
import { stateName } from '../../model/sentence.ts'
import type { Project } from '../../noun/project.ts'

const PPM = 1_000_000

/** One's own share in percent, the rest in equal parts: whole parts per million that sum to a million. */
export function sharesOf(own: string, percent: number, partners: readonly string[]): Readonly<Record<string, number>> {
  const rest = (100 - percent) / Math.max(1, partners.length)
  const parts = largestRemainder(PPM, [percent, ...partners.map(() => rest)])
  return Object.fromEntries([own, ...partners].map((seat, i) => [seat, parts[i] ?? 0]))
}

export const projectWords: Readonly<Record<Project['what'], string>> = {
  industry: 'Defence industry',
  procurement: 'Procurement',
  research: 'Research',
  infrastructure: 'Infrastructure',
  education: 'Education',
  health: 'Health',
}

/** A project begins: told in one way by all actions that start one. */
export const projectFacts = {
  'project-begun': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      by: z.string(),
      partners: z.array(z.string()).readonly(),
      what: z.enum(['industry', 'procurement', 'research', 'infrastructure', 'education', 'health']),
      place: z.string().exactOptional(),
      shares: z.record(z.string(), z.int()),
      audited: z.boolean(),
      milestones: z.array(z.int()).readonly(),
      public: z.boolean(),
    }),
    apply: (draft, d, fact) => {
      const milestones = d.milestones.map((turn) => ({ turn, status: 'due' as const }))
      draft.put<Project>({ ...d, milestones, kind: 'project', turn: fact.turn })
    },
    heard: (_world, d) => [
      {
        say: '{state} begins a project with {others}: {what}.',
        with: { state: stateName(d.by), others: d.partners.map(stateName), what: projectWords[d.what].toLowerCase() },
        to: d.public ? 'all' : [d.by, ...d.partners],
        feed: d.public ? 'media' : 'result',
        about: [d.id],
      },
    ],
  }),
}
