import { CirclePause, QrCode as QrIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ExerciseCard } from '../../../../shared/wire/http.ts'
import { LinkButton } from '../../../app/link-button.tsx'
import { useText } from '../../../text/use-text.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { formatJoinCode, joinCode } from '../../../ui/join-code.ts'
import { Pop } from '../../../ui/pop.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { JoinCodePanel } from '../join-code-panel.tsx'
import { isOver, phaseName } from '../phase-names.ts'
import { BoardAlarms } from './board-alarms.tsx'
import { BoardSeats } from './board-seats.tsx'
import { CardClock } from './card-clock.tsx'

type BoardRowProps = { card: ExerciseCard; chosen: boolean; onChoose: (on: boolean) => void }

/** One session: where it stands, who is there and done, what is wrong, how to get in, and the way to its console. */
export function BoardRow({ card, chosen, onChoose }: BoardRowProps): ReactNode {
  const t = useText()
  const { title, group, createdMs } = card
  const name = group === undefined ? title : t('board.groupNo', { no: group.no })
  return (
    <tr data-chosen={chosen}>
      <td>
        <Checkbox checked={chosen} onChange={onChoose}>
          <VisuallyHidden>{t('board.choose', { name })}</VisuallyHidden>
        </Checkbox>
      </td>
      <th scope='row'>
        <b>{name}</b>
        <small>
          {group === undefined ? t('board.opened') : title}{' '}
          <time>{new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(createdMs)}</time>
        </small>
      </th>
      <td>
        <Where card={card} />
      </td>
      <td>
        <CardClock card={card} />
      </td>
      <td>
        <BoardSeats seats={card.seats} />
      </td>
      <td>
        <BoardAlarms alarms={card.alarms} seats={card.seats} />
      </td>
      <td>
        <Code card={card} />
      </td>
      <td>
        <Ways card={card} name={name} />
      </td>
    </tr>
  )
}

function Where({ card: { turn, turns, phase, paused, stopped, suspended } }: { card: ExerciseCard }): ReactNode {
  const t = useText()
  const where = turn === 0 ? t(phaseName(phase)) : t('board.whereTurn', { turn, turns, phase: t(phaseName(phase)) })
  return (
    <span className='class__where'>
      {where}
      {stopped && <Chip tone='crit'>{t('board.stopped')}</Chip>}
      {suspended && <Chip tone='outline'>{t('board.suspended')}</Chip>}
      {paused && !stopped && !suspended && (
        <Chip tone='warn' icon={CirclePause}>
          {t('board.paused')}
        </Chip>
      )}
    </span>
  )
}

function Code({ card }: { card: ExerciseCard }): ReactNode {
  const t = useText()
  if (isOver(card.phase)) return <small>{t('board.codeClosed')}</small>
  return (
    <span className='class__code'>
      <span className='mono'>{formatJoinCode(joinCode(card.code).code)}</span>
      <Pop trigger={<IconButton label={t('board.showCode')} icon={QrIcon} size='small' />} label={t('run.joinCode')}>
        <JoinCodePanel exercise={card} />
      </Pop>
    </span>
  )
}

function Ways({ card: { session, phase, suspended }, name }: { card: ExerciseCard; name: string }): ReactNode {
  const t = useText()
  const path = encodeURIComponent(session)
  const over = isOver(phase)
  if (suspended) return <small>{t('board.wakeFirst')}</small>
  return (
    <span className='class__ways'>
      <LinkButton
        href={`/${over ? 'review' : 'run'}/${path}`}
        size='small'
        name={`${t(over ? 'run.toReview' : 'board.toConsole')}: ${name}`}
      >
        {t(over ? 'run.toReview' : 'board.toConsole')}
      </LinkButton>
      {!over && (
        <LinkButton href={`/screen/${path}`} size='small' kind='quiet' newTab name={`${t('run.screen')}: ${name}`}>
          {t('run.screen')}
        </LinkButton>
      )}
    </span>
  )
}
