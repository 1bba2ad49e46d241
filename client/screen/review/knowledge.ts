import type { Rec } from '../../../shared/model/record.ts'
import type { View } from '../../../shared/model/view.ts'
import type { Activity } from '../../../shared/noun/activity.ts'
import type { Agreement } from '../../../shared/noun/agreement.ts'
import type { Belief } from '../../../shared/noun/belief.ts'
import type { Evidence } from '../../../shared/noun/evidence.ts'
import type { Inspection } from '../../../shared/noun/inspection.ts'
import type { Message } from '../../../shared/noun/message.ts'
import type { Notice } from '../../../shared/noun/notice.ts'
import type { Posture } from '../../../shared/noun/posture.ts'
import type { Promise as Undertaking } from '../../../shared/noun/promise.ts'
import type { Sighting } from '../../../shared/noun/sighting.ts'
import type { Replay } from '../../../shared/wire/http.ts'
import type { ReviewMoment } from '../../../shared/wire/review.ts'
import { leanings, type Naming, recordLabel, strengths, verbNames } from '../../panel/compose/record-label.ts'
import { messageParts } from '../../panel/dock/hotlines/message-parts.ts'
import { placeNameIn, stateNameIn } from '../../store/state-names.ts'
import { t } from '../../text/i18n.ts'
import { formatNumber } from '../../ui/format.ts'
import { viewerOfKey } from './replay-fold.ts'

/** One thing a seat knows: what it is called whoever knows it, and what this seat holds of it; '' where there is nothing to differ in. */
export type Known = { readonly key: string; readonly title: string; readonly holds: string }

/** A thing that one seat knows or both do. `same`: both hold the same of it. */
export type KnownRow = {
  readonly key: string
  readonly title: string
  readonly sides: readonly [KnownSide | undefined, KnownSide | undefined]
  readonly same: boolean
}
export type KnownSide = { readonly holds: string; readonly since: ReviewMoment | undefined }

/** Kinds that are the same record for everybody who knows of it, called by their label. */
const plain: ReadonlySet<string> = new Set(['incident', 'news', 'rumour', 'need', 'motion', 'risk-question', 'offer', 'shipment'])

/**
 * By what two seats would know the same thing, or undefined for what is no knowledge of others: a seat's own means, its drafts, its
 * feelings. An exercise is known to its owner as itself, to others by its notice: both under its title.
 */
export function knownKey(record: Rec, me: string | undefined): string | undefined {
  if (plain.has(record.kind)) return record.id
  switch (record.kind) {
    case 'message':
    case 'promise':
    case 'agreement':
    case 'inspection':
      return record.id
    case 'belief':
      return (record as Belief).seat === me ? `belief ${(record as Belief).incident}` : undefined
    case 'evidence':
      return `evidence ${(record as Evidence).incident} ${JSON.stringify((record as Evidence).says)}`
    case 'sighting':
      return `${(record as Sighting).what} ${(record as Sighting).of} ${(record as Sighting).place}`
    case 'posture':
      return (record as Posture).changedTurn > 0 ? `posture ${(record as Posture).state} ${(record as Posture).place}` : undefined
    case 'activity':
      return `activity ${(record as Activity).title}`
    case 'notice':
      return (record as Notice).from === me ? undefined : `activity ${(record as Notice).title}`
    default:
      return undefined
  }
}

/** When a seat first knew of each thing: of what stood in its first picture, when the exercise began. */
export function learnt(replay: Replay): ReadonlyMap<string, ReviewMoment> {
  const { seat } = viewerOfKey(replay.viewer)
  const since = new Map<string, ReviewMoment>()
  const take = (record: Rec, moment: ReviewMoment): void => {
    const key = knownKey(record, seat)
    if (key !== undefined && !since.has(key)) since.set(key, moment)
  }
  for (const record of replay.start) take(record, { turn: 0, at: 0 })
  for (const { turn, at, set } of replay.steps) for (const record of set) take(record, { turn, at })
  return since
}

/** Everything that a view holds of others, by key. */
export function knownIn(naming: Naming): ReadonlyMap<string, Known> {
  const { view } = naming
  const known = new Map<string, Known>()
  for (const kind of [...plain, ...Object.keys(tellers)]) {
    for (const record of view.list(kind)) {
      const key = knownKey(record, view.viewer.seat)
      if (key === undefined) continue
      const told = tellers[kind]?.(record as never, naming) ?? { title: recordLabel(record, naming).label, holds: '' }
      known.set(key, { key, ...told })
    }
  }
  return known
}

type Side = { readonly known: ReadonlyMap<string, Known>; readonly since: ReadonlyMap<string, ReviewMoment> }

/** Two seats' knowledge beside each other: what differs first, the latest on top. */
export function compareKnown(a: Side, b: Side): readonly KnownRow[] {
  const keys = [...new Set([...a.known.keys(), ...b.known.keys()])]
  const side = ({ known, since }: Side, key: string): KnownSide | undefined => {
    const held = known.get(key)
    return held === undefined ? undefined : { holds: held.holds, since: since.get(key) }
  }
  return keys
    .map((key): KnownRow => {
      const sides = [side(a, key), side(b, key)] as const
      const title = (a.known.get(key) ?? b.known.get(key))?.title ?? ''
      return { key, title, sides, same: sides[0] !== undefined && sides[1] !== undefined && sides[0].holds === sides[1].holds }
    })
    .sort((one, other) => Number(one.same) - Number(other.same) || latest(other) - latest(one) || (one.title < other.title ? -1 : 1))
}

/** Long enough for the minutes of any turn. */
const TURN = 1_000_000
const latest = ({ sides }: KnownRow): number =>
  Math.max(...sides.map((side) => (side?.since === undefined ? 0 : side.since.turn * TURN + side.since.at)))

type Told = Omit<Known, 'key'>
type Teller = (record: never, naming: Naming) => Told

const titleIn = (view: View, id: string): string => (view.get(id) as { readonly title?: string } | undefined)?.title ?? ''

const statuses = { due: 'review.knewDue', kept: 'review.knewKept', broken: 'review.knewBroken' } as const

/** What is called otherwise than by its label, or of which two seats may hold different things. */
const tellers: Readonly<Record<string, Teller>> = {
  belief: (r: Belief, { view }) => ({
    title: t('review.knewBelief', { title: titleIn(view, r.incident) }),
    holds: t('review.knewBeliefOf', { low: formatNumber(r.low, { digits: 2 }), high: formatNumber(r.high, { digits: 2 }) }),
  }),
  evidence: (r: Evidence, { say }) => ({
    title: say(r.says),
    holds: t('review.knewLeans', { strength: t(strengths[r.strength]), leans: t(leanings[r.leans]) }),
  }),
  sighting: (r: Sighting, { setting, say }) => ({
    title: t('review.knewOf', { state: stateNameIn(setting, r.of), place: placeNameIn(setting, r.place) }),
    holds: r.what === 'posture' ? t('review.knewLevel', { level: r.value }) : say(r.says),
  }),
  posture: (r: Posture, { setting }) => ({
    title: t('review.knewOf', { state: stateNameIn(setting, r.state), place: placeNameIn(setting, r.place) }),
    holds: t('review.knewLevel', { level: r.level }),
  }),
  activity: (r: Activity) => drill(r),
  notice: (r: Notice) => drill(r),
  message: (r: Message, naming) => ({
    title: t('review.knewMessage', {
      verb: t(verbNames[r.verb]),
      from: stateNameIn(naming.setting, r.from),
      to: stateNameIn(naming.setting, r.to),
    }),
    holds: messageParts(r, naming)
      .map(({ key, values }) => t(key, values))
      .join(' '),
  }),
  promise: (r: Undertaking) => ({
    title: t('review.knewPromise', { who: r.who, will: r.will, turn: r.untilTurn }),
    holds: t(statuses[r.status]),
  }),
  agreement: (r: Agreement) => ({
    title: r.title,
    holds: t('review.knewVersion', { version: r.version, signed: r.signed.length, of: r.parties.length }),
  }),
  inspection: (r: Inspection, naming) => ({
    title: recordLabel(r, naming).label,
    holds: r.found === undefined ? '' : t(r.found === 'as-declared' ? 'review.knewAsDeclared' : 'review.knewMore'),
  }),
}

const drill = ({ title, troops, startTurn }: Pick<Activity, 'title' | 'troops' | 'startTurn'>): Told => ({
  title: t('review.knewDrill', { title }),
  holds: t('review.knewTroops', { troops, turn: startTurn }),
})
