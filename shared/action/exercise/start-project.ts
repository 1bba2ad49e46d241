import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { allSeen } from '../../model/view.ts'
import { project } from '../../noun/project.ts'
import { relation } from '../../noun/relation.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'
import { projectFacts, projectWords, sharesOf } from './_project.ts'

const kinds = { industry: 'Defence industry', procurement: 'Procurement', research: 'Research' } as const

/** EI5: a joint project of defence industry, procurement or research, with shares and dated milestones. An audit keeps trust. */
export const startProject = defineAction({
  kind: 'start-project',
  row: 'EI5',
  instrument: 'exercise',
  when: 'turn-end',
  rank: 65,
  minutes: 60,
  params: z.strictObject({
    what: field.choice('Kind', kinds),
    partners: field.seats('With'),
    share: field.count('Your share, percent', { min: 0, max: 100, unit: '%' }),
    milestone: field.count('First milestone, turn', { min: 1, max: 200 }),
    last: field.count('Last milestone, turn', { min: 1, max: 200 }),
    audited: field.check('With an independent audit').exactOptional(),
  }),
  cost: () => ({ ap: 2, pc: 2, cr: 4000 }),

  check(view, params) {
    if (params.partners.length === 0 || params.partners.some((s) => !others(view).includes(s)))
      return refuse('unknown-id', 'Choose at least one other state.')
    if (params.share < 1 || params.share > 99) return refuse('bad-share', 'Everybody bears a share. Choose between 1 and 99 percent.')
    if (params.milestone <= turnOf(view) || params.last < params.milestone)
      return refuse('bad-benchmark', 'Date the milestones: the first later than now, the last not before it.')
    const running = allSeen(view, project).some(
      (p) => p.by === me(view) && p.what === params.what && p.milestones.some((m) => m.status === 'due'),
    )
    return running ? refuse('already-done', 'Such a project of yours is under way.') : null
  },

  resolve(_state, asked, params, hands) {
    const id = hands.newId('project')
    const middle = Math.floor((params.milestone + params.last) / 2)
    const milestones = [...new Set([params.milestone, middle, params.last])]
    const audited = params.audited === true
    const shares = sharesOf(asked.seat, params.share, params.partners)
    const why = sentence('{state} began a project with you', { state: stateName(asked.seat) })
    return [
      {
        kind: 'project-begun',
        data: { id, by: asked.seat, partners: params.partners, what: params.what, shares, audited, milestones, public: audited },
      },
      deedDone(asked, hands, { action: 'start-project', toward: params.partners, g: 6, grade: 'D', why, about: id }),
    ]
  },

  facts: projectFacts,

  help: {
    title: 'Begin a joint project',
    does: 'Builds, buys or researches together. Each milestone makes your supply systems fit each other better.',
    risk: 'A missed milestone makes people doubt; without an audit an unequal partner comes to distrust you.',
  },

  hint: (view) => {
    const partner = allSeen(view, relation)
      .filter((r) => r.from === me(view) && r.trust >= 50)
      .sort((a, b) => b.trust - a.trust)[0]
    const mine = allSeen(view, project).some((p) => p.by === me(view))
    if (partner === undefined || mine) return []
    const turn = turnOf(view)
    const params = { what: 'research' as const, partners: [partner.to], share: 50, milestone: turn + 2, last: turn + 4, audited: true }
    return [{ params, score: 0.28, because: sentence('A project with {state} outlasts a quarrel.', { state: stateName(partner.to) }) }]
  },

  card: (_view, params) => sentence('Project: {what}', { what: projectWords[params.what].toLowerCase() }),
  tells: (_view, params) => [
    { to: params.audited === true ? 'all' : params.partners, what: sentence('The project, its shares and dates') },
  ],
})
