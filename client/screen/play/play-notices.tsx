import { Bot, MessageSquareText, Pause } from 'lucide-react'
import type { ReactNode } from 'react'
import { seat as seatNoun } from '../../../shared/noun/seat.ts'
import type { Heard } from '../../../shared/wire/socket.ts'
import { StopBanner } from '../../panel/emergency/stop-banner.tsx'
import { useDesk, useHeard, useMe, usePhase, useRecord, useWords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { TextButton } from '../../ui/text-button.tsx'

/** What concerns the whole desk: the clock stands, control has written, the exercise has not begun. A lost connection is told above. */
export function PlayNotices(): ReactNode {
  const t = useText()
  const { paused, phase, stopped } = usePhase()
  return (
    <div className='play__notices'>
      <StopBanner />
      <HandedOver />
      {phase === 'lobby' && <NoticeBar tone='info'>{t('desk.notBegun')}</NoticeBar>}
      {paused && stopped !== true && (
        <NoticeBar tone='warn' icon={Pause} announce='alert'>
          {t('desk.pausedNotice')}
        </NoticeBar>
      )}
      <FromControl />
    </div>
  )
}

/** While the computer plays this seat, its people look on (DESIGN.md 14, "Seat taken over"). */
function HandedOver(): ReactNode {
  const t = useText()
  const { seat: mine } = useMe()
  const own = useRecord(seatNoun, `seat:${mine}`)
  if (mine === '' || own?.playedBy !== 'computer') return null
  return (
    <NoticeBar tone='warn' icon={Bot} announce='alert'>
      {t('desk.handedOver')}
    </NoticeBar>
  )
}

const fromControl = (line: Heard): boolean => line.seat === undefined && line.withdrawn !== true && line.text !== undefined

/** The latest message of control that this person has not put away. All of them stand in the room. */
function FromControl(): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const last = useHeard('control', fromControl).at(-1)
  const words = useWords(last?.text)
  const [read, setRead] = useDesk('control-read')
  if (seat === '' || last === undefined || words === undefined || Number(read || -1) >= last.i) return null
  return (
    <NoticeBar
      tone='info'
      icon={MessageSquareText}
      action={<TextButton onPress={() => setRead(String(last.i))}>{t('desk.noticeRead')}</TextButton>}
    >
      <b>{t('desk.fromControl')}</b> {words}
    </NoticeBar>
  )
}
