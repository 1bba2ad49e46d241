import type { ReactNode } from 'react'
import { seen } from '../../../../shared/model/view.ts'
import { message as messageNoun } from '../../../../shared/noun/message.ts'
import type { Moment } from '../../../store/scenario-time.ts'
import { slotOf } from '../../../store/state-names.ts'
import { useMe, useScenarioTimes, useSetting, useStateOf, useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { formatDuration } from '../../../ui/format.ts'
import { MessageBubble } from '../../../ui/message-bubble.tsx'
import type { MessageStatus } from '../../../ui/message-footer.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { minutesBetween, useNow } from '../use-now.ts'
import { wantsReadBack } from './line-needs.ts'
import { fieldNames, fieldWords } from './message-parts.ts'
import { MessageSaid } from './message-said.tsx'
import { sentRows } from './read-back.ts'
import { MatchSign } from './read-back-form.tsx'
import { momentOf, type SeenMessage } from './thread.ts'
import { useSayDraft } from './use-say-draft.ts'
import { verbFaces } from './verbs.ts'
import './read-back.css'

type MessageItemProps = { message: SeenMessage; isNew: boolean }

/** One message of a thread, with what became of it and what can be done about it. */
export function MessageItem({ message, isNew }: MessageItemProps): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const { seat } = useMe()
  const from = useStateOf(message.from)
  const face = verbFaces[message.verb]
  const mine = message.from === seat
  const status = useMessageStatus(message)
  if (from === undefined) return null
  return (
    <div className='thread__item' data-side={mine ? 'own' : 'other'}>
      <MessageBubble
        side={mine ? 'own' : 'other'}
        slot={slotOf(from)}
        verb={{ icon: face.icon, name: t(face.name) }}
        from={mine ? t('dock.you') : from.name}
        time={time(momentOf(seat, message), 'short')}
        status={status}
        body={<MessageBody message={message} />}
        isNew={isNew}
        {...(wantsReadBack(seat, message) ? { actions: <ReadBackStart message={message} /> } : {})}
      />
    </div>
  )
}

function MessageBody({ message }: { message: SeenMessage }): ReactNode {
  const t = useText()
  const view = useView()
  const original = message.verb === 'read-back' ? seen(view, messageNoun, message.fields.subject ?? '') : undefined
  const back = message.readBack
  return (
    <>
      <MessageSaid message={message} />
      {original !== undefined && <SentReadBack original={original} back={message} />}
      {back !== undefined && !back.matches && <Chip tone='crit'>{t('dock.readBackMismatch')}</Chip>}
    </>
  )
}

/** The table of a read-back that was sent: what was said, what came back. */
function SentReadBack({ original, back }: { original: SeenMessage; back: SeenMessage }): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const mine = back.from === seat
  return (
    <table className='read-back__table'>
      <thead>
        <tr>
          <th scope='col'>
            <VisuallyHidden>{t('dock.readBackField')}</VisuallyHidden>
          </th>
          <th scope='col'>{t(mine ? 'dock.theySaid' : 'dock.youSaid')}</th>
          <th scope='col'>{t(mine ? 'dock.youReadBack' : 'dock.theyReadBack')}</th>
          <th scope='col'>
            <VisuallyHidden>{t('dock.readBackMatch')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {sentRows(original.fields, back.fields).map(({ name, said, back: came, match }) => {
          const label = fieldNames.find(([each]) => each === name)?.[1]
          return (
            <tr key={name} data-match={match}>
              <th scope='row'>{label === undefined ? name : t(label)}</th>
              <td>{said === '' ? '' : fieldWords(name, said)}</td>
              <td>{came === undefined ? '' : fieldWords(name, came)}</td>
              <td>
                <MatchSign match={match} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function ReadBackStart({ message }: { message: SeenMessage }): ReactNode {
  const t = useText()
  const [draft, keep] = useSayDraft(message.line)
  if (draft.readBack?.of === message.id || (message.lost ?? []).length > 0) return null
  return (
    <Button size='small' icon={verbFaces['read-back'].icon} onPress={() => keep({ fields: {}, readBack: { of: message.id, back: {} } })}>
      {t('dock.readThisBack')}
    </Button>
  )
}

/** What became of a message, as this seat knows it. */
function useMessageStatus(message: SeenMessage): MessageStatus {
  const t = useText()
  const time = useScenarioTimes()
  const { seat } = useMe()
  const { turnHours } = useSetting()
  const now = useNow()
  const [, keep] = useSayDraft(message.line)
  const at = (moment: Moment): string => time(moment, moment.turn === now.turn ? 'short' : 'turn')
  const mine = message.from === seat
  if (mine && message.arrived === false) {
    const arrives = { turn: message.arrivesTurn ?? message.turn, at: message.arrivesAt ?? message.at }
    const whole = minutesBetween(message, arrives, turnHours)
    const share = whole <= 0 ? 1 : Math.min(1, Math.max(0, minutesBetween(message, now, turnHours) / whole))
    return { is: 'in-transit', arrives: at(arrives), share }
  }
  if (!mine && (message.lost ?? []).length > 0) {
    // The line itself asks again: a query about the message that came in pieces.
    return { is: 'garbled', onAskRepeat: () => keep({ verb: 'query', fields: { subject: message.id, answerByHours: 6 } }) }
  }
  if (message.readBack?.matches === true) return { is: 'read-back', at: at(message.readBack) }
  if (message.verb === 'query' && message.answered !== true && message.answerBy !== undefined) {
    const left = minutesBetween(now, message.answerBy, turnHours)
    const due = at(message.answerBy)
    return {
      is: 'unanswered',
      due: left > 0 ? t('dock.dueLeft', { time: due, left: formatDuration(left * 60_000) }) : t('dock.dueOver', { time: due }),
    }
  }
  if (mine && message.arrived !== false)
    return { is: 'delivered', at: at({ turn: message.arrivesTurn ?? message.turn, at: message.arrivesAt ?? message.at }) }
  return { is: 'delivered' }
}
