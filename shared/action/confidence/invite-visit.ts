import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName } from '../../model/sentence.ts'
import { all } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { incident } from '../../noun/incident.ts'
import { setting } from '../../noun/setting.ts'
import { type Visit, visit } from '../../noun/visit.ts'
import { deedDone } from '../_deed.ts'
import { evidenceGained } from '../_evidence.ts'
import { me, others, turnOf } from '../_who.ts'

/** From this rung on a state sends nobody, as with observers (CB2). */
const tooTense = 8

const ownPlaces = (view: View) =>
  (seen(view, setting, 'setting:main')?.places ?? []).filter((p) => p.state === undefined || p.state === me(view))

/** CB5: shows visitors of other states a place of one's own, to dispel concern. Where there is nothing to hide it reassures (E3). */
export const inviteVisit = defineAction({
  kind: 'invite-visit',
  row: 'CB5',
  instrument: 'confidence',
  when: 'turn-end',
  rank: 60,
  minutes: 60,
  params: z.strictObject({ place: field.place('Where'), invited: field.seats('Invite') }),
  cost: () => ({ ap: 1, pc: 2, cr: 1000 }),

  check(view, params) {
    if (!ownPlaces(view).some((p) => p.id === params.place))
      return refuse('out-of-range', 'Choose a place of your own, or one that is nobody’s.')
    if (params.invited.length === 0 || params.invited.some((s) => !others(view).includes(s)))
      return refuse('unknown-id', 'Invite at least one other state.')
    const now = allSeen(view, visit).some((v) => v.by === me(view) && v.place === params.place && v.turn === turnOf(view))
    return now ? refuse('already-done', 'Visitors come there this turn.') : null
  },

  resolve(state, asked, params, hands) {
    const coming = params.invited.filter(
      (s) => !all(state, dyad).some((d) => d.between.includes(s) && d.between.includes(asked.seat) && d.rung >= tooTense),
    )
    const id = hands.newId('visit')
    const says = sentence('{state} showed your people {place}', { state: stateName(asked.seat), place: placeName(params.place) })
    const learnt = all(state, incident)
      .filter((i) => i.place === params.place && i.between.includes(asked.seat) && i.theta === 0)
      .flatMap((i) =>
        coming.flatMap((seat) =>
          evidenceGained(
            state,
            { seat, incident: i.id, by: 'observer', says, turn: asked.turn, at: asked.at },
            { evidence: { kind: 'visit', reassuring: true }, theta: i.theta, id: hands.newId('evidence') },
          ),
        ),
      )
    const why = sentence('{state} invited visitors to {place}', { state: stateName(asked.seat), place: placeName(params.place) })
    return [
      { kind: 'visit-made', data: { id, by: asked.seat, place: params.place, invited: params.invited, coming } },
      ...learnt,
      deedDone(asked, hands, {
        action: 'invite-visit',
        toward: params.invited,
        g: 5,
        grade: coming.length > 0 ? 'V' : 'D',
        why,
        about: id,
      }),
    ]
  },

  facts: {
    'visit-made': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        place: z.string(),
        invited: z.array(z.string()).readonly(),
        coming: z.array(z.string()).readonly(),
      }),
      apply: (draft, d, fact) => draft.put<Visit>({ ...d, kind: 'visit', turn: fact.turn }),
      heard: (_world, d) => {
        const stayed = d.invited.filter((s) => !d.coming.includes(s))
        const names = { state: stateName(d.by), place: placeName(d.place) }
        const line = { feed: 'result' as const, about: [d.id] }
        return [
          ...(d.coming.length > 0
            ? [{ say: 'Visitors came to {place} at the invitation of {state}.', with: names, to: [d.by, ...d.coming], ...line }]
            : []),
          ...(stayed.length > 0
            ? [{ say: 'Some who were invited to {place} by {state} did not come.', with: names, to: [d.by, ...stayed], ...line }]
            : []),
        ]
      },
    }),
  },

  help: {
    title: 'Invite visitors',
    does: 'Shows others a place of yours. Where an incident was an accident, they will believe it sooner.',
    risk: 'It costs political capital, and states on the edge of conflict send nobody.',
    doctrine: 'vienna-document',
  },

  hint: (view) =>
    allSeen(view, incident)
      .filter((i) => i.open && i.between.includes(me(view)) && ownPlaces(view).some((p) => p.id === i.place))
      .filter((i) => !allSeen(view, visit).some((v) => v.by === me(view) && v.place === i.place))
      .map((i) => ({
        params: { place: i.place, invited: i.between.filter((s) => s !== me(view)) },
        score: 0.4,
        because: sentence('Those who see {place} for themselves will guess less.', { place: placeName(i.place) }),
      })),

  card: (_view, params) => sentence('Visitors to {place}', { place: placeName(params.place) }),
  tells: (_view, params) => [{ to: params.invited, what: sentence('Your invitation') }],
})
