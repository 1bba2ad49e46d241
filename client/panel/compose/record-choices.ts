import { me, turnOf } from '../../../shared/action/_who.ts'
import { callOn, myLines } from '../../../shared/action/hotline/_line.ts'
import type { Rec } from '../../../shared/model/record.ts'
import { allSeen, seen, type View } from '../../../shared/model/view.ts'
import { activity } from '../../../shared/noun/activity.ts'
import { agreement } from '../../../shared/noun/agreement.ts'
import { assessment } from '../../../shared/noun/assessment.ts'
import { asset } from '../../../shared/noun/asset.ts'
import { call } from '../../../shared/noun/call.ts'
import { council } from '../../../shared/noun/council.ts'
import { dispute } from '../../../shared/noun/dispute.ts'
import { evidence } from '../../../shared/noun/evidence.ts'
import { fund } from '../../../shared/noun/fund.ts'
import { incident } from '../../../shared/noun/incident.ts'
import { inspection } from '../../../shared/noun/inspection.ts'
import { interest } from '../../../shared/noun/interest.ts'
import { mediation } from '../../../shared/noun/mediation.ts'
import { motion } from '../../../shared/noun/motion.ts'
import { news } from '../../../shared/noun/news.ts'
import { notice } from '../../../shared/noun/notice.ts'
import { offer } from '../../../shared/noun/offer.ts'
import { redLine } from '../../../shared/noun/red-line.ts'
import { riskQuestion } from '../../../shared/noun/risk-question.ts'
import { shipment } from '../../../shared/noun/shipment.ts'
import { sighting } from '../../../shared/noun/sighting.ts'
import { sitting } from '../../../shared/noun/sitting.ts'
import { stock } from '../../../shared/noun/stock.ts'
import type { Raw } from './form-fields.ts'

type Wanted = { readonly view: View; readonly action: string; readonly field: string; readonly raw: Raw }
type Finder = (wanted: Wanted) => readonly Rec[]

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Which records of a kind a field may name. Kinds that are not here: all that the view shows. */
const finders: Readonly<Record<string, Finder>> = {
  line: ({ view }) => myLines(view),
  call: ({ view, action }) => allSeen(view, call).filter((c) => callFits(view, action, c.line) && c.id === callOn(view, c.line)?.id),
  activity: ({ view }) => allSeen(view, activity).filter((a) => a.owner === me(view) && a.status !== 'done' && a.status !== 'cancelled'),
  sighting: ({ view, raw }) => aboutThem(view, textOf(raw.of)),
  evidence: ({ view, action, raw }) => proofs(view, action, textOf(raw.incident) ?? textOf(raw.subject)),
  incident: ({ view, action }) => allSeen(view, incident).filter((i) => action !== 'report-incident' || i.between.includes(me(view))),
  inspection: ({ view }) => allSeen(view, inspection).filter((i) => i.of === me(view) && i.status === 'asked'),
  council: ({ view }) => allSeen(view, council).filter((c) => c.members.includes(me(view))),
  sitting: ({ view }) => allSeen(view, sitting).filter((s) => s.open && s.invited.includes(me(view))),
  motion: ({ view, action }) => allSeen(view, motion).filter((m) => motionFits(view, action, m)),
  agreement: ({ view, action }) => allSeen(view, agreement).filter((a) => agreementFits(view, action, a)),
  offer: ({ view, action }) => allSeen(view, offer).filter((o) => offerFits(view, action, o)),
  stock: ({ view }) => allSeen(view, stock).filter((s) => s.state === me(view)),
  asset: ({ view, action }) =>
    allSeen(view, asset)
      .filter((a) => isUnitOf(action, a.type))
      .filter((a) => a.state === me(view))
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
  shipment: ({ view, raw }) => allSeen(view, shipment).filter((s) => raw.need === undefined || s.need === raw.need),
  assessment: ({ view }) => allSeen(view, assessment).filter((a) => a.by.includes(me(view))),
  mediation: ({ view }) => allSeen(view, mediation).filter((m) => m.status === 'proposed' && !m.agreed.includes(me(view))),
  dispute: ({ view }) => allSeen(view, dispute).filter((d) => d.against === me(view) && d.status === 'open'),
  fund: ({ view }) => allSeen(view, fund).filter((f) => f.members.includes(me(view))),
  interest: ({ view }) => allSeen(view, interest).filter((i) => i.seat === me(view)),
  'red-line': ({ view }) => allSeen(view, redLine).filter((r) => r.seat === me(view)),
  'risk-question': ({ view }) => allSeen(view, riskQuestion).filter((q) => q.to === me(view) && q.status === 'open'),
}

function callFits(view: View, action: string, line: string): boolean {
  const going = callOn(view, line)
  if (going === undefined) return false
  if (action === 'end-call') return going.status === 'open' || going.from === me(view)
  return going.status === 'ringing' && going.to === me(view)
}

/** What a state was seen doing, or told of, newest first. */
function aboutThem(view: View, of: string | undefined): readonly Rec[] {
  const found = [
    ...allSeen(view, sighting).map((s) => ({ rec: s, of: s.of, turn: s.turn })),
    ...allSeen(view, notice).map((n) => ({ rec: n, of: n.from, turn: n.turn })),
  ]
  return found
    .filter((each) => each.of !== me(view) && (of === undefined || each.of === of))
    .sort((a, b) => b.turn - a.turn)
    .map(({ rec }) => rec)
}

/** What a seat holds that can be shown: its evidence, on one incident where the order names one; a story is answered with news too. */
function proofs(view: View, action: string, about: string | undefined): readonly Rec[] {
  const held = allSeen(view, evidence).filter((e) => e.seat === me(view))
  if (action === 'correct-rumour') return [...held, ...allSeen(view, news)]
  return about === undefined ? held : held.filter((e) => e.incident === about)
}

/** A measure stands on a mandate that was adopted; a vote is cast on what is open. */
function motionFits(
  view: View,
  action: string,
  m: { readonly status: string; readonly what: string; readonly members: readonly string[] },
): boolean {
  if (action === 'take-measure') return m.status === 'adopted' && m.what === 'mandate'
  return m.status === 'open' && m.members.includes(me(view))
}

/** Patrols patrol, engineers repair; every other order takes what carries goods. */
function isUnitOf(action: string, type: string): boolean {
  if (action === 'order-patrol') return type === 'patrol'
  return action !== 'repair-place' || type === 'engineers'
}

/** Orders that concern what binds already. */
const ofBinding = new Set(['suspend-agreement', 'withdraw-agreement', 'set-shares', 'document-decisions'])

type Fitting = {
  readonly parties: readonly string[]
  readonly status: string
  readonly signed: readonly string[]
  readonly ratified: readonly string[]
}

function agreementFits(view: View, action: string, { parties, status, signed, ratified }: Fitting): boolean {
  if (action === 'table-motion') return status !== 'draft'
  if (!parties.includes(me(view))) return false
  if (action === 'sign-agreement') return status === 'draft' && !signed.includes(me(view))
  if (action === 'amend-agreement') return status === 'draft'
  if (action === 'raise-dispute') return status === 'inForce'
  if (ofBinding.has(action)) return status === 'signed' || status === 'inForce'
  return status !== 'draft' && status !== 'ended' && !ratified.includes(me(view))
}

function offerFits(view: View, action: string, made: { readonly from: string; readonly to: string; readonly status: string }): boolean {
  if (action === 'ship-relief') return made.from === me(view) && made.status === 'accepted'
  return made.to === me(view) && made.status === 'offered'
}

/** The records that a field of an order may name, from what the view shows. */
export function recordChoices(kind: string, wanted: Wanted): readonly Rec[] {
  const find = finders[kind]
  return find === undefined ? wanted.view.list(kind) : find(wanted)
}

/** The states that a field of an order may name. */
export function seatChoices({ view, action, field, raw }: Wanted, states: readonly string[]): readonly string[] {
  const mine = me(view)
  if (action === 'commit-deterrence' && field === 'protect') return states.filter((id) => id !== raw.against)
  if (action === 'adopt-lesson') return circleOf(view, textOf(raw.review)) ?? states
  const others = states.filter((id) => id !== mine)
  if (action === 'report-incident') {
    const happened = seen(view, incident, textOf(raw.incident) ?? '')
    return happened === undefined ? others : others.filter((id) => happened.between.includes(id))
  }
  if (action === 'invite-observers') {
    const own = seen(view, activity, textOf(raw.activity) ?? '')
    return own === undefined ? others : others.filter((id) => own.notified.includes(id))
  }
  return others
}

function circleOf(view: View, id: string | undefined): readonly string[] | undefined {
  const looked = id === undefined ? undefined : (view.get(id) as { readonly by?: string; readonly with?: readonly string[] } | undefined)
  return looked?.by === undefined ? undefined : [looked.by, ...(looked.with ?? [])]
}

/** Why a record may not be chosen although it is there: an aircraft that is on its way. */
export const isBusy = (view: View, record: Rec): boolean =>
  record.kind === 'asset' && ((record as { readonly busyTurn?: number }).busyTurn ?? 0) >= turnOf(view)
