import { Clock3, FileCheck, Flag, Landmark, type LucideIcon, MessagesSquare, Phone, Radio } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useUnread } from '../../panel/dock/use-dock-read.ts'
import { type DockTab, type NarrowPanel, useScreenParts } from '../../store/screen.ts'
import type { MessageKey } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import '../../ui/tabs.css'
import './narrow-bar.css'

type Item = {
  readonly id: string
  readonly icon: LucideIcon
  readonly name: MessageKey
  readonly panel: NarrowPanel
  readonly tab?: DockTab
}

/** What has not been read, by panel of the bar. */
function useCounts(): Readonly<Record<string, number>> {
  const { hotlines, council, media, room, control } = useUnread()
  return { hotlines, council, media, room: room + control }
}

const items: readonly Item[] = [
  { id: 'hotlines', icon: Phone, name: 'desk.barHotlines', panel: 'dock', tab: 'hotlines' },
  { id: 'council', icon: Landmark, name: 'desk.barCouncil', panel: 'dock', tab: 'council' },
  { id: 'media', icon: Radio, name: 'desk.barMedia', panel: 'dock', tab: 'media' },
  { id: 'room', icon: MessagesSquare, name: 'desk.barRoom', panel: 'dock', tab: 'room' },
  { id: 'orders', icon: FileCheck, name: 'desk.barOrders', panel: 'orders' },
  { id: 'state', icon: Flag, name: 'desk.barState', panel: 'state' },
  { id: 'timeline', icon: Clock3, name: 'desk.barTimeline', panel: 'timeline' },
]

/** Where there is room for one panel: which one (DESIGN.md 11). The phone has no timeline; its deadlines stand with the state. */
export function NarrowBar({ withTimeline }: { withTimeline: boolean }): ReactNode {
  const t = useText()
  const { narrowPanel, dockTab, show } = useScreenParts('narrowPanel', 'dockTab', 'show')
  const counts = useCounts()
  const shown = items.filter(({ panel }) => withTimeline || panel !== 'timeline')
  const current = shown.find(({ panel, tab }) => panel === narrowPanel && (tab === undefined || tab === dockTab))
  return (
    <nav className='narrow-bar' aria-label={t('desk.panels')}>
      <ToggleButtonGroup
        className='narrow-bar__group'
        aria-label={t('desk.panels')}
        selectionMode='single'
        disallowEmptySelection
        selectedKeys={current === undefined ? [] : [current.id]}
        onSelectionChange={(keys) => {
          const item = shown.find(({ id }) => keys.has(id))
          if (item !== undefined) show({ narrowPanel: item.panel, ...(item.tab === undefined ? {} : { dockTab: item.tab }) })
        }}
      >
        {shown.map(({ id, icon, name }) => (
          <ToggleButton key={id} id={id} className='narrow-bar__item'>
            <Icon of={icon} size={18} />
            <span>{t(name)}</span>
            {(counts[id] ?? 0) > 0 && (
              <span className='badge' data-hot={id === 'hotlines'}>
                {counts[id]}
              </span>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </nav>
  )
}
