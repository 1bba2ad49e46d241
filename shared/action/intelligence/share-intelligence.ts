import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { clamp, round3 } from '../../lib/round.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read, type State } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { type Assessment, assessment } from '../../noun/assessment.ts'
import { incident } from '../../noun/incident.ts'
import { relation } from '../../noun/relation.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { evidenceGained } from '../_evidence.ts'
import { me, others } from '../_who.ts'

/** What is left of an assessment's quality once its sources are cut out (E20). */
const sanitisedShare = 0.6
/** What showing a source costs the quality of the services (IN2), which never falls below the least a scenario may give. */
const sourceLoss = 0.05
const qualityMin = 0.2

const held = (view: View) => allSeen(view, assessment).filter((a) => a.by.includes(me(view)))

/** IN2: shows an assessment to another state. With its sources it convinces more, and the source suffers. */
export const shareIntelligence = defineAction({
  kind: 'share-intelligence',
  row: 'IN2',
  instrument: 'intelligence',
  when: 'now',
  rank: 20,
  minutes: 15,
  params: z.strictObject({
    assessment: field.record('What you show', 'assessment'),
    with: field.seat('To'),
    sanitised: field.check('Keep the source out of it').exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check(view, params) {
    const own = seen(view, assessment, params.assessment)
    if (own === undefined) return refuse('unknown-id', 'You hold no such assessment.')
    if (!own.by.includes(me(view))) return refuse('not-allowed', 'Only those who made an assessment may show it.')
    if (!others(view).includes(params.with)) return refuse('unknown-id', 'Choose another state of this exercise.')
    return own.holders?.includes(params.with) === true ? refuse('already-done', 'They hold it already.') : null
  },

  resolve(state, asked, params, hands) {
    const own = read(state, assessment, params.assessment)
    assert(own !== undefined, 'an assessment that passed its check exists')
    const sanitised = params.sanitised === true
    const quality = round3(own.quality * (sanitised ? sanitisedShare : 1))
    const why = sentence('{state} shared what its services know', { state: stateName(asked.seat) })
    return [
      { kind: 'assessment-shared', data: { id: own.id, by: asked.seat, with: params.with, sanitised } },
      ...learntFrom(state, own, {
        seat: params.with,
        by: asked.seat,
        quality,
        turn: asked.turn,
        at: asked.at,
        id: hands.newId('evidence'),
      }),
      ...(sanitised ? [] : sourceBurnt(state, asked.seat)),
      deedDone(asked, hands, { action: 'share-intelligence', toward: [params.with], g: 7, grade: 'D', why, about: own.id }),
    ]
  },

  facts: {
    'assessment-shared': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), by: z.string(), with: z.string(), sanitised: z.boolean() }),
      apply: (draft, d) => {
        const own = read(draft, assessment, d.id)
        assert(own !== undefined, 'an assessment that is shared was made')
        draft.put<Assessment>({ ...own, holders: [...own.holders, d.with] })
      },
      heard: (world, d) => {
        const own = read(world, assessment, d.id)
        const line = { feed: 'line' as const, about: [d.id] }
        return [
          { say: 'You showed {state} what your services know.', with: { state: stateName(d.with) }, to: [d.by], ...line },
          { say: '{state} shows you what its services know.', with: { state: stateName(d.by) }, to: [d.with], ...line },
          ...(own === undefined ? [] : [{ ...own.says, to: [d.with], ...line }]),
        ]
      },
    }),
  },

  help: {
    title: 'Share intelligence',
    does: 'Shows another state an assessment of yours. It counts as evidence there, and as a friendly deed.',
    risk: 'With its source it convinces more, but the source is worth less afterwards.',
  },

  hint: (view) =>
    held(view)
      .filter((a) => a.leans === 'accident' && a.about !== undefined)
      .flatMap((a) => {
        const happened = seen(view, incident, a.about ?? '')
        const to = happened?.between.find((s) => s !== me(view) && a.holders?.includes(s) !== true)
        if (to === undefined) return []
        const trust = allSeen(view, relation).find((r) => r.to === to)?.trust ?? 0
        const because = sentence('{state} should see that it was not meant.', { state: stateName(to) })
        return [{ params: { assessment: a.id, with: to, sanitised: trust < 50 }, score: trust >= 30 ? 0.5 : 0.3, because }]
      }),

  card: (_view, params) => sentence('Share intelligence with {state}', { state: stateName(params.with) }),
  tells: (_view, params) => [{ to: [params.with], what: sentence('What your services know, from you') }],
})

type Learning = {
  readonly seat: string
  readonly by: string
  readonly quality: number
  readonly turn: number
  readonly at: number
  readonly id: string
}

/** What leans on an incident becomes evidence of whoever is shown it, at the quality that is left. */
function learntFrom(state: State, own: Assessment, { seat, by, quality, turn, at, id }: Learning) {
  const happened = own.about === undefined ? undefined : read(state, incident, own.about)
  if (happened === undefined || own.leans === undefined) return []
  const says = sentence('What the services of {state} know', { state: stateName(by) })
  const evidence = { kind: 'intel' as const, says: own.leans === 'deliberate' ? (1 as const) : (0 as const), quality, k: 1 as const }
  return evidenceGained(state, { seat, incident: happened.id, by: 'shared', says, turn, at }, { evidence, theta: happened.theta, id })
}

function sourceBurnt(state: State, seat: string) {
  const own = read(state, stateNoun, `state:${seat}`)
  const from = own?.intelQuality ?? qualityMin
  const to = round3(clamp(from - sourceLoss, qualityMin, 1))
  if (to >= from) return []
  const parts = [{ by: round3(to - from), why: sentence('You showed a source') }]
  const move = { id: `state:${seat}`, field: 'intelQuality', from, to, heardBy: [seat], parts }
  return [{ kind: 'figures-moved' as const, data: { step: 'order', moves: [move] } }]
}
