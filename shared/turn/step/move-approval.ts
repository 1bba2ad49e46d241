import { nextApproval } from '../../dynamics/approval.ts'
import { isRecent } from '../../dynamics/recent.ts'
import { nextSupport } from '../../dynamics/support.ts'
import type { Pen } from '../../fact/pen.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence } from '../../model/sentence.ts'
import { all, type State } from '../../model/state.ts'
import { deed } from '../../noun/deed.ts'
import { dyad } from '../../noun/dyad.ts'
import { engagement } from '../../noun/engagement.ts'
import { need } from '../../noun/need.ts'
import { spread } from '../../noun/spread.ts'
import { type State as Figures, state as stateNoun } from '../../noun/state.ts'
import { clockOf } from '../clock-facts.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** The rung from which a quarrel rallies people (E7). */
const rallyRung = 5
/** E21: over how many turns an audience counts as reached, and how many audiences there are. */
const reachTurns = 4
const audienceCount = 5

const reliefActions = new Set(['offer-relief', 'ship-relief', 'grant-clearance'])

/** E8, E7: support for co-operation, then approval, in every state. */
export function moveApproval(pen: Pen): void {
  const moves: (FigureMove | undefined)[] = []
  for (const s of all(pen.state, stateNoun)) {
    const support = supportOf(pen.state, s)
    moves.push(support, ...approvalOf(pen.state, s, support?.to ?? s.coopSupport))
  }
  tellMoves(pen, 'approval', moves)
}

function supportOf(state: State, s: Figures): FigureMove | undefined {
  const infected = worstRumour(state, s.state)
  const { benefit, legitimacy, fair, sovereigntyCost } = s
  const after = nextSupport({
    support: s.coopSupport,
    benefit,
    legitimacy,
    fair,
    rumour: infected,
    sovereigntyCost,
    ...outreachOf(state, s.state),
    skeptics: 0,
  })
  const parts = Object.entries(after.parts).map(([cause, by]) => part(by, sentence(supportWords[cause] ?? 'Other causes')))
  return moveOf({ id: s.id, field: 'coopSupport', from: s.coopSupport, to: after.support, heardBy: [s.state], parts })
}

/** E8, E21: the outreach of this turn, and the share of the five audiences that were addressed in the last four. */
function outreachOf(state: State, seat: string): { readonly outreach: number; readonly reach: number } {
  const { turn } = clockOf(state)
  const spoken = all(state, engagement).filter((e) => e.seat === seat && e.how === 'addressed' && e.turn > turn - reachTurns)
  const outreach = spoken.filter((e) => e.turn === turn).length
  return { outreach, reach: new Set(spoken.map((e) => e.whom)).size / audienceCount }
}

const supportWords: Readonly<Record<string, string>> = {
  benefit: 'Relief and projects that people can see',
  legitimacy: 'How lawful and fair your government is seen to be',
  fairness: 'Whether the burden is seen as fair',
  rumour: 'Rumours that people believe',
  sovereignty: 'Worry about sovereignty',
  outreach: 'Your outreach',
  skeptics: 'Sceptics',
  settling: 'Support settles slowly',
  limit: 'The scale ends here',
}

/** Safety: the worst rung of the state's pairs against mobilisation, 1 at calm. */
function approvalOf(state: State, s: Figures, coopSupport: number): readonly (FigureMove | undefined)[] {
  const worst = all(state, dyad).reduce((most, d) => (d.between.includes(s.state) ? Math.max(most, d.rung) : most), 0)
  const relief = reliefShare(state, s)
  const given = { base: s.approvalBase, rally: s.rally, coopSupport, reliefPerf: relief, safety: Math.max(0, 1 - worst / 6) }
  const trigger = rallyOf(state, s)
  const after = nextApproval(trigger === undefined ? given : { ...given, trigger })
  const words: Readonly<Record<string, string>> = {
    support: 'Support for working with others',
    relief: 'What relief reached people',
    safety: 'How safe people feel',
    settling: 'Approval settles slowly',
    rally: 'People rally round the government',
    rallyFades: 'The rally fades',
    limit: 'The scale ends here',
  }
  const parts = Object.entries(after.parts).map(([cause, by]) => part(by, sentence(words[cause] ?? 'Other causes')))
  const quiet = { heardBy: 'control' as const, parts: [] }
  return [
    moveOf({ id: s.id, field: 'approval', from: s.approval, to: after.approval, heardBy: [s.state], parts }),
    moveOf({ id: s.id, field: 'approvalBase', from: s.approvalBase, to: after.base, ...quiet }),
    moveOf({ id: s.id, field: 'rally', from: s.rally, to: after.rally, ...quiet }),
    moveOf({ id: s.id, field: 'highestRung', from: s.highestRung, to: Math.max(s.highestRung, worst), ...quiet }),
  ]
}

/**
 * E7: people rally the first time a pair of theirs stands at rung 5 or above, if blood was shed or the quarrel is led in public. How far
 * an opposition backs its government is not known here: it is taken to be half.
 */
function rallyOf(state: State, s: Figures): { readonly headline: number; readonly opposition: number } | undefined {
  if (s.highestRung >= rallyRung) return undefined
  const hard = all(state, dyad).filter((d) => d.between.includes(s.state) && d.rung >= rallyRung)
  const hurt = hard.some((d) => isRecent(clockOf(state).turn, d.violentTurn))
  const inPublic = all(state, deed).some(
    (d) =>
      !d.counted &&
      d.action === 'make-statement' &&
      d.g < 0 &&
      hard.some((pair) => pair.between.includes(d.by) && d.toward.some((t) => pair.between.includes(t))),
  )
  return hurt || inPublic ? { headline: inPublic ? 1 : 0.5, opposition: 0.5 } : undefined
}

/** E7's reliefPerf: .5 without a relief operation of one's own, else the share of the need that was met. */
function reliefShare(state: State, s: Figures): number {
  const took = all(state, deed).some((d) => d.by === s.state && reliefActions.has(d.action))
  const mine = all(state, need).filter((n) => n.public && (n.owner === s.state || took) && n.deliveredKg + n.unmetKg > 0)
  if (mine.length === 0) return 0.5
  const delivered = mine.reduce((sum, n) => sum + n.deliveredKg, 0)
  const unmet = mine.reduce((sum, n) => sum + n.unmetKg, 0)
  return delivered / (delivered + unmet)
}

function worstRumour(state: State, id: string): number {
  return all(state, spread).reduce((most, s) => (s.state === id ? Math.max(most, s.i / 1_000_000) : most), 0)
}
