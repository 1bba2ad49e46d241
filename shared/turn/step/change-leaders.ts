import {
  agreementFate,
  type InstComponent,
  institutionalisation,
  rapportAfterTransition,
  stayChance,
  trustAfterTransition,
} from '../../dynamics/transition.ts'
import type { Pen } from '../../fact/pen.ts'
import { round3 } from '../../lib/round.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { type Agreement, agreement } from '../../noun/agreement.ts'
import { archive, archiveId } from '../../noun/archive.ts'
import { budget } from '../../noun/budget.ts'
import { council } from '../../noun/council.ts'
import { engagement } from '../../noun/engagement.ts'
import { type Leader, leader } from '../../noun/leader.ts'
import { organ } from '../../noun/organ.ts'
import { relation } from '../../noun/relation.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { clockOf, turnDice } from '../clock-facts.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** Turns before the end of a term in which a handover counts (DP3), and consultations that make a seat for society. */
const handoverTurns = 3
const societySeats = 3

/** E15: a term ends. What was built between institutions stays or is asked about anew; what was between two people goes with one of them. */
export function changeLeaders(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  for (const l of all(pen.state, leader)) if (l.termEnds > 0 && l.termEnds === turn) change(pen, l)
}

function change(pen: Pen, old: Leader): void {
  const planned = pen.state.header.scenario.leaders.find((l) => l.state === old.state)
  const made = all(pen.state, agreement).filter((a) => a.parties.includes(old.state) && (a.status === 'signed' || a.status === 'inForce'))
  const fates = made.map((a) => ({ id: a.id, fate: fateOf(pen.state, { made: a, seat: old.state, shift: planned?.coalitionShift ?? 0 }) }))
  const { turn } = clockOf(pen.state)
  const next = { state: old.state, name: planned?.successor ?? old.name, since: turn + 1, disposition: -old.disposition }
  pen.tell({ kind: 'leader-changed', data: { ...next, fates } })
  tellMoves(pen, 'transition', relationMoves(pen.state, old.state, made))
}

type Asked = { readonly made: Agreement; readonly seat: string; readonly shift: number }

function fateOf(state: State, { made, seat, shift }: Asked): 'stays' | 'renegotiate' | 'suspended' {
  const own = read(state, stateNoun, `state:${seat}`)
  const chance = stayChance({
    inst: instOf(state, made, seat),
    coopSupport: own?.coopSupport ?? 50,
    regime: own?.regime ?? 'dem',
    coalitionShift: shift,
  })
  const documented = read(state, archive, archiveId(seat))?.agreements.includes(made.id) ?? false
  const draw = turnDice(state).u01('transition', seat, made.id)
  return agreementFate(draw, { stayChance: chance, documented, memory: own?.memory ?? 0 })
}

/** E15: how far an agreement is an institution for one of its parties: what the world shows, with the points it has gained already. */
export function instOf(state: State, made: Agreement, seat: string): number {
  const near = all(state, council).filter((c) => made.parties.every((s) => c.members.includes(s)))
  const level = (what: string): number =>
    Math.max(
      0,
      ...all(state, organ)
        .filter((o) => o.what === what && near.some((c) => c.id === o.council))
        .map((o) => o.level),
    )
  const { turn } = clockOf(state)
  const heard = new Set(
    all(state, engagement)
      .filter((e) => e.seat === seat && e.how === 'heard')
      .map((e) => e.whom),
  )
  const components: readonly InstComponent[] = [
    ...(made.ratified.includes(seat) ? (['ratified'] as const) : []),
    ...(['secretariat-1', 'secretariat-2', 'secretariat-3'] as const).slice(0, level('secretariat')),
    ...(level('oversight') + level('joint-commission') > 0 ? (['oversight'] as const) : []),
    ...(all(state, budget).some((b) => b.seat === seat && b.years >= 2 && b.untilTurn > turn) ? (['multi-year-funding'] as const) : []),
    ...(level('rotating-chair') > 0 ? (['rotating-chair'] as const) : []),
    ...((read(state, archive, archiveId(seat))?.agreements.includes(made.id) ?? false) ? (['documentation'] as const) : []),
    ...(heard.size >= societySeats ? (['society-seat'] as const) : []),
  ]
  return Math.max(made.institution, institutionalisation(components, made.institution))
}

/** Trust falls back toward its base by what is not institution; rapport goes, half of it kept where there was a handover. */
function relationMoves(state: State, seat: string, made: readonly Agreement[]): readonly (FigureMove | undefined)[] {
  const { turn } = clockOf(state)
  const handed = read(state, archive, archiveId(seat))?.handedOverTurn ?? 0
  const hasHandover = handed > 0 && turn - handed < handoverTurns
  return all(state, relation)
    .filter((r) => r.from === seat || r.to === seat)
    .flatMap((r) => {
      const other = r.from === seat ? r.to : r.from
      const common = made.filter((a) => a.parties.includes(other))
      const inst = common.length === 0 ? 0 : common.reduce((sum, a) => sum + instOf(state, a, seat), 0) / common.length
      const trust = round3(trustAfterTransition({ trust: r.trust, base: r.base, inst }))
      const rapport = round3(rapportAfterTransition(r.rapport, hasHandover))
      const why = sentence('A new government')
      const heardBy = [r.from]
      return [
        moveOf({ id: r.id, field: 'trust', from: r.trust, to: trust, heardBy, parts: [part(trust - r.trust, why)] }),
        moveOf({ id: r.id, field: 'rapport', from: r.rapport, to: rapport, heardBy, parts: [part(rapport - r.rapport, why)] }),
      ]
    })
}
