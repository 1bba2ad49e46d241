import { z } from 'zod'
import { nextRung } from '../dynamics/rung.ts'
import { tensionBand } from '../dynamics/tension.ts'
import { trustBase } from '../dynamics/trust.ts'
import type { Rules } from '../fact/decide.ts'
import { openPen, type Step } from '../fact/pen.ts'
import { diceFor } from '../lib/dice.ts'
import { compareText } from '../lib/text.ts'
import { defineFact } from '../model/fact.ts'
import type { Draft, Header } from '../model/state.ts'
import type { Clock } from '../noun/clock.ts'
import type { Drawing } from '../noun/drawing.ts'
import type { Dyad } from '../noun/dyad.ts'
import type { Relation } from '../noun/relation.ts'
import type { Rung } from '../noun/rung.ts'
import type { Seat } from '../noun/seat.ts'
import type { Setting } from '../noun/setting.ts'
import type { State as Figures } from '../noun/state.ts'
import type { ScenarioSeat } from '../scenario/format.ts'
import type { World } from '../state/world.ts'
import { putInterests, putSeatThings, putWorldThings } from './new-things.ts'
import { dyadId, pairOf, relationId, startId } from './start-id.ts'

/** Tension drifts back to where it began, but never rests above this (E4's base). */
const baseMax = 20

/** The one fact that makes a world: what was drawn. Everything else follows from the header. */
export const startFacts = {
  'exercise-created': defineFact({
    v: 2,
    data: z.strictObject({ draws: z.record(z.string(), z.int()), interests: z.boolean() }),
    // The first version held interests in the scenario alone.
    upcasts: [(old) => ({ ...(old as object), interests: false })],
    apply: (draft, d) => {
      const { header } = draft
      draft.put<Clock>({ id: 'clock:main', kind: 'clock', turn: 0, phase: 'lobby', phaseAt: 0, at: 0, paused: false, take: 0 })
      draft.put(settingOf(header))
      for (const [name, value] of Object.entries(d.draws))
        draft.put<Drawing>({ id: startId(header, 'drawing', name), kind: 'drawing', name, value })
      for (const s of header.scenario.seats) putSeat(draft, s)
      if (d.interests) for (const s of header.scenario.seats) putInterests(draft, s)
      putPairs(draft)
      putWorldThings(draft)
    },
    heard: () => [{ say: 'The lobby is open.', to: 'all', feed: 'log' }],
  }),
}

/** Draws what the scenario leaves open, then makes the world. */
export function beginGame(world: World, rules: Rules): Step {
  const pen = openPen(world, rules.facts, { turn: 0, at: 0, cause: { by: 'clock' } })
  pen.tell({ kind: 'exercise-created', data: { draws: drawn(world.header), interests: true } })
  return pen.step()
}

function drawn(header: Header): Readonly<Record<string, number>> {
  const dice = diceFor(header.key, 0, 0)
  const draws = Object.entries(header.scenario.draws).sort(([a], [b]) => compareText(a, b))
  return Object.fromEntries(draws.map(([name, weights]) => [name, drawOne(dice.u01('draw', name), weights)]))
}

function drawOne(u: number, weights: Readonly<Record<string, number>>): number {
  const rows = Object.entries(weights).sort(([a], [b]) => Number(a) - Number(b))
  const total = rows.reduce((sum, [, w]) => sum + w, 0)
  let left = u * total
  for (const [value, weight] of rows) {
    left -= weight
    if (left < 0) return Number(value)
  }
  return Number(rows.at(-1)?.[0] ?? 0)
}

function settingOf(header: Header): Setting {
  const { scenario } = header
  const states = scenario.seats.map(({ id, name, official, colour, tagline, playable }) => ({
    id,
    name,
    official,
    colour,
    tagline,
    playable,
  }))
  const places = scenario.places.map(({ id, name, kind, x, y, state, side }) => ({
    id,
    name,
    kind,
    x,
    y,
    ...(state === undefined ? {} : { state }),
    ...(side === undefined ? {} : { side }),
  }))
  const { title, summary, region, startsAt, turnHours, turns, actionPoints, offered } = scenario
  const head = { title, summary, region, startsAt, turnHours, turns, actionPoints, offered }
  return { id: 'setting:main', kind: 'setting', ...head, pace: header.pace, states, places }
}

function putSeat(draft: Draft, s: ScenarioSeat): void {
  const { header } = draft
  const playedBy = header.bots.includes(s.id) || !s.playable ? 'computer' : 'person'
  draft.put<Seat>({ id: `seat:${s.id}`, kind: 'seat', state: s.id, playedBy, ...s.bot, done: false })
  const { intelQuality, mediaLiteracy, audienceSensitivity, regime } = s
  draft.put<Figures>({
    ...s.start,
    intelQuality,
    mediaLiteracy,
    audienceSensitivity,
    regime,
    id: `state:${s.id}`,
    kind: 'state',
    state: s.id,
    approvalBase: s.start.approval,
    rally: 0,
    actionPoints: header.scenario.actionPoints,
    benefit: 0,
    fair: 1,
    highestRung: 0,
  })
  putSeatThings(draft, s)
}

/** Trust both ways, tension and public rung for every pair. */
function putPairs(draft: Draft): void {
  const { seats, trust, tension, tensionElsewhere } = draft.header.scenario
  const grievance = (a: ScenarioSeat, b: ScenarioSeat): readonly number[] =>
    [...a.grievances.filter((g) => g.with === b.id), ...b.grievances.filter((g) => g.with === a.id)].map((g) => g.weight)
  for (const a of seats) {
    for (const b of seats) {
      if (a.id === b.id) continue
      const start = { from: a.id, to: b.id, trust: trust[a.id]?.[b.id] ?? 50, base: trustBase(grievance(a, b)), streak: 0, rapport: 0 }
      draft.put<Relation>({ id: relationId(a.id, b.id), kind: 'relation', ...start })
      if (a.id > b.id) continue
      const x = tension[`${a.id}-${b.id}`] ?? tension[`${b.id}-${a.id}`] ?? tensionElsewhere
      const rung = nextRung({ tension: x, rung: 0, violent: false, force: false })
      const between = pairOf(a.id, b.id)
      const pair = { tension: x, base: Math.min(x, baseMax), rung, band: tensionBand(x), violentTurn: 0, forceTurn: 0 }
      draft.put<Dyad>({ id: dyadId(a.id, b.id), kind: 'dyad', between, ...pair })
      draft.put<Rung>({ id: `rung:${between.join('-')}`, kind: 'rung', between, rung, turn: 0 })
    }
  }
}
