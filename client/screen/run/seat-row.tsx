import { Bot, Check, Ellipsis, Eye, MessageSquare, Pencil, User, UserX } from 'lucide-react'
import type { ReactNode } from 'react'
import { order } from '../../../shared/noun/order.ts'
import { type Seat, seat as seatNoun } from '../../../shared/noun/seat.ts'
import type { SettingState } from '../../../shared/noun/setting.ts'
import type { PresenceFrame } from '../../../shared/wire/socket.ts'
import { control } from '../../net/commands.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { usePhase, usePresence, useRecord, useRecords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Who } from '../../ui/who.tsx'
import { isOver } from './phase-names.ts'
import { tellAnswer } from './tell-answer.ts'
import './seat-row.css'

type People = PresenceFrame['people']
type SeatRowProps = { state: SettingState; onWrite: (to: string) => void; onLook: (seat: string) => void }

/** One seat of the console: its state in a chip, its people as initials, and what control can do with it. */
export function SeatRow({ state, onWrite, onLook }: SeatRowProps): ReactNode {
  const t = useText()
  const { turn, phase } = usePhase()
  const seat = useRecord(seatNoun, `seat:${state.id}`) as Seat | undefined
  const people = usePresence().filter((person) => person.seat === state.id && person.waiting !== true)
  const orders = useRecords(order).filter((sealed) => sealed.seat === state.id && sealed.turn === turn).length
  const computer = seat?.playedBy === 'computer'
  return (
    <li className='seat-row'>
      <Who slot={slotOf(state)} letter={letterOf(state)} name={state.name} size={20} />
      <span className='seat-row__end'>
        <SeatChip computer={computer} done={seat?.done === true} people={people} started={phase !== 'lobby' && !isOver(phase)} />
        <SeatMenu state={state} computer={computer} onWrite={onWrite} onLook={onLook} />
      </span>
      <span className='seat-row__people'>
        {people.map(({ person, name, here }) => (
          <abbr
            key={person}
            className='seat-row__person'
            data-here={here}
            title={here ? t('run.personHere', { name }) : t('run.personAway', { name })}
          >
            {initials(name)}
          </abbr>
        ))}
      </span>
      {phase !== 'lobby' && <small className='seat-row__orders'>{t('run.ordersOf', { orders })}</small>}
    </li>
  )
}

type SeatChipProps = { computer: boolean; done: boolean; people: People; started: boolean }

function SeatChip({ computer, done, people, started }: SeatChipProps): ReactNode {
  const t = useText()
  const away = people.filter(({ here }) => !here).length
  if (computer) return <Chip icon={Bot}>{t('run.computer')}</Chip>
  if (people.length === 0)
    return (
      <Chip icon={UserX} tone='outline'>
        {t('run.vacant')}
      </Chip>
    )
  if (away === people.length)
    return (
      <Chip icon={UserX} tone='crit'>
        {t('run.nobody')}
      </Chip>
    )
  if (away > 0)
    return (
      <Chip icon={UserX} tone='warn'>
        {t('run.away', { people: away })}
      </Chip>
    )
  if (done)
    return (
      <Chip icon={Check} tone='ok'>
        {t('run.done')}
      </Chip>
    )
  return started ? (
    <Chip icon={Pencil}>{t('run.deciding')}</Chip>
  ) : (
    <Chip tone='ok' icon={User}>
      {t('run.here')}
    </Chip>
  )
}

type SeatMenuProps = SeatRowProps & { computer: boolean }

function SeatMenu({ state, computer, onWrite, onLook }: SeatMenuProps): ReactNode {
  const t = useText()
  const entries = [
    { id: 'look', label: t('run.lookThrough'), icon: Eye },
    ...(state.playable
      ? [{ id: 'hand', label: t(computer ? 'run.toPeople' : 'run.toComputer'), icon: computer ? User : Bot } as const]
      : []),
    ...(computer ? [] : [{ id: 'write', label: t('run.writeTo'), icon: MessageSquare } as const]),
  ]
  return (
    <Menu
      trigger={<IconButton label={t('run.seatMenu', { state: state.name })} icon={Ellipsis} size='small' />}
      label={t('run.seatMenu', { state: state.name })}
      entries={entries}
      onChoose={(id) => {
        if (id === 'look') onLook(state.id)
        if (id === 'write') onWrite(state.id)
        if (id === 'hand') tellAnswer(control({ do: 'seat', seat: state.id, playedBy: computer ? 'person' : 'computer' }))
      }}
    />
  )
}

/** "Amara Nkemelu" → "AN". */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()
