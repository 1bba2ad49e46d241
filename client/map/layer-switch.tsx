import type { ReactNode } from 'react'
import { ToggleButton, Toolbar } from 'react-aria-components'
import type { MessageKey } from '../text/i18n.ts'
import { useText } from '../text/use-text.ts'
import { type LayerName, switchLayer } from './switch-layer.ts'
import './layer-switch.css'

const NAMES: readonly (readonly [LayerName, MessageKey])[] = [
  ['relief', 'map.layerRelief'],
  ['posture', 'map.layerPosture'],
  ['weather', 'map.layerWeather'],
  ['hotlines', 'map.layerHotlines'],
  ['tension', 'map.layerTension'],
]

type LayerSwitchProps = {
  /** The layers that are on, oldest first. */
  on: readonly LayerName[]
  /** `replaced` is the layer that had to go because three is the most at once: tell the person. */
  onChange: (on: readonly LayerName[], replaced: LayerName | undefined) => void
}

/** The layers of the map, three at most, in its upper left. */
export function LayerSwitch({ on, onChange }: LayerSwitchProps): ReactNode {
  const t = useText()
  return (
    <Toolbar className='layer-switch' aria-label={t('map.layers')}>
      {NAMES.map(([layer, name]) => (
        <ToggleButton
          key={layer}
          className='layer-switch__layer'
          isSelected={on.includes(layer)}
          onChange={() => {
            const next = switchLayer(on, layer)
            onChange(next.on, next.replaced)
          }}
        >
          <span className='layer-switch__box' aria-hidden='true' />
          {t(name)}
        </ToggleButton>
      ))}
    </Toolbar>
  )
}
