import { ArrowLeft, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import { type Room, room as roomNoun } from '../../../../shared/noun/room.ts'
import { useRecord, useRecords, useWords } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { StateName } from '../../compose/state-name.tsx'
import { OpenRoomDialog } from './open-room-dialog.tsx'
import { Talk } from './talk.tsx'

type SeenRoom = Pick<Room, 'id' | 'seats' | 'name' | 'open' | 'turn' | 'at'>

/** Rooms of groups: any seats that want to talk among themselves, outside the rules (C2). */
export function GroupRooms(): ReactNode {
  const t = useText()
  const rooms = [...useRecords(roomNoun)].sort((a, b) => b.turn - a.turn || b.at - a.at)
  const [chosen, setChosen] = useState<string>()
  const [asked, setAsked] = useState(false)
  const open = useRecord(roomNoun, chosen)
  if (open !== undefined) return <OneRoom room={open} onBack={() => setChosen(undefined)} />
  const begin = (
    <Button size='small' icon={Plus} onPress={() => setAsked(true)}>
      {t('dock.openRoom')}
    </Button>
  )
  return (
    <div className='group-rooms'>
      {rooms.length === 0 ? (
        <EmptyState title={t('dock.noRooms')} action={begin}>
          {t('dock.noRoomsText')}
        </EmptyState>
      ) : (
        <>
          <ul>
            {rooms.map((each) => (
              <RoomRow key={each.id} room={each} onOpen={() => setChosen(each.id)} />
            ))}
          </ul>
          <div>{begin}</div>
        </>
      )}
      {asked && (
        <OpenRoomDialog
          onClose={(made) => {
            setAsked(false)
            setChosen(made)
          }}
        />
      )}
    </div>
  )
}

function RoomRow({ room, onOpen }: { room: SeenRoom; onOpen: () => void }): ReactNode {
  const t = useText()
  const name = useWords(room.name)
  return (
    <li>
      <PlainButton className='group-rooms__row' onPress={onOpen}>
        <b>{name}</b>
        {!room.open && <Chip tone='outline'>{t('dock.roomIsClosed')}</Chip>}
        <span className='group-rooms__seats'>
          {room.seats.map((id) => (
            <StateName key={id} id={id} size={16} tokenOnly />
          ))}
        </span>
      </PlainButton>
    </li>
  )
}

function OneRoom({ room, onBack }: { room: SeenRoom; onBack: () => void }): ReactNode {
  const t = useText()
  const name = useWords(room.name)
  return (
    <>
      <div className='group-rooms__head'>
        <Button size='small' kind='quiet' icon={ArrowLeft} onPress={onBack}>
          {t('dock.backToRooms')}
        </Button>
        <h3>{name}</h3>
        <span className='group-rooms__seats'>
          {room.seats.map((id) => (
            <StateName key={id} id={id} size={16} tokenOnly />
          ))}
        </span>
      </div>
      <Talk key={room.id} to={{ room: room.id }} closed={!room.open} />
    </>
  )
}
