import { type ReactNode, Suspense, useId, useState } from 'react'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { LazyMapCanvas } from '../../map/lazy-map-canvas.ts'
import { MapList } from '../../map/map-list.tsx'
import { MapTools } from '../../map/map-tools.tsx'
import type { MapHandle, MapPicture } from '../../map/picture.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import './replay-map.css'

/** A map of one moment, with its tools and the same things as a list. `summary` says to readers what it shows. */
export function MomentMap({ picture, summary }: { picture: MapPicture; summary: string }): ReactNode {
  const summaryId = useId()
  const [selected, setSelected] = useState<string>()
  const [map, setMap] = useState<MapHandle>()
  const [listShown, setListShown] = useState(false)
  return (
    <>
      <VisuallyHidden id={summaryId}>{summary}</VisuallyHidden>
      <Suspense fallback={<LoadingBars />}>
        <LazyMapCanvas picture={picture} selected={selected} onSelect={setSelected} onHandle={setMap} describedBy={summaryId} />
      </Suspense>
      <MapList picture={picture} selected={selected} onSelect={setSelected} shown={listShown} />
      <div className='replay-map__tools'>
        <MapTools
          onZoomIn={() => map?.zoomIn()}
          onZoomOut={() => map?.zoomOut()}
          onFit={() => map?.fit()}
          listShown={listShown}
          onList={setListShown}
        />
      </div>
    </>
  )
}
