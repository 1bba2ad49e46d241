import type { Rec } from '../../../shared/model/record.ts'
import { isTextRef, type Sentence, type TextRef } from '../../../shared/model/sentence.ts'
import type { View } from '../../../shared/model/view.ts'
import type { Activity } from '../../../shared/noun/activity.ts'
import type { Agreement } from '../../../shared/noun/agreement.ts'
import type { Assessment } from '../../../shared/noun/assessment.ts'
import type { Asset } from '../../../shared/noun/asset.ts'
import type { Call } from '../../../shared/noun/call.ts'
import type { Council } from '../../../shared/noun/council.ts'
import type { Dispute } from '../../../shared/noun/dispute.ts'
import type { Evidence } from '../../../shared/noun/evidence.ts'
import type { Fund } from '../../../shared/noun/fund.ts'
import type { Incident } from '../../../shared/noun/incident.ts'
import type { Inspection } from '../../../shared/noun/inspection.ts'
import type { Interest } from '../../../shared/noun/interest.ts'
import type { Line } from '../../../shared/noun/line.ts'
import type { Mediation } from '../../../shared/noun/mediation.ts'
import type { Message } from '../../../shared/noun/message.ts'
import type { Motion } from '../../../shared/noun/motion.ts'
import type { Need } from '../../../shared/noun/need.ts'
import type { News } from '../../../shared/noun/news.ts'
import type { Notice } from '../../../shared/noun/notice.ts'
import type { Offer } from '../../../shared/noun/offer.ts'
import type { RedLine } from '../../../shared/noun/red-line.ts'
import type { Review } from '../../../shared/noun/review.ts'
import type { RiskQuestion } from '../../../shared/noun/risk-question.ts'
import type { Rumour } from '../../../shared/noun/rumour.ts'
import type { Setting } from '../../../shared/noun/setting.ts'
import type { Shipment } from '../../../shared/noun/shipment.ts'
import type { Sighting } from '../../../shared/noun/sighting.ts'
import type { Sitting } from '../../../shared/noun/sitting.ts'
import type { Goods, Stock } from '../../../shared/noun/stock.ts'
import type { Template } from '../../../shared/noun/template.ts'
import { type Moment, scenarioTime } from '../../store/scenario-time.ts'
import { placeNameIn, stateNameIn } from '../../store/state-names.ts'
import { type MessageKey, t } from '../../text/i18n.ts'
import { formatNumber } from '../../ui/format.ts'

/** A record in words: what it is called, a second line, and the state whose token stands before it. */
export type RecordLabel = { readonly label: string; readonly note?: string; readonly state?: string }

/** What is needed to name things: the view, the setting, and the formatter of sentences. */
export type Naming = {
  readonly view: View
  readonly setting: Setting
  readonly say: (sentence: Sentence) => string
  readonly words: Readonly<Record<string, string>>
}

export const lineKinds: Readonly<Record<Line['channel'], MessageKey>> = {
  leader: 'compose.lineLeader',
  minister: 'compose.lineMinister',
  milops: 'compose.lineMilops',
  coastguard: 'compose.lineCoastguard',
  technical: 'compose.lineTechnical',
}

export const motionKinds: Readonly<Record<Motion['what'], MessageKey>> = {
  declaration: 'compose.motionDeclaration',
  mission: 'compose.motionMission',
  fund: 'compose.motionFund',
  mandate: 'compose.motionMandate',
  inquiry: 'compose.motionInquiry',
  suspension: 'compose.motionSuspension',
  relief: 'compose.motionRelief',
}

const goodsNames: Readonly<Record<Goods, MessageKey>> = {
  water: 'compose.goodsWater',
  food: 'compose.goodsFood',
  shelter: 'compose.goodsShelter',
  medical: 'compose.goodsMedical',
  fuel: 'compose.goodsFuel',
}

export const verbNames: Readonly<Record<Message['verb'], MessageKey>> = {
  notify: 'compose.verbNotify',
  query: 'compose.verbQuery',
  assure: 'compose.verbAssure',
  propose: 'compose.verbPropose',
  acknowledge: 'compose.verbAcknowledge',
  'read-back': 'compose.verbReadBack',
}

type Labeller = (record: never, naming: Naming) => RecordLabel

const from = (naming: Naming, id: string): string => stateNameIn(naming.setting, id)
const at = (naming: Naming, id: string): string => placeNameIn(naming.setting, id)
const when = (naming: Naming, moment: Moment): string => scenarioTime(naming.setting, moment, 'turn')
const body = (naming: Naming, text: TextRef | string | undefined): string =>
  isTextRef(text) ? (naming.words[text.text] ?? '') : typeof text === 'string' ? text : ''
const other = ({ view }: Naming, pair: readonly string[]): string => pair.find((id) => id !== view.viewer.seat) ?? pair[0] ?? ''

/** Tonnes of each class that there is any of: "2.7 t water, 0.2 t food". */
export function goodsWords(kg: Readonly<Record<string, number>>): string {
  const parts = Object.entries(kg).filter(([, amount]) => amount > 0)
  return parts.map(([goods, amount]) => t('compose.goods', { tonnes: formatNumber(amount / 1000), goods: goodsName(goods) })).join(', ')
}

const goodsName = (goods: string): string => {
  const key = goodsNames[goods as Goods]
  return key === undefined ? goods : t(key)
}

const labels: Readonly<Record<string, Labeller>> = {
  line: (r: Line, n) => ({
    label: t('compose.lineTo', { state: from(n, other(n, r.between)) }),
    note: t(lineKinds[r.channel]),
    state: other(n, r.between),
  }),
  call: (r: Call, n) => ({
    label: t('compose.callWith', { state: from(n, other(n, [r.from, r.to])) }),
    note: when(n, r),
    state: other(n, [r.from, r.to]),
  }),
  message: (r: Message, n) => ({
    label: t('compose.messageFrom', { verb: t(verbNames[r.verb]), state: from(n, r.from) }),
    note: when(n, r),
    state: r.from,
  }),
  incident: (r: Incident, n) => ({ label: r.title, note: `${at(n, r.place)}, ${when(n, r)}` }),
  evidence: (r: Evidence, n) => ({
    label: n.say(r.says),
    note: t('compose.evidenceNote', { strength: t(strengths[r.strength]), leans: t(leanings[r.leans]) }),
  }),
  activity: (r: Activity, n) => ({
    label: r.title,
    note: t('compose.activityNote', { place: at(n, r.place), from: r.startTurn, to: r.endTurn }),
    state: r.owner,
  }),
  sighting: (r: Sighting, n) => ({ label: n.say(r.says), note: `${at(n, r.place)}, ${when(n, r)}`, state: r.of }),
  notice: (r: Notice, n) => ({
    label: r.title,
    note: t('compose.noticeNote', { state: from(n, r.from), turn: r.startTurn }),
    state: r.from,
  }),
  inspection: (r: Inspection, n) => ({
    label: t('compose.inspectionOf', { place: at(n, r.place) }),
    note: t('compose.askedBy', { state: from(n, r.by) }),
    state: r.by,
  }),
  council: (r: Council, n) => ({ label: r.title, note: t('compose.chairedBy', { state: from(n, r.chair) }) }),
  sitting: (r: Sitting, n) => ({ label: titleOf(n, r.council), note: t('compose.calledBy', { state: from(n, r.by) }), state: r.by }),
  motion: (r: Motion, n) => ({
    label: body(n, r.text) || t(motionKinds[r.what]),
    note: t('compose.movedBy', { what: t(motionKinds[r.what]), state: from(n, r.by) }),
    state: r.by,
  }),
  template: (r: Template) => ({ label: r.title }),
  agreement: (r: Agreement, n) => ({ label: r.title, note: r.parties.map((id) => from(n, id)).join(', ') }),
  review: (r: Review, n) => ({ label: t('compose.reviewOf', { title: titleOf(n, r.about) }), note: when(n, { turn: r.turn, at: 0 }) }),
  rumour: (r: Rumour) => ({ label: t('compose.quoted', { title: r.title }), note: t('compose.sinceTurn', { turn: r.seededTurn }) }),
  offer: (r: Offer, n) => ({
    label: t('compose.offerLabel', { state: from(n, r.from), place: at(n, r.place) }),
    note: goodsWords(r.kg),
    state: r.from,
  }),
  need: (r: Need, n) => ({
    label: r.title,
    note: t('compose.needNote', { goods: goodsWords(r.kgPerTurn), place: at(n, r.through) }),
    state: r.owner,
  }),
  stock: (r: Stock, n) => ({ label: at(n, r.place), note: goodsWords(r.kg) }),
  asset: (r: Asset, n) => ({
    label: r.name,
    note: t('compose.assetNote', { place: at(n, r.place), tonnes: formatNumber(r.payloadKg / 1000) }),
  }),
  shipment: (r: Shipment, n) => ({ label: t('compose.shipmentLabel', { place: at(n, r.place) }), note: goodsWords(r.kg), state: r.from }),
  'risk-question': (r: RiskQuestion, n) => ({
    label: t('compose.questionFrom', { state: from(n, r.from) }),
    note: t('compose.dueTurn', { turn: r.dueTurn }),
    state: r.from,
  }),
  assessment: (r: Assessment, n) => ({ label: n.say(r.says), note: when(n, { turn: r.turn, at: 0 }) }),
  mediation: (r: Mediation, n) => ({
    label: t('compose.mediationOf', { one: from(n, r.between[0]), other: from(n, r.between[1]) }),
    note: t('compose.mediatedBy', { state: from(n, r.mediator) }),
    state: r.mediator,
  }),
  dispute: (r: Dispute, n) => ({ label: t('compose.disputeOf', { title: titleOf(n, r.agreement) }), note: from(n, r.by), state: r.by }),
  fund: (r: Fund, n) => ({ label: t('compose.fundOf', { title: titleOf(n, r.agreement) }) }),
  interest: (r: Interest) => ({ label: r.text }),
  'red-line': (r: RedLine) => ({ label: r.text }),
  news: (r: News, n) => ({ label: r.title, note: `${r.from}, ${when(n, r)}` }),
}

export const strengths: Readonly<Record<Evidence['strength'], MessageKey>> = {
  weak: 'compose.strengthWeak',
  fair: 'compose.strengthFair',
  strong: 'compose.strengthStrong',
}
export const leanings: Readonly<Record<Evidence['leans'], MessageKey>> = {
  accident: 'compose.leansAccident',
  deliberate: 'compose.leansDeliberate',
}

/** The title of a record that has one, else its label. */
function titleOf(naming: Naming, id: string): string {
  const found = naming.view.get(id)
  return found === undefined ? id : recordLabel(found, naming).label
}

/** A record as a person would call it. */
export function recordLabel(record: Rec, naming: Naming): RecordLabel {
  const label = labels[record.kind]
  return label === undefined ? { label: record.id } : label(record as never, naming)
}
