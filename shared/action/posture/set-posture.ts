import { z } from 'zod'
import { defineAction, type Hands } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { type Posture, posture } from '../../noun/posture.ts'
import { type Setting, setting } from '../../noun/setting.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'
import { kmBetween } from '../logistics/_lift.ts'

/** Posture where nothing was ordered (2.2). */
export const restingLevel = 1

/** From this rung of a pair on, being ready counts for more than standing down. */
const alarmRung = 3

const levelNow = (view: View, place: string): number => allSeen(view, posture).find((p) => p.place === place)?.level ?? restingLevel

/** PO1: raises or lowers posture in a zone, one level a turn. Told beforehand it alarms less; lowering it is a stand-down. */
export const setPosture = defineAction({
  kind: 'set-posture',
  row: 'PO1',
  instrument: 'posture',
  when: 'turn-end',
  rank: 60,
  minutes: 20,
  params: z.strictObject({
    place: field.place('Where', ['border', 'sea', 'port', 'airfield']),
    level: field.count('Level, 0 stood down to 5 war footing', { min: 0, max: 5 }),
    tell: field.seats('Tell beforehand').exactOptional(),
    reason: field.text('Reason', 300).exactOptional(),
  }),
  cost: ({ params, view }) => ({ ap: 1, pc: 0, cr: 1000 * Math.max(0, params.level - levelNow(view, params.place)) }),

  check(view, params) {
    if (seen(view, setting, 'setting:main')?.places.some((p) => p.id === params.place) !== true)
      return refuse('unknown-id', 'There is no such place.')
    const level = levelNow(view, params.place)
    if (params.level === level) return refuse('already-done', 'Posture there is at that level already.')
    if (Math.abs(params.level - level) > 1)
      return refuse('out-of-range', 'Posture moves one level a turn. It stands at {level}.', { level })
    if (params.tell?.some((s) => !others(view).includes(s)) === true) return refuse('unknown-id', 'Choose other states of this exercise.')
    const ordered = allSeen(view, posture).find((p) => p.place === params.place)?.changedTurn === turnOf(view)
    return ordered ? refuse('too-many', 'Posture there has moved this turn.') : null
  },

  resolve(state, asked, params, hands) {
    const old = all(state, posture).find((p) => p.state === asked.seat && p.place === params.place)
    const from = old?.level ?? restingLevel
    const told = params.tell ?? []
    const seers = seersOf(state, { seat: asked.seat, place: params.place, told, hands })
    const up = params.level > from
    const g = up ? (-7.2 * params.level) / 5 : 4
    const words = up ? '{state} raised its posture at {place}' : '{state} lowered its posture at {place}'
    const why = sentence(words, { state: stateName(asked.seat), place: placeName(params.place) })
    const id = old?.id ?? hands.newId('posture')
    const reason = typeof params.reason === 'object' ? { reason: params.reason } : {}
    const sightings = seers.map((viewer) => ({
      kind: 'thing-sighted' as const,
      data: {
        id: hands.newId('sighting'),
        viewer,
        what: 'posture' as const,
        of: asked.seat,
        place: params.place,
        value: params.level,
        source: told.includes(viewer) ? 'notice' : 'intelligence',
        quality: told.includes(viewer) ? 1 : (read(state, stateNoun, `state:${viewer}`)?.intelQuality ?? 0.5),
        says: sentence('{state} posture at {place}: level {level}.', {
          state: stateName(asked.seat),
          place: placeName(params.place),
          level: params.level,
        }),
      },
    }))
    const explained = up && told.length > 0
    return [
      {
        kind: 'posture-set',
        data: { id, state: asked.seat, place: params.place, from, level: params.level, notice: told.length > 0 ? 1 : 0, told, ...reason },
      },
      ...sightings,
      deedDone(asked, hands, {
        action: 'set-posture',
        toward: others_(state, asked.seat),
        g: explained ? g / 3 : g,
        grade: 'D',
        seenBy: seers,
        why,
        about: id,
      }),
    ]
  },

  facts: {
    'posture-set': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        state: z.string(),
        place: z.string(),
        from: z.int(),
        level: z.int(),
        notice: z.number(),
        told: z.array(z.string()).readonly(),
        reason: textRefSchema.exactOptional(),
      }),
      apply: (draft, d, fact) => {
        const { id, state, place, level, notice } = d
        draft.put<Posture>({ id, kind: 'posture', state, place, level, notice, observed: 0, changedTurn: fact.turn })
      },
      heard: (_world, d) => {
        const say =
          d.level > d.from ? '{state} raises its posture at {place} to {level}.' : '{state} lowers its posture at {place} to {level}.'
        const names = { state: stateName(d.state), place: placeName(d.place), level: d.level }
        return [
          {
            say,
            with: names,
            to: [d.state, ...d.told],
            feed: 'result',
            about: [d.id],
            ...(d.reason === undefined ? {} : { text: d.reason }),
          },
        ]
      },
    }),
  },

  help: {
    title: 'Set posture',
    does: 'Raises or lowers readiness in a zone by one level. Told beforehand, it alarms less.',
    risk: 'A raised posture that is not explained drives tension up every turn.',
  },

  hint(view) {
    const worst = allSeen(view, dyad)
      .filter((d) => d.between.includes(me(view)))
      .reduce((most, d) => Math.max(most, d.rung), 0)
    const high = allSeen(view, posture).filter((p) => p.level > restingLevel && p.changedTurn < turnOf(view))
    const down = high.map((p) => ({
      params: { place: p.place, level: p.level - 1, tell: others(view) },
      score: worst < alarmRung ? 0.6 : 0.05,
      because: sentence('Standing down at {place} lets the others do the same.', { place: placeName(p.place) }),
    }))
    const border = frontTo(view)
    const level = border === undefined ? 5 : levelNow(view, border.id)
    const fresh = allSeen(view, posture).find((p) => p.place === border?.id)?.changedTurn !== turnOf(view)
    if (border === undefined || level >= 3 || !fresh) return down
    const because = sentence('Being ready at {place} guards against the worst.', { place: placeName(border.id) })
    const params = { place: border.id, level: level + 1, tell: others(view) }
    return [...down, { params, score: worst >= alarmRung ? 0.4 : 0.05, because }]
  },

  card: (_view, params) => sentence('Posture {level} at {place}', { level: params.level, place: placeName(params.place) }),
  tells: (_view, params) => [
    ...(params.tell === undefined || params.tell.length === 0 ? [] : [{ to: params.tell, what: sentence('The change, from you') }]),
    { to: 'all' as const, what: sentence('The change, if their services see it') },
  ],
  expect: (view, params) => {
    const up = params.level > levelNow(view, params.place)
    return [{ figure: sentence('Tension'), low: up ? 0 : -2, high: up ? 3 : 0 }]
  },
})

type Place = Setting['places'][number]

/**
 * The place that lies between this state and the one it is most at odds with: of the borders whose nearest two capitals are theirs, and of
 * the seas, the one on the least way from capital to capital.
 */
function frontTo(view: View): Place | undefined {
  const pairs = allSeen(view, dyad).filter((d) => d.between.includes(me(view)))
  const worst = pairs.reduce<(typeof pairs)[number] | undefined>(
    (most, d) => (most === undefined || (d.rung ?? 0) > (most.rung ?? 0) ? d : most),
    undefined,
  )
  const places = seen(view, setting, 'setting:main')?.places ?? []
  const capitals = places.filter((p) => p.kind === 'capital')
  const ends = capitals.filter((p) => p.state !== undefined && worst?.between.includes(p.state) === true)
  const way = (p: Place): number => ends.reduce((sum, end) => sum + kmBetween(p, end), 0)
  const isTheirs = (p: Place): boolean => {
    const near = capitals.toSorted((a, b) => kmBetween(p, a) - kmBetween(p, b)).slice(0, 2)
    return near.every((c) => ends.includes(c))
  }
  const fronts = places.filter((p) => p.kind === 'sea' || (p.kind === 'border' && isTheirs(p)))
  return fronts.reduce<Place | undefined>((near, p) => (near === undefined || way(p) < way(near) ? p : near), undefined)
}

const others_ = (state: State, seat: string): readonly string[] => state.header.scenario.seats.map((s) => s.id).filter((s) => s !== seat)

type Seeing = { readonly seat: string; readonly place: string; readonly told: readonly string[]; readonly hands: Hands }

/** Those told, and those whose services see it: a draw against the quality of their intelligence (2.3). */
function seersOf(state: State, { seat, place, told, hands }: Seeing): readonly string[] {
  return others_(state, seat).filter((s) => {
    const quality = read(state, stateNoun, `state:${s}`)?.intelQuality ?? 0.5
    return told.includes(s) || hands.dice.u01('see-posture', seat, place, s) < quality
  })
}
