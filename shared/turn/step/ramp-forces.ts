import type { Pen } from '../../fact/pen.ts'
import { round3 } from '../../lib/round.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { type Mobilisation, mobilisation } from '../../noun/mobilisation.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { clockOf } from '../clock-facts.ts'
import { clockId, deedDoneAt } from './_close-id.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** The ramp of 2.10: reserves come in ten points a turn after three days; sent home, they are gone at once. */
const pointsPerTurn = 10
const daysToArms = 3
/** Readiness that each ten points under arms give. */
const readinessPerTen = 2
/** Goldstein weights (PO3, CAMEO 150 and 087), the second capped like every single act. */
const alarm = -7.2
const calm = 4

/** PO3: what was ordered earlier is seen by the others now, and forces move toward what was ordered. */
export function rampForces(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  const readiness: (FigureMove | undefined)[] = []
  for (const m of all(pen.state, mobilisation)) {
    if (m.unseenTurn > 0 && m.unseenTurn < turn) becomeSeen(pen, m)
    const percent = nextPercent(pen.state, m)
    if (percent !== m.percent || m.unseenTurn > 0) {
      pen.tell({ kind: 'forces-ramped', data: { state: m.state, percent, unseenTurn: m.unseenTurn < turn ? 0 : m.unseenTurn } })
    }
    readiness.push(readinessMove(pen.state, m, percent))
  }
  tellMoves(pen, 'forces', readiness)
}

function nextPercent(state: State, m: Mobilisation): number {
  if (m.target <= m.percent) return m.target
  const wait = Math.ceil((daysToArms * 24) / state.header.scenario.turnHours)
  return clockOf(state).turn - m.orderedTurn < wait ? m.percent : Math.min(m.target, m.percent + pointsPerTurn)
}

function becomeSeen(pen: Pen, m: Mobilisation): void {
  const up = m.target > m.percent
  const seenBy = pen.state.header.scenario.seats.map((s) => s.id).filter((s) => s !== m.state)
  const says = sentence(up ? '{state} is calling up reserves.' : '{state} is sending reserves home.', { state: stateName(m.state) })
  for (const viewer of seenBy) {
    const id = clockId(pen.state, 'sighting', `${m.id}/${viewer}`)
    const known = { of: m.state, place: '', value: m.target, source: 'intelligence', quality: 1, says }
    pen.tell({ kind: 'thing-sighted', data: { id, viewer, what: 'posture', ...known } })
  }
  const why = sentence(up ? '{state} called up reserves' : '{state} sent reserves home', { state: stateName(m.state) })
  const action = up ? 'be-seen-mobilising' : 'be-seen-demobilising'
  deedDoneAt(pen, { by: m.state, action, toward: seenBy, g: up ? alarm : calm, grade: 'D', seenBy, why, about: m.id })
}

function readinessMove(state: State, m: Mobilisation, percent: number): FigureMove | undefined {
  const own = read(state, stateNoun, `state:${m.state}`)
  if (own === undefined || percent === m.percent) return undefined
  const by = ((percent - m.percent) / 10) * readinessPerTen
  const to = round3(Math.max(0, Math.min(100, own.readiness + by)))
  const why = sentence(percent > m.percent ? 'More of your forces are under arms' : 'Fewer of your forces are under arms')
  return moveOf({ id: own.id, field: 'readiness', from: own.readiness, to, heardBy: [m.state], parts: [part(to - own.readiness, why)] })
}
