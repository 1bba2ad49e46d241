import { type ReactNode, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { GroupRooms } from './room/group-rooms.tsx'
import { Talk } from './room/talk.tsx'
import { useMarkRead, useUnread } from './use-dock-read.ts'
import './room/room-tab.css'

type With = 'room' | 'control' | 'group'

/** Words outside the rules: the seat's own room, groups of seats, and control. */
export function RoomTab(): ReactNode {
  const t = useText()
  const unread = useUnread()
  const first = unread.room > 0 ? 'room' : unread.control > 0 ? 'control' : unread.group > 0 ? 'group' : 'room'
  const [chosen, setChosen] = useState<With>(first)
  const named = (name: string, count: number): string => (count === 0 ? name : t('dock.withNew', { name, count }))
  return (
    <div className='room' data-coach='room'>
      <div className='room__choice'>
        <Choice
          label={t('dock.talkWith')}
          options={[
            { id: 'room', label: named(t('dock.yourRoom'), unread.room) },
            { id: 'group', label: named(t('dock.groups'), unread.group) },
            { id: 'control', label: named(t('dock.control'), unread.control) },
          ]}
          value={chosen}
          onChange={setChosen}
          size='large'
          wide
        />
      </div>
      <Reading key={chosen} part={chosen} />
    </div>
  )
}

function Reading({ part }: { part: With }): ReactNode {
  useMarkRead(part)
  return part === 'group' ? <GroupRooms /> : <Talk to={part} />
}
