import type { ReactNode } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { MessageKey } from '../text/i18n.ts'
import { useText } from '../text/use-text.ts'
import { classNames } from '../ui/class-names.ts'
import { listGroups, type MapListGroupId } from './list-groups.ts'
import type { MapPicture } from './picture.ts'
import './map-list.css'

const TITLES: Readonly<Record<MapListGroupId, MessageKey>> = {
  incidents: 'map.groupIncidents',
  own: 'map.groupOwn',
  others: 'map.groupOthers',
  needs: 'map.groupNeeds',
  lanes: 'map.groupLanes',
  lines: 'map.groupLines',
  places: 'map.groupPlaces',
}

type MapListProps = {
  picture: MapPicture
  selected: string | undefined
  /** Chosen in the list; `opened` by Enter, a click or a tap. */
  onSelect: (id: string | undefined, opened: boolean) => void
  /** Drawn as a panel (`L`); otherwise out of sight until the focus is in it. */
  shown: boolean
}

/** Every object of the map as a list: the same picture, the same selection, in words. */
export function MapList({ picture, selected, onSelect, shown }: MapListProps): ReactNode {
  const t = useText()
  return (
    <ListBox
      className={classNames('map-list', !shown && 'map-list--aside')}
      aria-label={t('map.list')}
      selectionMode='single'
      selectionBehavior='replace'
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys
        onSelect(id === undefined ? undefined : String(id), false)
      }}
      onAction={(id) => onSelect(String(id), true)}
      renderEmptyState={() => t('map.listEmpty')}
    >
      {listGroups(picture).map((group) => (
        <ListBoxSection key={group.id} id={`group ${group.id}`} className='map-list__group'>
          <Header className='map-list__title'>{t(TITLES[group.id])}</Header>
          {group.items.map((item) => (
            <ListBoxItem
              key={item.id}
              id={item.id}
              textValue={item.say}
              className={classNames('map-list__item', item.urgent && 'map-list__item--urgent')}
            >
              {item.say}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}
