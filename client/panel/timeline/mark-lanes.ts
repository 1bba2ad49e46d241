import { allSeen } from '../../../shared/model/view.ts'
import { activity } from '../../../shared/noun/activity.ts'
import { agreement } from '../../../shared/noun/agreement.ts'
import { incident } from '../../../shared/noun/incident.ts'
import { motion } from '../../../shared/noun/motion.ts'
import { news } from '../../../shared/noun/news.ts'
import { notice } from '../../../shared/noun/notice.ts'
import { rumour } from '../../../shared/noun/rumour.ts'
import { sitting } from '../../../shared/noun/sitting.ts'
import { statement } from '../../../shared/noun/statement.ts'
import { t } from '../../text/i18n.ts'
import type { TimelineMark } from '../../timeline/timeline-picture.ts'
import { type TimelineSource, turnMinutes } from './timeline-source.ts'

/** News as it reached the seat; news of an incident, and an incident without news, is the vermilion diamond. */
export function newsMarks(source: TimelineSource): readonly TimelineMark[] {
  const { view, moment, timeOf } = source
  const items = allSeen(view, news)
  const told = new Set(items.map(({ about }) => about))
  const untold = allSeen(view, incident).filter(({ id }) => !told.has(id))
  return [
    ...items.map((one): TimelineMark => {
      const isIncident = one.about?.startsWith('incident:') === true
      return {
        ...moment(one.turn, one.at),
        id: one.id,
        label: one.title,
        kind: isIncident ? 'diamond' : 'dot',
        tone: isIncident ? 'crit' : 'ink',
        say: t('desk.sayNews', { title: one.title, from: one.from, when: timeOf(one.turn, one.at) }),
      }
    }),
    ...untold.map(
      (one): TimelineMark => ({
        ...moment(one.turn, one.at),
        id: one.id,
        label: one.title,
        kind: 'diamond',
        tone: 'crit',
        say: t('desk.sayNewsOwn', { title: one.title, when: timeOf(one.turn, one.at) }),
      }),
    ),
  ]
}

/** What everybody hears: statements, rumours, the council, notices and what they announce. */
export const publicMarks = (source: TimelineSource): readonly TimelineMark[] => [
  ...statements(source),
  ...rumours(source),
  ...council(source),
  ...exercises(source),
]

const tones = {
  conciliatory: 'desk.toneConciliatory',
  neutral: 'desk.toneNeutral',
  firm: 'desk.toneFirm',
  threat: 'desk.toneThreat',
} as const

function statements({ view, moment, stateName, timeOf }: TimelineSource): readonly TimelineMark[] {
  return allSeen(view, statement).map((one) => {
    const who = one.by.map(stateName).join(', ')
    const label = t('desk.markStatement', { who, tone: t(tones[one.tone]) })
    return {
      ...moment(one.turn, one.at),
      // The seat's own stands among its orders too, under the plain id.
      id: `${one.id}#public`,
      label,
      kind: 'dot' as const,
      tone: one.tone === 'threat' ? ('warn' as const) : ('ink' as const),
      say: t('desk.sayMark', { label, when: timeOf(one.turn, one.at) }),
    }
  })
}

function rumours({ view, moment }: TimelineSource): readonly TimelineMark[] {
  return allSeen(view, rumour).map((one) => ({
    ...moment(one.seededTurn, 0),
    id: one.id,
    label: t('desk.markRumour', { title: one.title }),
    kind: 'diamond' as const,
    tone: one.corrections.length > 0 ? ('dim' as const) : ('warn' as const),
    say: t('desk.sayRumour', { title: one.title, turn: one.seededTurn, count: one.corrections.length }),
  }))
}

const motionStates = { open: 'desk.motionOpen', adopted: 'desk.motionAdopted', fell: 'desk.motionFell' } as const

function council({ view, setting, moment, stateName }: TimelineSource): readonly TimelineMark[] {
  const end = turnMinutes(setting)
  const sittings = allSeen(view, sitting).map((one) => ({
    ...moment(one.turn, one.at),
    id: one.id,
    label: t('desk.markSitting', { who: stateName(one.by) }),
    kind: 'ring' as const,
    tone: 'ink' as const,
  }))
  const motions = allSeen(view, motion).map((one) => ({
    ...moment(one.turn, end),
    id: one.id,
    label: t('desk.markMotion', { state: t(motionStates[one.status]) }),
    kind: 'dot' as const,
    tone: one.status === 'fell' ? ('dim' as const) : ('ink' as const),
  }))
  const agreements = allSeen(view, agreement)
    .filter(({ status }) => status === 'inForce')
    .map((one) => ({
      ...moment(one.signedTurn, end),
      id: `${one.id}#public`,
      label: t('desk.markInForce', { title: one.title }),
      kind: 'dot' as const,
      tone: 'ink' as const,
    }))
  return [...sittings, ...motions, ...agreements]
}

/** A box from beginning to end: own exercises, and others' as they gave notice of them. */
function exercises({ view, setting, me, moment, stateName }: TimelineSource): readonly TimelineMark[] {
  const end = turnMinutes(setting)
  const last = setting.turns
  const own = allSeen(view, activity)
    .filter(({ status }) => status !== 'cancelled')
    .map((one) => ({ ...one, from: one.owner }))
  const told = allSeen(view, notice).filter(({ from }) => from !== me)
  return [...own, ...told]
    .filter(({ startTurn }) => startTurn <= last)
    .map((one) => ({
      ...moment(one.startTurn, 0),
      id: one.id,
      label: one.title,
      kind: 'ring' as const,
      tone: 'ink' as const,
      end: moment(Math.min(last, one.endTurn), end),
      say: t('desk.sayExercise', { title: one.title, state: stateName(one.from), from: one.startTurn, to: one.endTurn }),
    }))
}
