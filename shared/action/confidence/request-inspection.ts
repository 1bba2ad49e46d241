import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName } from '../../model/sentence.ts'
import { allSeen, seen } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { type Inspection, inspection } from '../../noun/inspection.ts'
import { notice } from '../../noun/notice.ts'
import { setting } from '../../noun/setting.ts'
import { sighting } from '../../noun/sighting.ts'
import { deedDone } from '../_deed.ts'
import { isLastTurn, me, others } from '../_who.ts'

const forms = { inspection: 'Inspection', evaluation: 'Evaluation visit', joint: 'Joint inspection' } as const

/** Inspections a state must bear in one exercise, and how many one pair may ask (CB3, Vienna Document). */
const passiveMax = 3

/** CB3: asks to inspect a place. Accepted, a team reports at the close of the turn; refused, trust suffers. */
export const requestInspection = defineAction({
  kind: 'request-inspection',
  row: 'CB3',
  instrument: 'confidence',
  when: 'turn-end',
  rank: 80,
  minutes: 20,
  params: z.strictObject({ of: field.seat('Of'), place: field.place('Where'), form: field.choice('Form', forms) }),
  cost: () => ({ ap: 1, pc: 1, cr: 2000 }),

  check(view, params) {
    if (!others(view).includes(params.of)) return refuse('unknown-id', 'Choose another state of this exercise.')
    const place = seen(view, setting, 'setting:main')?.places.find((p) => p.id === params.place)
    if (place === undefined) return refuse('unknown-id', 'There is no such place.')
    if (place.state !== undefined && place.state !== params.of) return refuse('out-of-range', 'That place is not theirs.')
    const asked = allSeen(view, inspection).filter((i) => i.of === params.of && i.by === me(view))
    if (asked.some((i) => i.status === 'asked')) return refuse('duplicate', 'You have asked; their answer is not due yet.')
    return asked.length >= passiveMax ? refuse('too-many', 'Three inspections of one state are what the quota allows.') : null
  },

  resolve(_state, asked, params, hands) {
    const id = hands.newId('inspection')
    const says = sentence('{state} asks to inspect {place}.', { state: stateName(asked.seat), place: placeName(params.place) })
    const why = sentence('{state} asked for an inspection', { state: stateName(asked.seat) })
    return [
      { kind: 'inspection-requested', data: { id, by: asked.seat, of: params.of, place: params.place, form: params.form } },
      { kind: 'ask-made', data: { id: hands.newId('ask'), seat: params.of, says, dueTurn: asked.turn + 1, dueAt: 0, about: id } },
      deedDone(asked, hands, { action: 'request-inspection', toward: [params.of], g: 0, grade: 'W', why, about: id }),
    ]
  },

  facts: {
    'inspection-requested': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        of: z.string(),
        place: z.string(),
        form: z.enum(['inspection', 'evaluation', 'joint']),
      }),
      apply: (draft, d, fact) => draft.put<Inspection>({ ...d, kind: 'inspection', status: 'asked', turn: fact.turn }),
      heard: (_world, d) => [
        {
          say: '{state} asks to inspect {place}.',
          with: { state: stateName(d.by), place: placeName(d.place) },
          to: [d.by, d.of],
          feed: 'result',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Ask for an inspection',
    does: 'Sends a team to see what is there. What it reports is evidence both sides can hold.',
    risk: 'It may be refused, and the quota is three for each state.',
    doctrine: 'vienna-document',
  },

  hint: (view) =>
    (isLastTurn(view) ? [] : others(view)).flatMap((of) => {
      const told = [...allSeen(view, sighting).filter((s) => s.of === of), ...allSeen(view, notice).filter((n) => n.from === of)][0]
      const place = told?.place
      const known = seen(view, setting, 'setting:main')?.places.find((p) => p.id === place)
      const asked = allSeen(view, inspection).filter((i) => i.of === of && i.by === me(view))
      if (place === undefined || known === undefined || (known.state !== undefined && known.state !== of) || asked.length > 0) return []
      const rung = allSeen(view, dyad).find((d) => d.between.includes(of) && d.between.includes(me(view)))?.rung ?? 0
      const params = { of, place, form: 'inspection' as const }
      return [
        {
          params,
          score: rung >= 2 ? 0.45 : 0.12,
          because: sentence('{state} is active at {place}; see for yourself.', { state: stateName(of), place: placeName(place) }),
        },
      ]
    }),

  card: (_view, params) => sentence('Inspect {place}', { place: placeName(params.place) }),
  tells: (_view, params) => [{ to: [params.of], what: sentence('Your request') }],
})
