import { allSeen } from '../../../shared/model/view.ts'
import { agreement } from '../../../shared/noun/agreement.ts'
import { ask } from '../../../shared/noun/ask.ts'
import { clearance } from '../../../shared/noun/clearance.ts'
import { message } from '../../../shared/noun/message.ts'
import { need } from '../../../shared/noun/need.ts'
import { promise } from '../../../shared/noun/promise.ts'
import { riskQuestion } from '../../../shared/noun/risk-question.ts'
import { statement } from '../../../shared/noun/statement.ts'
import { t } from '../../text/i18n.ts'
import type { TimelineMark } from '../../timeline/timeline-picture.ts'
import { type TimelineSource, turnMinutes } from './timeline-source.ts'

/** Something with a time by which it is due. `mine`: it binds this seat. */
type Due = {
  readonly id: string
  readonly label: string
  readonly turn: number
  readonly minute: number
  readonly mine: boolean
  readonly settled: boolean
  readonly draft?: boolean
}

/** Everything with a deadline puts a flag here (DESIGN.md 1.6): full when it binds this seat now, hollow ahead, dim when settled or in draft. */
export function deadlineMarks(source: TimelineSource): readonly TimelineMark[] {
  const { setting, now, moment, timeOf, hourOf } = source
  const all = [...asks(source), ...answers(source), ...promises(source), ...benchmarks(source), ...needs(source), ...threats(source)]
  return all
    .filter(({ turn }) => turn <= setting.turns)
    .map(({ id, label, turn, minute, mine, settled, draft = false }): TimelineMark => {
      const isNow = turn === now.turn && !settled
      const due = t('desk.dueAt', { when: timeOf(turn, minute) })
      return {
        ...moment(turn, minute),
        id,
        label: isNow && mine ? t('desk.markDue', { label: shortened(label), due: hourOf(turn, minute) }) : shortened(label),
        kind: mine && turn <= now.turn ? 'flag' : 'flag-hollow',
        tone: settled || draft ? 'dim' : isNow && mine ? 'warn' : 'ink',
        say: `${label}. ${settled ? t('desk.settled') : due}`,
      }
    })
}

/** Letters of a sentence that stand on the timeline; the list has it whole. */
const LETTERS_MAX = 36

/** The beginning of a sentence as a label, cut between words. */
export function shortened(text: string): string {
  if (text.length <= LETTERS_MAX) return text
  const cut = text.slice(0, LETTERS_MAX).replace(/\s+\S*$/, '')
  return `${cut}…`
}

const asks = ({ view, say }: TimelineSource): readonly Due[] =>
  allSeen(view, ask).map((one) => ({
    id: one.id,
    label: say(one.says).replace(/\.$/, ''),
    turn: one.dueTurn,
    minute: one.dueAt,
    mine: true,
    settled: one.status === 'answered',
  }))

/** Answers others owe on lines and to questions of risk; what this seat owes is an ask already. */
function answers({ view, me, stateName }: TimelineSource): readonly Due[] {
  const messages = allSeen(view, message).flatMap((one): readonly Due[] =>
    one.answerBy === undefined || one.from !== me
      ? []
      : [
          {
            id: one.id,
            label: t('desk.dueAnswer', { state: stateName(one.to) }),
            turn: one.answerBy.turn,
            minute: one.answerBy.at,
            mine: false,
            settled: one.answered === true,
          },
        ],
  )
  const questions = allSeen(view, riskQuestion)
    .filter(({ from }) => from === me)
    .map((one) => ({
      id: one.id,
      label: t('desk.dueAnswer', { state: stateName(one.to) }),
      turn: one.dueTurn,
      minute: 0,
      mine: false,
      settled: one.status !== 'open',
    }))
  return [...messages, ...questions]
}

const promises = ({ view, me, stateName, setting }: TimelineSource): readonly Due[] =>
  allSeen(view, promise).map((one) => ({
    id: one.id,
    label: t('desk.duePromise', { state: stateName(one.by), will: one.will }),
    turn: one.untilTurn,
    minute: turnMinutes(setting),
    mine: one.by === me,
    settled: one.status !== 'due',
  }))

function benchmarks({ view, setting, me }: TimelineSource): readonly Due[] {
  const minute = turnMinutes(setting)
  return allSeen(view, agreement).flatMap((one) =>
    one.articles.flatMap(({ id, title, benchmark }): readonly Due[] =>
      benchmark === undefined || one.status === 'ended'
        ? []
        : [
            {
              id: `${one.id}#${id}`,
              label: t('desk.dueBenchmark', { title }),
              turn: benchmark.dueTurn,
              minute,
              mine: me !== undefined && one.parties.includes(me),
              settled: benchmark.status !== 'due',
              draft: one.status === 'draft',
            },
          ],
    ),
  )
}

/** What people need by the end of this turn, and until when aircraft may land. */
function needs({ view, setting, now, me, placeName }: TimelineSource): readonly Due[] {
  const minute = turnMinutes(setting)
  const wanted = allSeen(view, need)
    .filter(({ fromTurn }) => fromTurn <= now.turn)
    .map((one) => ({
      id: one.id,
      label: t('desk.dueNeed', { place: placeName(one.place) }),
      turn: now.turn,
      minute,
      mine: one.owner === me,
      settled: false,
    }))
  const leave = allSeen(view, clearance).map((one) => ({
    id: one.id,
    label: t('desk.dueClearance', { place: placeName(one.place) }),
    turn: one.untilTurn,
    minute,
    mine: false,
    settled: one.untilTurn < now.turn,
  }))
  return [...wanted, ...leave]
}

const threats = ({ view, setting, me, stateName }: TimelineSource): readonly Due[] =>
  allSeen(view, statement).flatMap((one) =>
    one.threat === undefined
      ? []
      : [
          {
            id: `${one.id}#threat`,
            label: t('desk.dueThreat', { state: one.by.map(stateName).join(', ') }),
            turn: one.threat.dueTurn,
            minute: turnMinutes(setting),
            mine: me !== undefined && one.targets.includes(me),
            settled: one.threat.status !== 'due',
          },
        ],
  )
