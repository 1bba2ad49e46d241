import type { Rec } from '../../../shared/model/record.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { agreement } from '../../../shared/noun/agreement.ts'
import { call } from '../../../shared/noun/call.ts'
import { commitment } from '../../../shared/noun/commitment.ts'
import { inspection } from '../../../shared/noun/inspection.ts'
import { notice } from '../../../shared/noun/notice.ts'
import { offer } from '../../../shared/noun/offer.ts'
import { order } from '../../../shared/noun/order.ts'
import { report } from '../../../shared/noun/report.ts'
import { riskQuestion } from '../../../shared/noun/risk-question.ts'
import { shipment } from '../../../shared/noun/shipment.ts'
import { statement } from '../../../shared/noun/statement.ts'
import { t } from '../../text/i18n.ts'
import type { TimelineMark } from '../../timeline/timeline-picture.ts'
import { type TimelineSource, turnMinutes } from './timeline-source.ts'

/** One thing the seat did, as its traces in the view tell it. */
type Trace = { readonly id: string; readonly turn: number; readonly minute: number; readonly label: string }

/** What the seat did, and how many orders lie sealed. Orders leave no record of themselves: what they made tells of them. */
export function orderMarks(source: TimelineSource): readonly TimelineMark[] {
  const { view, me, now, moment, timeOf } = source
  if (me === undefined) return []
  const sealed = allSeen(view, order).filter(({ seat }) => seat === me).length
  return [
    ...traces(source, me).map(
      ({ id, turn, minute, label }): TimelineMark => ({
        ...moment(turn, minute),
        id,
        label,
        kind: 'square',
        tone: 'ink',
        say: t('desk.sayMark', { label, when: timeOf(turn, minute) }),
      }),
    ),
    ...(sealed === 0
      ? []
      : [{ ...now, id: 'orders:sealed', label: t('desk.markSealed', { count: sealed }), kind: 'square' as const, tone: 'ink' as const }]),
  ]
}

type Found = Rec & { readonly turn: number }
type Maker<P extends Found> = {
  readonly mine: (record: P) => boolean
  readonly label: (record: P) => string
  readonly at?: (record: P) => number
}

function traces(source: TimelineSource, me: string): readonly Trace[] {
  const { view, setting, stateName, placeName } = source
  const end = turnMinutes(setting)
  const made = <P extends Found>(records: readonly P[], { mine, label, at = () => end }: Maker<P>): readonly Trace[] =>
    records.filter(mine).map((one) => ({ id: one.id, turn: one.turn, minute: at(one), label: label(one) }))
  return [
    ...made(allSeen(view, call), {
      mine: ({ from }) => from === me,
      label: ({ to, status }) => t(status === 'failed' ? 'desk.didCallFailed' : 'desk.didCall', { state: stateName(to) }),
      at: ({ at }) => at,
    }),
    ...made(allSeen(view, report), { mine: ({ by }) => by === me, label: () => t('desk.didReport'), at: ({ at }) => at }),
    ...made(allSeen(view, notice), { mine: ({ from }) => from === me, label: ({ title }) => t('desk.didNotify', { title }) }),
    ...made(allSeen(view, statement), { mine: ({ by }) => by.includes(me), label: () => t('desk.didState'), at: ({ at }) => at }),
    ...made(allSeen(view, offer), {
      mine: ({ from }) => from === me,
      label: ({ place }) => t('desk.didOffer', { place: placeName(place) }),
    }),
    ...made(
      allSeen(view, shipment).map((one) => ({ ...one, turn: one.leftTurn })),
      { mine: ({ from }) => from === me, label: ({ place }) => t('desk.didShip', { place: placeName(place) }) },
    ),
    ...made(allSeen(view, riskQuestion), {
      mine: ({ from }) => from === me,
      label: ({ to }) => t('desk.didAsk', { state: stateName(to) }),
      at: ({ at }) => at,
    }),
    ...made(allSeen(view, inspection), { mine: ({ by }) => by === me, label: ({ of }) => t('desk.didInspect', { state: stateName(of) }) }),
    ...made(allSeen(view, commitment), {
      mine: ({ by }) => by === me,
      label: ({ protect }) => t('desk.didCommit', { state: stateName(protect) }),
    }),
    ...made(
      allSeen(view, agreement)
        .filter(({ signed }) => signed.includes(me))
        .map((one) => ({ ...one, turn: one.signedTurn === 0 ? one.turn : one.signedTurn })),
      { mine: () => true, label: ({ title }) => t('desk.didSign', { title }) },
    ),
  ]
}
