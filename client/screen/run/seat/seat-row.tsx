import { Bot, Ellipsis, Eye, MessageSquare, Mic, User } from 'lucide-react'
import type { ReactNode } from 'react'
import { order } from '../../../../shared/noun/order.ts'
import { request } from '../../../../shared/noun/request.ts'
import { type Seat, seat as seatNoun } from '../../../../shared/noun/seat.ts'
import type { SettingState } from '../../../../shared/noun/setting.ts'
import type { PresenceFrame } from '../../../../shared/wire/socket.ts'
import { control } from '../../../net/commands.ts'
import { letterOf, slotOf } from '../../../store/state-names.ts'
import { usePhase, usePresence, useRecord, useRecords, useWatch } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Who } from '../../../ui/who.tsx'
import { isOver } from '../phase-names.ts'
import { tellAnswer } from '../tell-answer.ts'
import { SeatLoad } from './seat-load.tsx'
import { initials, type SeatFacts, seatStatus } from './seat-status.ts'
import './seat-row.css'

/** What can be asked of a seat's row. */
export type SeatHands = {
  readonly onWrite: (to: string) => void
  readonly onLook: (seat: string) => void
  readonly onSpeak: (seat: string) => void
}

type SeatRowProps = { state: SettingState; hands: SeatHands }

/** One seat of the console: its state in a chip, its people as initials, its load, and what control can do with it. */
export function SeatRow({ state, hands }: SeatRowProps): ReactNode {
  const t = useText()
  const facts = useSeatFacts(state.id)
  const people = usePresence().filter((person) => person.seat === state.id && person.waiting !== true)
  const load = useWatch().seats.find(({ seat }) => seat === state.id)?.load
  const { name, icon, tone, with: values } = seatStatus(facts)
  return (
    <li className='seat-row'>
      <Who slot={slotOf(state)} letter={letterOf(state)} name={state.name} size={20} />
      <span className='seat-row__end'>
        <Chip icon={icon} tone={tone}>
          {t(name, values)}
        </Chip>
        <SeatMenu state={state} computer={facts.computer} held={facts.people > 0} hands={hands} />
      </span>
      <span className='seat-row__people'>
        {people.map((person) => (
          <PersonMark key={person.person} person={person} />
        ))}
      </span>
      {facts.started && (
        <span className='seat-row__load'>{load === undefined ? null : <SeatLoad load={load} orders={facts.orders} />}</span>
      )}
    </li>
  )
}

function useSeatFacts(id: string): SeatFacts {
  const { turn, phase } = usePhase()
  const seat = useRecord(seatNoun, `seat:${id}`) as Seat | undefined
  const people = usePresence().filter((person) => person.seat === id && person.waiting !== true)
  const sealed = useRecords(order).filter((one) => one.seat === id && one.turn === turn)
  const asks = useRecords(request).some((one) => one.seat === id && one.status !== 'answered')
  const { alarms, seats } = useWatch()
  const has = (alarm: 'silent' | 'overloaded'): boolean => alarms.some((one) => one.alarm === alarm && one.seat === id)
  const silentMinutes = has('silent') ? seats.find((one) => one.seat === id)?.silentMinutes : undefined
  return {
    computer: seat?.playedBy === 'computer',
    people: people.length,
    here: people.filter(({ here }) => here).length,
    done: seat?.done === true,
    orders: sealed.length,
    waits: sealed.filter(({ waits }) => waits).length,
    asks,
    overloaded: has('overloaded'),
    silentMinutes,
    started: phase !== 'lobby' && !isOver(phase),
  }
}

function PersonMark({ person: { name, here, lostMinutes } }: { person: PresenceFrame['people'][number] }): ReactNode {
  const t = useText()
  const where = here ? t('run.personHere', { name }) : t('run.personAway', { name, minutes: lostMinutes ?? 0 })
  return (
    <abbr className='seat-row__person' data-here={here} title={where}>
      {initials(name)}
    </abbr>
  )
}

type SeatMenuProps = SeatRowProps & { computer: boolean; held: boolean }

function SeatMenu({ state, computer, held, hands }: SeatMenuProps): ReactNode {
  const t = useText()
  const { phase } = usePhase()
  const isOn = phase !== 'lobby' && !isOver(phase)
  const entries = [
    { id: 'look', label: t('run.lookThrough'), icon: Eye },
    ...(isOn
      ? [{ id: 'speak', label: t('run.speakAs'), icon: Mic, ...(computer || !held ? {} : { reason: t('run.speakHeld') }) } as const]
      : []),
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
        if (id === 'look') hands.onLook(state.id)
        if (id === 'speak') hands.onSpeak(state.id)
        if (id === 'write') hands.onWrite(state.id)
        if (id === 'hand') tellAnswer(control({ do: 'seat', seat: state.id, playedBy: computer ? 'person' : 'computer' }))
      }}
    />
  )
}
