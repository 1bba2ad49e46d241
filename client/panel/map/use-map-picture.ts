import { useMemo, useRef } from 'react'
import type { View } from '../../../shared/model/view.ts'
import { mirrorView } from '../../../shared/patch/mirror.ts'
import type { MapPicture } from '../../map/picture.ts'
import { layersFrom } from '../../map/switch-layer.ts'
import { usePreferences } from '../../store/preferences.ts'
import { useScreen } from '../../store/screen.ts'
import { useSetting, useView } from '../../store/use-session.ts'
import { useSessionRegion } from '../../store/use-session-region.ts'
import { snapshotAt } from '../timeline/history.ts'
import { useHistory } from '../timeline/use-history.ts'
import { mapPicture } from './map-picture.ts'
import { steadyPicture } from './steady-picture.ts'

/** The view the map shows: what the seat sees now, or what it saw at the playhead. */
export function useShownView(): View {
  const live = useView()
  const history = useHistory()
  const playhead = useScreen((screen) => screen.playhead)
  const shown = playhead === undefined ? undefined : snapshotAt(history, playhead)
  return useMemo(() => (shown === undefined ? live : mirrorView(shown.mirror)), [shown, live])
}

/** The map as it is to be drawn; undefined until the region's shapes are here. */
export function useMapPicture(view: View): MapPicture | undefined {
  const region = useSessionRegion()
  const setting = useSetting()
  const layers = useScreen((screen) => screen.mapLayers)
  const patterns = usePreferences((chosen) => chosen.patterns)
  const { geometry, shadeUrl } = region ?? {}
  const last = useRef<MapPicture>(undefined)
  return useMemo(() => {
    if (geometry === undefined || shadeUrl === undefined) return undefined
    const parts = { region: { geometry, shadeUrl }, setting, layers: layersFrom(layers), patterns }
    last.current = steadyPicture(last.current, mapPicture(view, parts))
    return last.current
  }, [view, geometry, shadeUrl, setting, layers, patterns])
}
