import { type ReactNode, useState } from 'react'
import { isRefusal } from '../../../../shared/model/refusal.ts'
import { openRoom } from '../../../net/commands.ts'
import { useMe, useSay, useStates } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { SeatToggles } from '../../compose/seat-toggles.tsx'

const NAME_MAX = 60

/** Who talks together, and what the room is called. `onClose` hears the id of the room that was made, if one was. */
export function OpenRoomDialog({ onClose }: { onClose: (made: string | undefined) => void }): ReactNode {
  const t = useText()
  const say = useSay()
  const { seat } = useMe()
  const others = useStates()
    .map(({ id }) => id)
    .filter((id) => id !== seat)
  const [name, setName] = useState('')
  const [seats, setSeats] = useState<readonly string[]>([])
  const [error, setError] = useState<string>()
  const open = async (): Promise<void> => {
    if (seats.length === 0) {
      setError(t('dock.roomNobody'))
      return
    }
    if (name.trim() === '') {
      setError(t('dock.roomNameless'))
      return
    }
    const answer = await openRoom([seat, ...seats], name.trim())
    if (isRefusal(answer)) setError(say(answer))
    else onClose(answer.made?.[0])
  }
  return (
    <Dialog
      title={t('dock.openRoom')}
      lead={t('dock.openRoomLead')}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose(undefined)}
      actions={
        <Button kind='primary' onPress={() => void open()}>
          {t('dock.openRoomGo')}
        </Button>
      }
    >
      <div className='group-rooms__form'>
        {error !== undefined && (
          <NoticeBar tone='crit' announce='alert'>
            {error}
          </NoticeBar>
        )}
        <SeatToggles label={t('dock.roomWith')} states={others} value={seats} onChange={setSeats} />
        <TextField label={t('dock.roomName')} value={name} onChange={setName} maxLength={NAME_MAX} />
      </div>
    </Dialog>
  )
}
