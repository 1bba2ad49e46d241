import { type ReactNode, useMemo, useRef } from 'react'
import { useSize } from '../../app/use-size.ts'
import { MapList } from '../../map/map-list.tsx'
import type { MapPicture } from '../../map/picture.ts'
import { useMapPicture, useShownView } from '../../panel/map/use-map-picture.ts'
import { useScreenParts } from '../../store/screen.ts'
import { useText } from '../../text/use-text.ts'
import { Section } from '../../ui/section.tsx'
import { mapBox } from '../join/map-box.ts'
import { StillMap } from '../join/still-map.tsx'
import './phone-map.css'

/** The phone's map: a still picture, and everything on it as a list (DESIGN.md 11). */
export function PhoneMap(): ReactNode {
  const picture = useMapPicture(useShownView())
  return picture === undefined ? null : <Shown picture={picture} />
}

function Shown({ picture }: { picture: MapPicture }): ReactNode {
  const t = useText()
  const host = useRef<HTMLDivElement>(null)
  const size = useSize(host)
  const { selected, select } = useScreenParts('selected', 'select')
  const { geometry, states, incidents } = picture
  const slots = useMemo(() => Object.fromEntries(states.map(({ id, colour }) => [id, colour])), [states])
  const box = mapBox({ extent: geometry.extent, points: incidents, size })
  return (
    <Section title={t('desk.map')}>
      <div ref={host} className='phone-map__picture'>
        <StillMap geometry={geometry} shadeUrl={picture.shadeUrl} slots={slots} box={box} detail='low' />
        <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} preserveAspectRatio='xMidYMid slice' aria-hidden='true'>
          {incidents.map(({ id, x, y, closed }) => (
            <path key={id} className='phone-map__incident' data-closed={closed === true} d={`M${x} ${y - 12}l12 12l-12 12l-12-12Z`} />
          ))}
        </svg>
      </div>
      <div className='phone-map__list'>
        <MapList picture={picture} selected={selected} onSelect={select} shown />
      </div>
    </Section>
  )
}
