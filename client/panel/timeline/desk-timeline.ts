import { scenarioTime } from '../../store/scenario-time.ts'
import { t } from '../../text/i18n.ts'
import type { TimelinePicture, TimelineTurn } from '../../timeline/timeline-picture.ts'
import { deadlineMarks } from './deadline-marks.ts'
import type { History } from './history.ts'
import { newsMarks, publicMarks } from './mark-lanes.ts'
import { orderMarks } from './order-marks.ts'
import { type ShownPair, tensionTrack } from './tension-track.ts'
import type { TimelineSource } from './timeline-source.ts'

/** What the seat chose about its timeline. `playhead` in minutes of its turn. */
export type TimelineChoices = {
  readonly scale: TimelinePicture['scale']
  readonly playhead?: { readonly turn: number; readonly at: number } | undefined
  readonly lit?: string | undefined
}

/** The timeline as one seat knows it: lanes of news, own orders, deadlines and public life over the tension curve (DESIGN.md 7). */
export function deskTimeline(
  source: TimelineSource,
  { history, pair, choices }: { readonly history: History; readonly pair: ShownPair | undefined; readonly choices: TimelineChoices },
): TimelinePicture {
  const { now, moment } = source
  const { scale, playhead, lit } = choices
  return {
    turns: turnsOf(source),
    now: { turn: now.turn, fraction: now.at },
    scale,
    lanes: [
      { id: 'injects', name: t('desk.laneNews'), icon: 'injects', marks: newsMarks(source) },
      { id: 'orders', name: t('desk.laneOrders'), icon: 'orders', marks: orderMarks(source) },
      { id: 'deadlines', name: t('desk.laneDeadlines'), icon: 'deadlines', marks: deadlineMarks(source) },
      { id: 'public', name: t('desk.lanePublic'), icon: 'public', marks: publicMarks(source) },
    ],
    tension: tensionTrack(source, history, pair),
    ...(playhead === undefined ? {} : { playhead: moment(playhead.turn, playhead.at) }),
    ...(lit === undefined ? {} : { lit }),
  }
}

/** Each turn with the hour at which it begins; the first of a day says the day as well. */
function turnsOf({ setting }: TimelineSource): readonly TimelineTurn[] {
  let day = ''
  return Array.from({ length: Math.max(1, setting.turns) }, (_, i) => {
    const n = i + 1
    const [weekday = '', , , time = ''] = scenarioTime(setting, { turn: n, at: 0 }).split(' ')
    const hour = time.slice(0, 2)
    const isNewDay = weekday !== day
    day = weekday
    return { n, label: `T${n}`, hour: isNewDay ? `${weekday} ${hour}` : hour }
  })
}
