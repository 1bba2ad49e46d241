import { z } from 'zod'
import type { Suggestion } from '../../model/action.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName } from '../../model/sentence.ts'
import { all } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { ask } from '../../noun/ask.ts'
import { type Clearance, clearance } from '../../noun/clearance.ts'
import { need } from '../../noun/need.ts'
import { offer } from '../../noun/offer.ts'
import { relation } from '../../noun/relation.ts'
import { shipment } from '../../noun/shipment.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'
import { lets } from './_clearance.ts'
import { placeOf } from './_fleet.ts'

const modes = { air: 'By air', sea: 'By sea', road: 'By road' } as const

/** Below this trust leave is given only to who has offered something. */
const openTrust = 30

const params = z.strictObject({
  place: field.place('Where'),
  to: field.seats('To'),
  modes: field.choices('How', modes, 3),
  untilTurn: field.count('Until turn', { min: 1, max: 200 }),
  customsWaiver: field.check('Without customs'),
})
type ClearanceParams = z.infer<typeof params>

/** JL4: leave to land relief at a place of one's own. What waits at the border comes in with the close of the turn. */
export const grantClearance = defineAction({
  kind: 'grant-clearance',
  row: 'JL4',
  instrument: 'logistics',
  when: 'now',
  rank: 20,
  minutes: 20,
  params,
  cost: () => ({ ap: 1, pc: 1, cr: 0 }),

  check(view, p) {
    const place = placeOf(view, p.place)
    if (place === undefined) return refuse('unknown-id', 'There is no such place.')
    if (place.state !== me(view)) return refuse('not-party', 'Only its owner can give leave to land there.')
    if (p.to.length === 0) return refuse('needs-consent', 'Choose at least one state.')
    if (p.to.some((s) => !others(view).includes(s))) return refuse('unknown-id', 'Choose other states of this exercise.')
    if (p.modes.length === 0) return refuse('out-of-range', 'Choose by air, by sea or by road.')
    if (p.untilTurn < turnOf(view)) return refuse('in-the-past', 'T{turn} is over. Choose this turn or later.', { turn: p.untilTurn })
    const stands = p.to.every((from) => p.modes.every((mode) => isCleared(view, { from, place: place.id, mode }, p.untilTurn)))
    return stands ? refuse('already-done', 'They have leave to land there until then.') : null
  },

  resolve(state, asked, p, hands) {
    const id = hands.newId('clearance')
    const given = { place: p.place, to: [...p.to].sort(), modes: [...p.modes].sort(), untilTurn: p.untilTurn }
    const waiting = all(state, shipment).filter((s) => s.status !== 'delivered' && lets(given, s, asked.turn))
    const open = all(state, ask).filter((a) => a.seat === asked.seat && a.status === 'open' && waiting.some((s) => s.id === a.about))
    const why = sentence('{state} gave leave to land relief', { state: stateName(asked.seat) })
    return [
      { kind: 'clearance-granted', data: { id, owner: asked.seat, ...given, customsWaiver: p.customsWaiver } },
      ...open.map((a) => ({ kind: 'ask-answered' as const, data: { id: a.id } })),
      deedDone(asked, hands, { action: 'grant-clearance', toward: p.to, g: 0, grade: 'D', why, about: id }),
    ]
  },

  facts: {
    'clearance-granted': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        owner: z.string(),
        place: z.string(),
        to: z.array(z.string()).readonly(),
        modes: z.array(z.enum(['air', 'sea', 'road'])).readonly(),
        untilTurn: z.int(),
        customsWaiver: z.boolean(),
      }),
      apply: (draft, d, fact) => draft.put<Clearance>({ ...d, kind: 'clearance', turn: fact.turn }),
      heard: (_world, d) => {
        const values = { owner: stateName(d.owner), place: placeName(d.place), states: d.to.map(stateName), turn: d.untilTurn }
        const say = '{owner} gives {states} leave to land relief at {place} until T{turn}.'
        return [{ say, with: values, to: [d.owner, ...d.to], feed: 'log', about: [d.id] }]
      },
    }),
  },

  help: {
    title: 'Grant clearance',
    does: 'Lets relief of other states land at a place of yours. Goods then enter six hours after landing.',
    risk: 'Relief that waits at your border for more than a turn costs 4 points of legitimacy a turn.',
    doctrine: 'oslo-guidelines',
  },

  hint: (view) => clearanceHints(view),
  card: (_view, p) => sentence('Clearance for {place}', { place: placeName(p.place) }),
  tells: (_view, p) => [{ to: p.to, what: sentence('Leave to land there') }],
})

type Trip = { readonly from: string; readonly place: string; readonly mode: 'air' | 'sea' | 'road' }

const isCleared = (view: View, trip: Trip, turn: number): boolean =>
  allSeen(view, clearance).some((c) => c.owner === me(view) && lets(c, trip, turn))

/** Who brings or offers something comes first; while a need is open, everybody this seat does not distrust may land. */
function clearanceHints(view: View): readonly Suggestion<ClearanceParams>[] {
  const turn = turnOf(view)
  const asked = [
    ...allSeen(view, shipment).filter((s) => s.to === me(view) && s.from !== me(view) && s.status !== 'delivered'),
    ...allSeen(view, offer).filter((o) => o.to === me(view) && (o.status === 'offered' || o.status === 'accepted')),
  ]
  const bring = asked.map((s) => ({
    place: s.place,
    to: [s.from],
    score: 0.95,
    because: sentence('{state} brings relief.', { state: stateName(s.from) }),
  }))
  const open = allSeen(view, need)
    .filter((n) => n.owner === me(view) && n.fromTurn <= turn && placeOf(view, n.through)?.state === me(view))
    .map((n) => {
      const to = others(view).filter((s) => (seen(view, relation, `relation:${me(view)}-${s}`)?.trust ?? 50) >= openTrust)
      return {
        place: n.through,
        to,
        score: 0.75,
        because: sentence('{title}: whoever can help should not have to wait.', { title: n.title }),
      }
    })
  return [...bring, ...open].flatMap(({ place, to, score, because }) => {
    const ways = ['air', 'road', ...(placeOf(view, place)?.kind === 'port' ? (['sea'] as const) : [])] as const
    const news = to.filter((from) => ways.some((mode) => !isCleared(view, { from, place, mode }, turn)))
    if (news.length === 0) return []
    return [{ params: { place, to: news, modes: [...ways], untilTurn: turn + 2, customsWaiver: false }, score, because }]
  })
}
