import '../../../client/theme/fonts.css'
import '../../../client/theme/tokens.css'
import '../../../client/theme/base.css'
import './harness.css'
import { type ReactNode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { parse } from 'yaml'
import { LayerSwitch } from '../../../client/map/layer-switch.tsx'
import { MapCanvas } from '../../../client/map/map-canvas.tsx'
import { MapLegend } from '../../../client/map/map-legend.tsx'
import { MapList } from '../../../client/map/map-list.tsx'
import { MapTools } from '../../../client/map/map-tools.tsx'
import type { MapHandle, MapPicture, MapRenderer } from '../../../client/map/picture.ts'
import { type LayerName, layersFrom } from '../../../client/map/switch-layer.ts'
import type { Geometry, Place } from '../../../shared/model/geometry.ts'
import { samplePicture } from './sample-picture.ts'

/** The page the map's browser tests drive: `?width=792&height=552&theme=dark&layers=relief,posture&patterns=1&plain=1`. */
const region = '/scenarios/regions/halcyra-gulf'
const root = document.getElementById('root')
if (!root) throw new Error('harness.html has no root')

/** What the tests read: the running map and what it told. */
export type MapHarness = {
  map: MapHandle | undefined
  picture: MapPicture | undefined
  selected: string | undefined
  readonly opened: string[]
  setPicture: (change: (picture: MapPicture) => MapPicture) => void
  /** Takes the page down and puts up a fresh one; what `asked` does not name is as in the address. */
  again: (asked?: Readonly<Record<string, string | number>>) => void
}
const harness: MapHarness = {
  map: undefined,
  picture: undefined,
  selected: undefined,
  opened: [],
  setPicture: () => undefined,
  again: () => undefined,
}

function MapPage({ sample, asked }: { sample: MapPicture; asked: URLSearchParams }): ReactNode {
  const [layers, setLayers] = useState<readonly LayerName[]>((asked.get('layers') ?? 'relief,posture,weather').split(',') as LayerName[])
  const [base, setBase] = useState(sample)
  const [selected, setSelected] = useState<string | undefined>()
  const [map, setMap] = useState<MapHandle | undefined>()
  const [scale, setScale] = useState(1)
  const [list, setList] = useState(false)
  const [picture, setPicture] = useState<MapPicture>({ ...sample, layers: layersFrom(layers) })
  useEffect(() => setPicture({ ...base, layers: layersFrom(layers) }), [base, layers])
  useEffect(() => {
    Object.assign(harness, { map, picture, setPicture: setBase })
  }, [map, picture])
  const select = (id: string | undefined, opened: boolean): void => {
    setSelected(id)
    // At once, not with the next effect: a test looks as soon as its click is done.
    harness.selected = id
    if (id !== undefined && opened) harness.opened.push(id)
  }
  return (
    <>
      <MapCanvas
        picture={picture}
        selected={selected}
        onSelect={select}
        onCamera={(camera) => setScale(camera.scale)}
        onHandle={setMap}
        describedBy='summary'
        renderer={(asked.get('renderer') ?? 'auto') as MapRenderer}
      />
      <p id='summary' className='visually-hidden'>
        One incident, thirteen units.
      </p>
      {asked.get('plain') !== '1' && (
        <>
          <div className='harness-layers'>
            <LayerSwitch on={layers} onChange={setLayers} />
          </div>
          <div className='harness-legend'>
            <MapLegend picture={picture} scale={scale} />
          </div>
          <div className='harness-tools'>
            <MapTools
              onZoomIn={() => map?.zoomIn()}
              onZoomOut={() => map?.zoomOut()}
              onFit={() => map?.fit()}
              listShown={list}
              onList={setList}
            />
          </div>
        </>
      )}
      <div className={list ? 'harness-list' : ''}>
        <MapList picture={picture} selected={selected} onSelect={select} shown={list} />
      </div>
    </>
  )
}

const geometry = (await (await fetch(`${region}/geometry.json`)).json()) as Geometry
const { places } = parse(await (await fetch(`${region}/region.yaml`)).text()) as { places: Place[] }
await Promise.all([...document.fonts].map((font) => font.load()))
const sample = samplePicture(geometry, places, `${region}/shade.png`)
const page = createRoot(root)
let times = 0
harness.again = (change = {}) => {
  const asked = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(change)) asked.set(name, String(value))
  document.documentElement.dataset.theme = asked.get('theme') ?? 'dark'
  root.style.setProperty('width', `${asked.get('width') ?? 792}px`)
  root.style.setProperty('height', `${asked.get('height') ?? 552}px`)
  harness.opened.length = 0
  Object.assign(harness, { map: undefined, selected: undefined })
  page.render(<MapPage key={times++} asked={asked} sample={{ ...sample, patterns: asked.get('patterns') === '1' }} />)
}
harness.again()
Object.assign(window, { harness })
