import { List, Maximize, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton, Toolbar } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Tip } from '../ui/tip.tsx'
import './map-tools.css'

type MapToolsProps = {
  onZoomIn: () => void
  onZoomOut: () => void
  onFit: () => void
  listShown: boolean
  onList: (shown: boolean) => void
}

/** Zoom, fit and the list, in the lower right of the map. */
export function MapTools({ onZoomIn, onZoomOut, onFit, listShown, onList }: MapToolsProps): ReactNode {
  const t = useText()
  return (
    <Toolbar className='map-tools' orientation='vertical' aria-label={t('map.tools')}>
      <IconButton label={t('map.zoomIn')} icon={Plus} onPress={onZoomIn} />
      <IconButton label={t('map.zoomOut')} icon={Minus} onPress={onZoomOut} />
      <IconButton label={t('map.fit')} icon={Maximize} onPress={onFit} />
      <Tip text={t('map.list')}>
        <ToggleButton className='map-tools__list' aria-label={t('map.list')} isSelected={listShown} onChange={onList}>
          <Icon of={List} size={16} />
        </ToggleButton>
      </Tip>
    </Toolbar>
  )
}
