import { z } from 'zod'
import { defineAction, type Hands } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName } from '../../model/sentence.ts'
import { read, type State } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { asset } from '../../noun/asset.ts'
import { type Patrol, patrol } from '../../noun/patrol.ts'
import { setting } from '../../noun/setting.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { me, turnOf } from '../_who.ts'

const rules = { cautious: 'Keep a distance', normal: 'As usual', assertive: 'Show presence' } as const

/** Units that patrol, and that are free this turn. */
const free = (view: View) => allSeen(view, asset).filter((a) => a.state === me(view) && a.type === 'patrol' && a.busyTurn < turnOf(view))

/** PO2: sends a patrol to a zone for this turn, with rules. How it behaves decides how often something happens there (E5). */
export const orderPatrol = defineAction({
  kind: 'order-patrol',
  row: 'PO2',
  instrument: 'posture',
  when: 'turn-end',
  rank: 60,
  minutes: 20,
  params: z.strictObject({
    unit: field.record('Unit', 'asset'),
    place: field.place('Where', ['border', 'sea', 'port', 'cable']),
    rules: field.choice('How it behaves', rules),
  }),
  cost: () => ({ ap: 1, pc: 0, cr: 1000 }),

  check(view, params) {
    if (seen(view, setting, 'setting:main')?.places.some((p) => p.id === params.place) !== true)
      return refuse('unknown-id', 'There is no such place.')
    const unit = seen(view, asset, params.unit)
    if (unit === undefined || unit.state !== me(view) || unit.type !== 'patrol') return refuse('no-asset', 'Choose a patrol of your own.')
    return unit.busyTurn >= turnOf(view) ? refuse('already-done', 'This unit is on its way already this turn.') : null
  },

  resolve(state, asked, params, hands) {
    const id = hands.newId('patrol')
    const seers = seersOf(state, { seat: asked.seat, place: params.place, hands })
    const says = sentence('A patrol of {state} at {place}.', { state: stateName(asked.seat), place: placeName(params.place) })
    const why = sentence('{state} patrols at {place}', { state: stateName(asked.seat), place: placeName(params.place) })
    const sightings = seers.map((viewer) => ({
      kind: 'thing-sighted' as const,
      data: {
        id: hands.newId('sighting'),
        viewer,
        what: 'patrol' as const,
        of: asked.seat,
        place: params.place,
        value: 1,
        source: 'intelligence',
        quality: read(state, stateNoun, `state:${viewer}`)?.intelQuality ?? 0.5,
        says,
      },
    }))
    return [
      { kind: 'patrol-ordered', data: { id, state: asked.seat, place: params.place, unit: params.unit, rules: params.rules } },
      ...sightings,
      deedDone(asked, hands, {
        action: 'order-patrol',
        toward: seers,
        g: params.rules === 'assertive' ? -2 : 0,
        grade: 'D',
        seenBy: seers,
        why,
        about: id,
      }),
    ]
  },

  facts: {
    'patrol-ordered': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        state: z.string(),
        place: z.string(),
        unit: z.string(),
        rules: z.enum(['cautious', 'normal', 'assertive']),
      }),
      apply: (draft, d, fact) => {
        draft.put<Patrol>({ ...d, kind: 'patrol', turn: fact.turn })
        const unit = read(draft, asset, d.unit)
        if (unit !== undefined) draft.put({ ...unit, busyTurn: fact.turn })
      },
      heard: (_world, d) => [
        { say: 'Your patrol is at {place}.', with: { place: placeName(d.place) }, to: [d.state], feed: 'result', about: [d.id] },
      ],
    }),
  },

  help: {
    title: 'Send a patrol',
    does: 'Shows presence in a zone this turn. Cautious rules make collisions rarer, assertive ones more frequent.',
    risk: 'Where two patrols meet, accidents happen.',
    doctrine: 'incsea-1972',
  },

  hint(view) {
    const unit = free(view)[0]
    const zone = seen(view, setting, 'setting:main')?.places.find((p) => p.kind === 'sea')
    const there = allSeen(view, patrol).some((p) => p.turn >= turnOf(view) - 1)
    if (unit === undefined || zone === undefined) return []
    const params = { unit: unit.id, place: zone.id, rules: 'cautious' as const }
    return [
      {
        params,
        score: there ? 0.15 : 0.36,
        because: sentence('Somebody should watch {place}, at a distance.', { place: placeName(zone.id) }),
      },
    ]
  },

  card: (_view, params) => sentence('Patrol at {place}', { place: placeName(params.place) }),
  tells: () => [{ to: 'all', what: sentence('The patrol, if their services see it') }],
})

type Seeing = { readonly seat: string; readonly place: string; readonly hands: Hands }

function seersOf(state: State, { seat, place, hands }: Seeing): readonly string[] {
  return state.header.scenario.seats
    .map((s) => s.id)
    .filter((s) => {
      const quality = read(state, stateNoun, `state:${s}`)?.intelQuality ?? 0.5
      return s !== seat && hands.dice.u01('see-patrol', seat, place, s) < quality
    })
}
