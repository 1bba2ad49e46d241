import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { allSeen, seen } from '../../model/view.ts'
import { project } from '../../noun/project.ts'
import { relation } from '../../noun/relation.ts'
import { setting } from '../../noun/setting.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'
import { projectFacts, projectWords, sharesOf } from '../exercise/_project.ts'

const kinds = { infrastructure: 'Infrastructure', education: 'Education', health: 'Health' } as const

/** Turns from one milestone to the next, and how many there are (DP6). */
const step = 2
const milestoneCount = 3

/** DP6: links security with development: roads, schools or clinics built with a neighbour, that people on both sides can see. */
export const linkDevelopment = defineAction({
  kind: 'link-development',
  row: 'DP6',
  instrument: 'domestic',
  when: 'turn-end',
  rank: 65,
  minutes: 60,
  params: z.strictObject({
    what: field.choice('Kind', kinds),
    place: field.place('Where'),
    partners: field.seats('With'),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 4000 }),

  check(view, params) {
    if (params.partners.length === 0 || params.partners.some((s) => !others(view).includes(s)))
      return refuse('needs-consent', 'Choose at least one partner. Alone it is no link.')
    if (seen(view, setting, 'setting:main')?.places.some((p) => p.id === params.place) !== true)
      return refuse('unknown-id', 'There is no such place.')
    const there = allSeen(view, project).some((p) => p.place === params.place && p.what === params.what)
    return there ? refuse('already-done', 'Such a project is under way there.') : null
  },

  resolve(_state, asked, params, hands) {
    const id = hands.newId('project')
    const milestones = Array.from({ length: milestoneCount }, (_, n) => asked.turn + step * (n + 1))
    const shares = sharesOf(asked.seat, 100 / (params.partners.length + 1), params.partners)
    const why = sentence('{state} builds something with you', { state: stateName(asked.seat) })
    const head = { id, by: asked.seat, partners: params.partners, what: params.what, place: params.place }
    return [
      { kind: 'project-begun', data: { ...head, shares, audited: false, milestones, public: true } },
      deedDone(asked, hands, { action: 'link-development', toward: params.partners, g: 7, grade: 'D', why, about: id }),
    ]
  },

  facts: projectFacts,

  help: {
    title: 'Build something together',
    does: 'Roads, schools or clinics with a neighbour. Each milestone lets people on both sides see what peace brings.',
    risk: 'It is slow, and a missed milestone is seen by all.',
  },

  hint: (view) => {
    const partner = allSeen(view, relation)
      .filter((r) => r.from === me(view) && r.trust >= 35)
      .sort((a, b) => a.trust - b.trust)[0]
    const place = seen(view, setting, 'setting:main')?.places.find(
      (p) => p.state === me(view) && (p.kind === 'city' || p.kind === 'capital'),
    )
    const mine = allSeen(view, project).some((p) => p.by === me(view) && p.place !== undefined)
    if (partner === undefined || place === undefined || mine || turnOf(view) < 1) return []
    const params = { what: 'health' as const, place: place.id, partners: [partner.to] }
    return [{ params, score: 0.3, because: sentence('People believe in what they can see.') }]
  },

  card: (_view, params) => sentence('{what} with {states}', { what: projectWords[params.what], states: params.partners.map(stateName) }),
  tells: () => [{ to: 'all', what: sentence('The project and its dates') }],
})
