import { BadgeCheck, CheckCheck, CircleQuestionMark, FilePen, Megaphone, Pause, PhoneOff } from 'lucide-react'
import { Button } from '../../../client/ui/button.tsx'
import { EmptyState } from '../../../client/ui/empty-state.tsx'
import { MessageBubble } from '../../../client/ui/message-bubble.tsx'
import { NoticeBar } from '../../../client/ui/notice-bar.tsx'
import { Skeleton } from '../../../client/ui/skeleton.tsx'
import { TextButton } from '../../../client/ui/text-button.tsx'
import { GalleryCard } from './gallery-card.tsx'

const propose = { icon: FilePen, name: 'Propose' }
const notify = { icon: Megaphone, name: 'Notify' }
const assure = { icon: BadgeCheck, name: 'Assure' }
const query = { icon: CircleQuestionMark, name: 'Query' }
const acknowledge = { icon: CheckCheck, name: 'Acknowledge' }
const nothing = () => undefined

function Thread() {
  return (
    <GalleryCard title='Hotline message' span={5}>
      <div className='two'>
        <MessageBubble
          side='other'
          slot={2}
          verb={propose}
          time='12:31'
          body='Both hold 10 nm until inspection.'
          status={{ is: 'to-read-back', text: 'Read back first' }}
          isNew
        />
        <MessageBubble
          side='other'
          slot={2}
          verb={notify}
          time='10:05'
          body='Two of our crew are hurt.'
          status={{ is: 'read-back', at: '10:12' }}
        />
        <MessageBubble
          side='own'
          slot={1}
          verb={assure}
          time='12:42'
          body='Heron stays outside 10 nm.'
          status={{ is: 'in-transit', arrives: '12:42:20', share: 0.6 }}
        />
        <MessageBubble
          side='own'
          slot={1}
          verb={query}
          time='12:44'
          body='Who leads the inspection?'
          status={{ is: 'not-sent', onRetry: nothing }}
        />
        <MessageBubble
          side='own'
          slot={1}
          verb={query}
          from='You'
          time='12:04'
          body='Will Cutter 114 stay clear of lane A?'
          status={{ is: 'unanswered', due: '14:00, 1 h 18 left' }}
        />
        <MessageBubble
          side='other'
          slot={2}
          verb={acknowledge}
          time='12:50'
          body='Line is ▒▒▒ ▒▒▒▒▒ ahead.'
          status={{ is: 'garbled', onAskRepeat: nothing }}
        />
      </div>
    </GalleryCard>
  )
}

/** What is said and what is told. */
export function GalleryMessages() {
  return (
    <>
      <Thread />
      <GalleryCard title='Notice bars' span={4}>
        <div className='stack'>
          <NoticeBar tone='crit' action={<TextButton>Try now</TextButton>}>
            Connection lost. Your orders are kept here.
          </NoticeBar>
          <NoticeBar tone='warn' icon={Pause}>
            White cell paused the clock at 05:12.
          </NoticeBar>
          <NoticeBar tone='warn'>
            <b>Observers aboard Heron</b> stays behind: Defence has not signed it.
          </NoticeBar>
        </div>
      </GalleryCard>
      <GalleryCard title='Empty and loading' span={3}>
        <div className='stack'>
          <EmptyState icon={PhoneOff} title='No line to Kessary' action={<Button size='small'>Ask Maravel</Button>}>
            Ask the Council to set one up, or send a note through Maravel.
          </EmptyState>
          <Skeleton width={92} />
          <Skeleton width={70} />
          <Skeleton width={84} />
        </div>
      </GalleryCard>
    </>
  )
}
