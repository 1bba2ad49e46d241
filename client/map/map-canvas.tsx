import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { watchTheme } from '../theme/watch-theme.ts'
import { createMap } from './create-map.ts'
import { MapList } from './map-list.tsx'
import type { MapCamera, MapHandle, MapOptions, MapPicture, MapRenderer } from './picture.ts'
import './map-canvas.css'

type MapCanvasProps = {
  picture: MapPicture
  selected: string | undefined
  /** Lit from outside: a row or a mark of the timeline has focus. */
  hovered?: string | undefined
  onSelect: (id: string | undefined, opened: boolean) => void
  onHover?: (id: string | undefined) => void
  /** The camera moved or settled: place callouts anew. */
  onCamera?: (camera: MapCamera) => void
  /** The handle while the map stands, for tools and flights; undefined when it is gone. */
  onHandle?: (handle: MapHandle | undefined) => void
  /** Id of the element with the live summary. */
  describedBy?: string
  inset?: MapOptions['inset']
  renderer?: MapRenderer
}

/** The map as a component. It fills its parent; where nothing can be drawn, the list stands in its place. */
export function MapCanvas(props: MapCanvasProps): ReactNode {
  const { picture, selected, hovered } = props
  const t = useText()
  const host = useRef<HTMLDivElement>(null)
  const map = useRef<MapHandle | undefined>(undefined)
  const [failed, setFailed] = useState(false)
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    if (!host.current) return
    const { describedBy, inset, renderer, picture: first } = latest.current
    let handle: MapHandle
    try {
      handle = createMap(host.current, {
        picture: first,
        ...(describedBy === undefined ? {} : { describedBy }),
        ...(inset === undefined ? {} : { inset }),
        ...(renderer === undefined ? {} : { renderer }),
      })
    } catch {
      setFailed(true)
      return
    }
    map.current = handle
    handle.onSelect((id, opened) => latest.current.onSelect(id, opened))
    handle.onHover((id) => latest.current.onHover?.(id))
    handle.onCamera((camera) => latest.current.onCamera?.(camera))
    const stopTheme = watchTheme(handle.setTheme)
    latest.current.onHandle?.(handle)
    return () => {
      stopTheme()
      latest.current.onHandle?.(undefined)
      map.current = undefined
      handle.destroy()
    }
  }, [])

  useEffect(() => map.current?.update(picture), [picture])
  useEffect(() => map.current?.select(selected), [selected])
  useEffect(() => map.current?.hover(hovered), [hovered])

  if (!failed) return <div ref={host} className='map-canvas' />
  return (
    <div className='map-canvas map-canvas--failed'>
      <p className='map-canvas__note'>{t('map.failed')}</p>
      <MapList picture={picture} selected={selected} onSelect={props.onSelect} shown />
    </div>
  )
}
