import { Landmark, MessagesSquare, Phone, Radio } from 'lucide-react'
import type { ReactNode } from 'react'
import { useScreen } from '../../store/screen.ts'
import { useText } from '../../text/use-text.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { CouncilTab } from './council-tab.tsx'
import { HotlinesTab } from './hotlines-tab.tsx'
import { MediaTab } from './media-tab.tsx'
import { RoomTab } from './room-tab.tsx'
import { useUnread } from './use-dock-read.ts'
import { useFloatingCall } from './use-floating-call.ts'
import '../../ui/visually-hidden.css'
import './dock.css'

/** Communications: hotlines, council, media, and the room (picture 01, right). The page shows calls: they ring while this is folded. */
export function Dock(): ReactNode {
  const t = useText()
  const tab = useScreen((state) => state.dockTab)
  const show = useScreen((state) => state.show)
  const unread = useUnread()
  const covered = useFloatingCall() !== undefined
  return (
    <section className='dock' aria-label={t('dock.communications')} tabIndex={-1} inert={covered}>
      <h2 className='visually-hidden'>{t('dock.communications')}</h2>
      <Tabs
        label={t('dock.channels')}
        value={tab}
        onChange={(dockTab) => show({ dockTab })}
        tabs={[
          { id: 'hotlines', label: t('dock.hotlines'), icon: Phone, count: unread.hotlines, hot: true, panel: <HotlinesTab /> },
          { id: 'council', label: t('dock.council'), icon: Landmark, count: unread.council, panel: <CouncilTab /> },
          { id: 'media', label: t('dock.media'), icon: Radio, count: unread.media, panel: <MediaTab /> },
          {
            id: 'room',
            label: t('dock.room'),
            icon: MessagesSquare,
            count: unread.room + unread.group + unread.control,
            panel: <RoomTab />,
          },
        ]}
      />
    </section>
  )
}
