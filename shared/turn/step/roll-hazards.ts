import { beliefFrom, beliefId } from '../../action/_evidence.ts'
import { priorBelief } from '../../dynamics/belief.ts'
import { hazard, hazardChance, isIncident, patrolDensity } from '../../dynamics/hazard.ts'
import type { Pen } from '../../fact/pen.ts'
import { round3 } from '../../lib/round.ts'
import { all, read, type State } from '../../model/state.ts'
import { activity } from '../../noun/activity.ts'
import { agreement } from '../../noun/agreement.ts'
import { dyad } from '../../noun/dyad.ts'
import { line } from '../../noun/line.ts'
import { patrol } from '../../noun/patrol.ts'
import { posture } from '../../noun/posture.ts'
import { relation } from '../../noun/relation.ts'
import type { Scenario } from '../../scenario/format.ts'
import { clockOf, turnDice } from '../clock-facts.ts'
import { dyadId, relationId } from '../start-id.ts'
import { clockId } from './_close-id.ts'

type Hazard = Scenario['hazards'][number]

/** Posture where nothing was ordered (2.2). */
const resting = 1

/** E5: in zones that a scenario calls hazardous, accidents happen by themselves; what was done to prevent them only removes some. */
export function rollHazards(pen: Pen): void {
  for (const h of pen.state.header.scenario.hazards) {
    const days = pen.state.header.scenario.turnHours / 24
    const { perDay } = hazard(zoneOf(pen.state, h))
    const draw = turnDice(pen.state).u01('haz', h.place)
    if (isIncident(hazardChance(perDay, days), draw)) open(pen, h)
  }
}

function zoneOf(state: State, h: Hazard) {
  const { turn } = clockOf(state)
  const level = (seat: string): number => all(state, posture).find((p) => p.state === seat && p.place === h.place)?.level ?? resting
  const patrols = all(state, patrol).filter((p) => p.place === h.place && p.turn === turn && h.between.includes(p.state))
  const near = all(state, line).filter((l) => l.status === 'active' && h.between.every((s) => l.between.includes(s)))
  const local = near.filter((l) => l.channel === 'coastguard' || l.channel === 'milops' || l.channel === 'technical')
  const rules = all(state, agreement).some(
    (a) => (a.status === 'signed' || a.status === 'inForce') && h.between.every((s) => a.parties.includes(s)),
  )
  const moving = all(state, activity).filter((a) => a.place === h.place && a.status === 'running')
  return {
    base: h.perDay,
    postures: [level(h.between[0]), level(h.between[1])] as const,
    density: patrols.reduce((product, p) => product * patrolDensity(p.rules), 1),
    rules: 1,
    compliance: rules ? 1 : 0,
    notified: moving.length > 0 && moving.every((a) => a.notice === 1),
    localProtocol: local.length === 0 ? undefined : Math.max(...local.map((l) => l.protocol)),
    buffer: 0,
  }
}

function open(pen: Pen, h: Hazard): void {
  const id = clockId(pen.state, 'incident', h.id)
  const [a, b] = h.between
  const tension = read(pen.state, dyad, dyadId(a, b))?.tension ?? 30
  const beliefs = h.between.map((seat) => {
    const trust = read(pen.state, relation, relationId(seat, seat === a ? b : a))?.trust ?? 50
    const prior = round3(priorBelief({ trust, tension, rumour: 0 }))
    return { id: beliefId(id, seat), seat, prior, ...beliefFrom(prior, []) }
  })
  const { title, place, between, severity, windowHours } = h
  const data = { id, what: h.kind, title, place, between, severity, windowHours, theta: 0 as const, force: false, public: false, beliefs }
  pen.tell({ kind: 'incident-opened', data })
}
