import { burdenEffect, fairnessSeen } from '../../dynamics/burden.ts'
import type { Pen } from '../../fact/pen.ts'
import { clamp, round3 } from '../../lib/round.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { type Fund, fund } from '../../noun/fund.ts'
import { relation } from '../../noun/relation.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { clockOf, turnDice } from '../clock-facts.ts'
import { relationId } from '../start-id.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** E16: who pays what is fair, as far as the others can see; published accounts reward and shame, hidden ones erode support. */
export function weighBurdens(pen: Pen): void {
  const moves: (FigureMove | undefined)[] = []
  for (const f of all(pen.state, fund)) {
    if (clockOf(pen.state).turn > f.turn) moves.push(...membersMoves(pen.state, f))
  }
  tellMoves(pen, 'burden', mergeByFigure(moves))
}

/** What a member has paid against its share of what was due since the shares were set; 1 is exactly fair. */
export function rhoOf(f: Fund, member: string, turn: number): number {
  const due = (f.targetPerTurn * (turn - f.turn) * (f.shares[member] ?? 0)) / 1_000_000
  return due <= 0 ? 1 : round3((f.paid[member] ?? 0) / due)
}

function membersMoves(state: State, f: Fund): readonly (FigureMove | undefined)[] {
  const { turn } = clockOf(state)
  return f.members.flatMap((member) => {
    const effect = burdenEffect({ rho: rhoOf(f, member, turn), published: f.published })
    return [
      legitimacyMove(state, member, effect.legitimacy),
      ...peersMoves(state, f, { member, by: effect.peersTrust }),
      fairMove(state, f, member),
    ]
  })
}

function legitimacyMove(state: State, member: string, by: number): FigureMove | undefined {
  const own = read(state, stateNoun, `state:${member}`)
  if (own === undefined || by === 0) return undefined
  const to = clamp(own.legitimacy + by, 0, 100)
  const parts = [part(to - own.legitimacy, sentence('All can read that you pay less than your share'))]
  return moveOf({ id: own.id, field: 'legitimacy', from: own.legitimacy, to, heardBy: [member], parts })
}

type Peers = { readonly member: string; readonly by: number }

function peersMoves(state: State, f: Fund, { member, by }: Peers): readonly (FigureMove | undefined)[] {
  if (by === 0) return []
  return f.members
    .filter((s) => s !== member)
    .map((peer) => {
      const felt = read(state, relation, relationId(peer, member))
      if (felt === undefined) return undefined
      const to = clamp(felt.trust + by, 0, 100)
      const words = by > 0 ? '{state} pays its share of the fund' : '{state} pays less than its share of the fund'
      const parts = [part(to - felt.trust, sentence(words, { state: stateName(member) }))]
      return moveOf({ id: felt.id, field: 'trust', from: felt.trust, to, heardBy: [peer], parts })
    })
}

function fairMove(state: State, f: Fund, member: string): FigureMove | undefined {
  const own = read(state, stateNoun, `state:${member}`)
  if (own === undefined) return undefined
  const { turn } = clockOf(state)
  const dice = turnDice(state)
  const others = f.members.filter((s) => s !== member)
  const seen = fairnessSeen({
    own: rhoOf(f, member, turn),
    others: others.map((s) => rhoOf(f, s, turn)),
    published: f.published,
    noises: others.map((s) => dice.tri('burden', f.id, member, s)),
  })
  const to = round3(clamp(seen, 0, 1))
  const parts = [part(to - own.fair, sentence('How fairly the burden of the fund looks shared'))]
  return moveOf({ id: own.id, field: 'fair', from: own.fair, to, heardBy: [member], parts })
}

/** A figure moved by several funds moves once, with the causes of all. */
function mergeByFigure(moves: readonly (FigureMove | undefined)[]): readonly FigureMove[] {
  const byFigure = new Map<string, FigureMove>()
  for (const m of moves) {
    if (m === undefined) continue
    const key = `${m.id}/${m.field}`
    const old = byFigure.get(key)
    const to = old === undefined ? m.to : clamp(round3(old.to + m.to - m.from), 0, m.field === 'fair' ? 1 : 100)
    byFigure.set(key, old === undefined ? m : { ...old, to, parts: [...old.parts, ...m.parts] })
  }
  return [...byFigure.values()]
}
