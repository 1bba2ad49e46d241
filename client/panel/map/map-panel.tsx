import { BookOpenText, Newspaper } from 'lucide-react'
import { type ReactNode, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { useSize } from '../../app/use-size.ts'
import { LayerSwitch } from '../../map/layer-switch.tsx'
import { LazyMapCanvas } from '../../map/lazy-map-canvas.ts'
import { MapLegend } from '../../map/map-legend.tsx'
import { MapList } from '../../map/map-list.tsx'
import { MapTools } from '../../map/map-tools.tsx'
import type { MapHandle, MapPicture } from '../../map/picture.ts'
import { useScreenParts } from '../../store/screen.ts'
import { useScenarioTimes, useSetting } from '../../store/use-session.ts'
import { t as translate } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { announcer } from '../../ui/announcer.ts'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { calloutOf } from './callout-facts.ts'
import { LookBackBand } from './look-back-band.tsx'
import { MapCallout } from './map-callout.tsx'
import { mapSource } from './map-source.ts'
import { objectPoint, useFlights } from './use-flights.ts'
import { useMapPicture, useShownView } from './use-map-picture.ts'
import './map-panel.css'

/** The map with its tools, its list, and what is said of the selected object (picture 01, middle). */
export function MapPanel(): ReactNode {
  const t = useText()
  const view = useShownView()
  const picture = useMapPicture(view)
  return (
    <section className='map-panel map-surface' aria-label={t('desk.map')} data-coach='map' tabIndex={-1}>
      {picture === undefined ? <LoadingBars /> : <Drawn picture={picture} view={view} />}
      <LookBackBand />
    </section>
  )
}

const inset = { top: 48, right: 20, bottom: 20, left: 20 } as const

function Drawn({ picture, view }: { picture: MapPicture; view: ReturnType<typeof useShownView> }): ReactNode {
  const summaryId = useId()
  const host = useRef<HTMLDivElement>(null)
  const size = useSize(host)
  const { selected, hovered, mapAsList } = useScreenParts('selected', 'hovered', 'mapAsList')
  const { select, hover, show } = useScreenParts('select', 'hover', 'show')
  const [map, setMap] = useState<MapHandle>()
  const [opened, setOpened] = useState(false)
  const [scale, setScale] = useState(1)
  // Each settled or moving camera places the callout anew.
  const [, setMoved] = useState(0)
  useFlights(map, picture)
  const choose = (id: string | undefined, isOpened: boolean): void => {
    select(id)
    setOpened(isOpened)
  }
  return (
    <>
      <VisuallyHidden id={summaryId}>{summaryOf(picture)}</VisuallyHidden>
      <div ref={host} className='map-panel__canvas'>
        <Suspense fallback={<LoadingBars />}>
          <LazyMapCanvas
            picture={picture}
            selected={selected}
            hovered={hovered}
            onSelect={choose}
            onHover={hover}
            onCamera={(camera) => {
              setScale(camera.scale)
              setMoved((count) => count + 1)
            }}
            onHandle={setMap}
            describedBy={summaryId}
            inset={inset}
          />
        </Suspense>
      </div>
      <Layers />
      <Papers />
      {selected !== undefined && (
        <Selected
          view={view}
          id={selected}
          point={map === undefined || size === undefined ? undefined : objectPoint(map, picture, { id: selected, size })}
          size={size}
          opened={opened}
          onClose={() => choose(undefined, false)}
        />
      )}
      <div className='map-panel__legend'>
        <MapLegend picture={picture} scale={scale} />
      </div>
      <div className='map-panel__tools'>
        <MapTools
          onZoomIn={() => map?.zoomIn()}
          onZoomOut={() => map?.zoomOut()}
          onFit={() => map?.fit()}
          listShown={mapAsList}
          onList={(shown) => show({ mapAsList: shown })}
        />
      </div>
      <div className='map-panel__list' data-shown={mapAsList}>
        <MapList picture={picture} selected={selected} onSelect={choose} shown={mapAsList} />
      </div>
    </>
  )
}

/** The layer switch; what had to go for a fourth is said. */
function Layers(): ReactNode {
  const t = useText()
  const { mapLayers, show } = useScreenParts('mapLayers', 'show')
  return (
    <div className='map-panel__layers'>
      <LayerSwitch
        on={mapLayers}
        onChange={(on, replaced) => {
          show({ mapLayers: on })
          if (replaced !== undefined) announcer.say(t('desk.layerReplaced', { layer: t(layerNames[replaced]) }))
        }}
      />
    </div>
  )
}

/** What can be read over the map: the seat's brief, and all news so far. */
function Papers(): ReactNode {
  const t = useText()
  const { sheet, show } = useScreenParts('sheet', 'show')
  return (
    <div className='map-panel__papers'>
      <Button size='small' kind='quiet' icon={BookOpenText} onPress={() => show({ briefOpen: true })}>
        {t('desk.brief')}
      </Button>
      <Button
        size='small'
        kind='quiet'
        icon={Newspaper}
        aria-pressed={sheet === 'news'}
        onPress={() => show({ sheet: sheet === 'news' ? undefined : 'news' })}
      >
        {t('desk.news')}
      </Button>
    </div>
  )
}

const layerNames = {
  relief: 'map.layerRelief',
  posture: 'map.layerPosture',
  weather: 'map.layerWeather',
  hotlines: 'map.layerHotlines',
  tension: 'map.layerTension',
} as const

type SelectedProps = {
  view: ReturnType<typeof useShownView>
  id: string
  point: { readonly x: number; readonly y: number } | undefined
  size: { readonly width: number; readonly height: number } | undefined
  opened: boolean
  onClose: () => void
}

function Selected({ view, id, point, size, opened, onClose }: SelectedProps): ReactNode {
  const setting = useSetting()
  const times = useScenarioTimes()
  const callout = useMemo(
    () => calloutOf({ ...mapSource(view, setting), timeOf: (moment) => times(moment, 'turn') }, id),
    [view, setting, times, id],
  )
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      onClose()
    }
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [onClose])
  return callout === undefined ? null : <MapCallout callout={callout} point={point} map={size} opened={opened} onClose={onClose} />
}

/** What readers hear of the map as a whole. */
function summaryOf({ incidents, tokens, zones, flows }: MapPicture): string {
  return translate('desk.mapSummary', {
    incidents: incidents.filter(({ closed }) => closed !== true).length,
    units: tokens.length,
    needs: zones.filter(({ unmet }) => unmet !== undefined).length,
    flows: flows.length,
  })
}
