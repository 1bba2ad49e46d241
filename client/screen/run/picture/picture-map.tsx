import { type ReactNode, Suspense, useId, useMemo, useRef, useState } from 'react'
import type { View } from '../../../../shared/model/view.ts'
import { LoadingBars } from '../../../app/loading-bars.tsx'
import { LazyMapCanvas } from '../../../map/lazy-map-canvas.ts'
import type { MapHandle, MapLayers, MapPicture } from '../../../map/picture.ts'
import { mapPicture } from '../../../panel/map/map-picture.ts'
import { steadyPicture } from '../../../panel/map/steady-picture.ts'
import { usePreferences } from '../../../store/preferences.ts'
import { useSetting } from '../../../store/use-session.ts'
import { useSessionRegion } from '../../../store/use-session-region.ts'
import { t as translate } from '../../../text/i18n.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import './picture-map.css'

type PictureMapProps = { view: View; layers: MapLayers; children?: ReactNode; onHandle?: (map: MapHandle | undefined) => void }

const inset = { top: 10, right: 10, bottom: 10, left: 10 } as const

/** The map of one view, to look at: control's, a seat's through control's eyes, or the projector's. */
export function PictureMap({ view, layers, children, onHandle }: PictureMapProps): ReactNode {
  const summaryId = useId()
  const picture = usePicture(view, layers)
  const [selected, setSelected] = useState<string>()
  const chosen = picture === undefined || selected === undefined ? undefined : sayOf(picture, selected)
  return (
    <div className='picture-map map-surface'>
      {picture === undefined ? (
        <LoadingBars />
      ) : (
        <Suspense fallback={<LoadingBars />}>
          <VisuallyHidden id={summaryId}>{summaryOf(picture)}</VisuallyHidden>
          <LazyMapCanvas
            picture={picture}
            selected={selected}
            onSelect={setSelected}
            describedBy={summaryId}
            inset={inset}
            {...(onHandle === undefined ? {} : { onHandle })}
          />
        </Suspense>
      )}
      {chosen === undefined ? children : <p className='picture-map__chosen'>{chosen}</p>}
    </div>
  )
}

/** The picture of a view; parts that did not change stay the same objects, so that the map draws little anew. */
function usePicture(view: View, layers: MapLayers): MapPicture | undefined {
  const region = useSessionRegion()
  const setting = useSetting()
  const patterns = usePreferences((chosen) => chosen.patterns)
  const { geometry, shadeUrl } = region ?? {}
  const last = useRef<MapPicture>(undefined)
  return useMemo(() => {
    if (geometry === undefined || shadeUrl === undefined) return undefined
    last.current = steadyPicture(last.current, mapPicture(view, { region: { geometry, shadeUrl }, setting, layers, patterns }))
    return last.current
  }, [view, geometry, shadeUrl, setting, layers, patterns])
}

/** What readers hear of the map as a whole. */
const summaryOf = ({ incidents, tokens, zones, flows }: MapPicture): string =>
  translate('desk.mapSummary', {
    incidents: incidents.filter(({ closed }) => closed !== true).length,
    units: tokens.length,
    needs: zones.filter(({ unmet }) => unmet !== undefined).length,
    flows: flows.length,
  })

const sayOf = ({ tokens, incidents, zones, arcs, flows }: MapPicture, id: string): string | undefined =>
  [...tokens, ...incidents, ...zones, ...arcs, ...flows].find((one) => one.id === id)?.say
