import { isRecent } from '../../dynamics/recent.ts'
import { nextRung } from '../../dynamics/rung.ts'
import {
  exercisePosture,
  incidentWeight,
  isCounted,
  nextTension,
  type Posture,
  type TensionAfter,
  tensionBand,
} from '../../dynamics/tension.ts'
import type { Pen } from '../../fact/pen.ts'
import { diceFor } from '../../lib/dice.ts'
import { round3 } from '../../lib/round.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, type State } from '../../model/state.ts'
import { activity } from '../../noun/activity.ts'
import { belief } from '../../noun/belief.ts'
import type { Deed } from '../../noun/deed.ts'
import { type Dyad, dyad } from '../../noun/dyad.ts'
import { type Incident, incident } from '../../noun/incident.ts'
import { posture } from '../../noun/posture.ts'
import { rumour } from '../../noun/rumour.ts'
import { spread } from '../../noun/spread.ts'
import { clockOf, diceTake } from '../clock-facts.ts'
import { perceivedConduct, shareOver, uncountedDeeds } from './_conduct.ts'
import { moveOf, part } from './_moves.ts'
import { mediationBetween } from './end-mediations.ts'

/** E4: each pair's tension and, with hysteresis and caps, its rung. One fact for all pairs, with the beliefs incidents were counted at. */
export function moveTension(pen: Pen): void {
  const uncounted = uncountedDeeds(pen.state)
  const pairs = all(pen.state, dyad).map((d) => settlePair(pen.state, d, uncounted))
  const counted = pairs.flatMap((p) => p.counted)
  pen.tell({ kind: 'tension-moved', data: { moves: pairs.flatMap((p) => p.moves), bands: pairs.map((p) => p.band), counted } })
}

type Settled = {
  readonly moves: readonly FigureMove[]
  readonly band: { readonly id: string; readonly band: string }
  readonly counted: readonly { readonly incident: string; readonly b: number }[]
}

function settlePair(state: State, pair: Dyad, uncounted: readonly Deed[]): Settled {
  const turn = clockOf(state).turn
  const [a, b] = pair.between
  const mutual = [perceivedConduct(uncounted, a, b), perceivedConduct(uncounted, b, a)]
  const sum = (pick: 'positive' | 'negative') => mutual.reduce((total, m) => total + m.conduct[pick], 0)
  const weighed = incidentsOf(state, pair)
  const after = nextTension({
    tension: pair.tension,
    base: pair.base,
    negative: sum('negative'),
    positive: sum('positive'),
    incidents: weighed,
    postures: posturesOf(state, pair),
    rumour: rumourAgainst(state, pair),
    answeredCall: uncounted.some((d) => d.action === 'answer-call' && d.seenBy.includes(a) && d.seenBy.includes(b)),
    standDown: stoodDown(uncounted, pair),
    mediation: mediationBetween(state, a, b),
    noise: diceFor(state.header.key, diceTake(clockOf(state)), turn).tri('x', a, b),
  })
  const violent = isRecent(turn, pair.violentTurn)
  const rung = nextRung({ tension: after.tension, rung: pair.rung, violent, force: pair.forceTurn > 0 })
  const parts = partsOf(pair, after, { deeds: mutual.flatMap((m) => m.deeds), weighed, state })
  const x = moveOf({ id: pair.id, field: 'tension', from: pair.tension, to: after.tension, heardBy: pair.between, coarse: true, parts })
  const climbed =
    rung === pair.rung ? [] : [{ id: pair.id, field: 'rung', from: pair.rung, to: rung, heardBy: 'control' as const, parts: [] }]
  return {
    moves: [...(x === undefined ? [] : [x]), ...climbed],
    band: { id: pair.id, band: tensionBand(after.tension) },
    counted: weighed.map((w) => ({ incident: w.incident.id, b: round3(w.b) })),
  }
}

type Weighed = { readonly incident: Incident; readonly severity: number; readonly b: number; readonly countedAt: number | undefined }

/** Incidents that weigh this turn: once when they open, again when new evidence moved the larger belief by .2. */
function incidentsOf(state: State, pair: Dyad): readonly Weighed[] {
  return all(state, incident)
    .filter((i) => i.between.includes(pair.between[0]) && i.between.includes(pair.between[1]))
    .map((i) => {
      const held = all(state, belief).filter((k) => k.incident === i.id)
      const b = held.reduce((most, k) => Math.max(most, k.b), 0)
      return { incident: i, severity: i.ownedUp ? i.severity * 0.5 : i.severity, b, countedAt: i.counted }
    })
    .filter(isCounted)
}

function posturesOf(state: State, pair: Dyad): readonly Posture[] {
  const raised = all(state, posture)
    .filter((p) => concerns(state, pair, { of: p.state, place: p.place, abroad: false }))
    .map((p) => ({ level: p.level, notice: p.notice, observed: p.observed > 0 }))
  return [...raised, ...exercisesAt(state, pair)]
}

type Where = { readonly of: string; readonly place: string; readonly abroad: boolean }

/**
 * Whether what one of a pair has at a place concerns the other: at a border those on its two sides, on foreign land its owner. At sea and
 * at home it concerns everybody, unless only what stands abroad is asked for.
 */
function concerns(state: State, { between }: Dyad, { of, place: id, abroad }: Where): boolean {
  const other = between.find((s) => s !== of)
  if (other === undefined || !between.includes(of)) return false
  const place = state.header.scenario.places.find((p) => p.id === id)
  if (place?.between !== undefined) return place.between.includes(other)
  if (place?.state !== undefined && place.state !== of) return place.state === other
  return !abroad
}

/** Exercises that one of the pair holds at their border or in the other's land. A notice that was outgrown counts half (V17). */
function exercisesAt(state: State, pair: Dyad): readonly Posture[] {
  return all(state, activity).flatMap((a) => {
    if (a.status !== 'running' || !concerns(state, pair, { of: a.owner, place: a.place, abroad: true })) return []
    const other = pair.between.find((s) => s !== a.owner) ?? ''
    const notice = a.notified.includes(other) ? a.notice * (a.outgrown?.includes(other) === true ? 0.5 : 1) : 0
    return [{ level: exercisePosture(a.troops), notice, observed: a.observed && a.invited.includes(other) }]
  })
}

function stoodDown(uncounted: readonly Deed[], pair: Dyad): boolean {
  return uncounted.some((d) => d.action === 'set-posture' && d.g > 0 && pair.between.includes(d.by))
}

/** The larger share, in either public, of a rumour against the other side. */
function rumourAgainst(state: State, pair: Dyad): number {
  const against = all(state, rumour).filter((r) => r.about.some((s) => pair.between.includes(s)))
  const shares = all(state, spread).filter(
    (s) => pair.between.includes(s.state) && against.some((r) => r.id === s.rumour && r.about.some((x) => x !== s.state)),
  )
  return shares.reduce((most, s) => Math.max(most, s.i / 1_000_000), 0)
}

function partsOf(
  pair: Dyad,
  after: TensionAfter,
  from: { readonly deeds: readonly Deed[]; readonly weighed: readonly Weighed[]; readonly state: State },
) {
  const { deeds, weighed } = from
  const acts = (total: number, side: readonly Deed[]) =>
    shareOver(total, side).map((s) => part(s.by, s.deed.why, [s.deed.by, ...s.deed.seenBy]))
  const happened = weighed.map((w) => {
    const again = w.countedAt !== undefined
    const why = sentence(again ? '{title}: what is now believed of it' : '{title}: what both sides believe of it', {
      title: w.incident.title,
    })
    return part(incidentWeight(w), why)
  })
  const [a, b] = pair.between
  return [
    ...acts(
      after.parts.positive,
      deeds.filter((d) => d.g > 0),
    ),
    ...acts(
      after.parts.negative,
      deeds.filter((d) => d.g < 0),
    ),
    ...happened,
    part(after.parts.calls, sentence('{a} and {b} spoke on the line', { a: stateName(a), b: stateName(b) })),
    part(after.parts.posture, sentence('Raised posture, or an exercise, that is not explained')),
    part(after.parts.rumour, sentence('A rumour is believed')),
    part(after.parts.standDown, sentence('A stand-down')),
    part(after.parts.mediator, sentence('A mediator is at work')),
    part(after.parts.decay, sentence('Tension settles toward its old level')),
    part(after.parts.noise, sentence('Chance')),
    part(after.parts.limit, sentence('More calm in one turn than can take hold')),
  ]
}
