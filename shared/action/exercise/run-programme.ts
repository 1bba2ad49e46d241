import { z } from 'zod'
import { programmeGain } from '../../dynamics/interoperability.ts'
import { round3 } from '../../lib/round.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, type View } from '../../model/view.ts'
import { type InteropDomain, interopDomains } from '../../noun/interop.ts'
import { relation } from '../../noun/relation.ts'
import { deedDone } from '../_deed.ts'
import { me, others } from '../_who.ts'
import { advance, interopId, interopOf, phasesWith } from './_interop.ts'

const domains = {
  comms: 'Communications',
  procedures: 'Procedures',
  training: 'Training',
  logistics: 'Logistics',
} as const

const trustMin = 20
const phaseMax = 12

const trustIn = (view: View, to: string): number => allSeen(view, relation).find((r) => r.from === me(view) && r.to === to)?.trust ?? 0

/** EI3: one phase of a programme that makes two forces able to work together in a domain (E11). Phases come one by one. */
export const runProgramme = defineAction({
  kind: 'run-programme',
  row: 'EI3',
  instrument: 'exercise',
  when: 'turn-end',
  rank: 65,
  minutes: 60,
  params: z.strictObject({
    partner: field.seat('With'),
    domain: field.choice('Domain', domains),
    phase: field.count('Phase', { min: 1, max: phaseMax }),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 3000 }),

  check(view, params) {
    if (!others(view).includes(params.partner)) return refuse('unknown-id', 'Choose another state of this exercise.')
    if (trustIn(view, params.partner) < trustMin)
      return refuse('not-yet', 'You trust them too little. It needs {trust}.', { trust: trustMin })
    const next = phasesWith(view, params.partner, params.domain) + 1
    return params.phase === next ? null : refuse('out-of-range', 'Phases come one by one. The next is {next}.', { next })
  },

  resolve(state, asked, params, hands) {
    const before = interopOf(state, asked.seat, params.partner)[params.domain]
    const trust = read(state, relation, `relation:${asked.seat}-${params.partner}`)?.trust ?? trustMin
    const tempo = state.header.scenario.turnHours >= 720 ? ('strategic' as const) : ('crisis' as const)
    const to = round3(before + programmeGain({ progress: before, trust, tempo }))
    const why = sentence('{state} works on {domain} with you', {
      state: stateName(asked.seat),
      domain: domains[params.domain].toLowerCase(),
    })
    const data = { by: asked.seat, partner: params.partner, domain: params.domain, phase: params.phase, from: before, to }
    return [
      { kind: 'programme-run', data },
      deedDone(asked, hands, {
        action: 'run-programme',
        toward: [params.partner],
        g: 6,
        grade: 'D',
        why,
        about: interopId(asked.seat, params.partner),
      }),
    ]
  },

  facts: {
    'programme-run': defineFact({
      v: 1,
      data: z.strictObject({
        by: z.string(),
        partner: z.string(),
        domain: z.enum(interopDomains),
        phase: z.int(),
        from: z.number(),
        to: z.number(),
      }),
      apply: (draft, d) => advance(draft, { a: d.by, b: d.partner, domain: d.domain, to: d.to, phase: d.phase }),
      heard: (_world, d) => [
        {
          say: 'Phase {phase} of the programme on {domain} is done: {from} to {to} of 100.',
          with: { phase: d.phase, domain: domains[d.domain].toLowerCase(), from: Math.round(d.from), to: Math.round(d.to) },
          to: [d.by, d.partner],
          feed: 'result',
          about: [interopId(d.by, d.partner)],
        },
      ],
    }),
  },

  help: {
    title: 'Run a joint programme',
    does: 'Makes your forces and theirs able to work together in one domain, phase by phase. The weakest domain counts most.',
    risk: 'It takes money and trust of 20; a phase cannot be skipped.',
    doctrine: 'standardisation',
  },

  hint: (view) =>
    others(view)
      .filter((partner) => trustIn(view, partner) >= 45)
      .slice(0, 2)
      .map((partner) => {
        const domain = interopDomains.reduce<InteropDomain>(
          (least, d) => (phasesWith(view, partner, d) < phasesWith(view, partner, least) ? d : least),
          'comms',
        )
        const phase = phasesWith(view, partner, domain) + 1
        const because = sentence('You and {state} would lose fewer hours working together.', { state: stateName(partner) })
        return { params: { partner, domain, phase }, score: phase > phaseMax ? 0 : 0.3, because }
      })
      .filter((s) => s.score > 0),

  card: (_view, params) => sentence('Programme with {state}', { state: stateName(params.partner) }),
  tells: (_view, params) => [{ to: [params.partner], what: sentence('The programme and how far it is') }],
})
