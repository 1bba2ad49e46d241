import { type ReactNode, useId, useMemo } from 'react'
import type { Geometry, Run, WaterLabel } from '../../../shared/model/geometry.ts'
import './still-map.css'

type StillMapProps = {
  geometry: Geometry
  shadeUrl: string
  /** State slots by state id. */
  slots: Readonly<Record<string, number>>
  /** The part of the map to show, map units. */
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** low: for a small picture. */
  detail?: 'low' | 'high'
}

const pathOf = (runs: readonly Run[], closed: boolean): string => runs.map((run) => `M${pairs(run)}${closed ? 'Z' : ''}`).join('')

function pairs(run: Run): string {
  const points: string[] = []
  for (let i = 0; i + 1 < run.length; i += 2) points.push(`${run[i]} ${run[i + 1]}`)
  return points.join('L')
}

/** The region as a still picture: the same layers, from sea to coast, that the live map draws (DESIGN.md 6, 1 to 10). */
export function StillMap({ geometry, shadeUrl, slots, box, detail = 'high' }: StillMapProps): ReactNode {
  const id = useId()
  const paths = useMemo(() => pathsOf(geometry, detail), [geometry, detail])
  const { extent } = geometry
  // A state of the region that the scenario leaves out has no colour: its land is land.
  const shown = paths.states.filter(({ state }) => slots[state] !== undefined)
  return (
    <svg
      className='still-map'
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      preserveAspectRatio='xMidYMid slice'
      aria-hidden='true'
    >
      <defs>
        <path id={`${id}-land`} d={paths.land} />
        <clipPath id={`${id}-clip`}>
          <use href={`#${id}-land`} clipRule='evenodd' />
        </clipPath>
        {paths.states.map(({ state, d }) => (
          <clipPath key={state} id={`${id}-${state}`}>
            <path d={d} clipRule='evenodd' />
          </clipPath>
        ))}
      </defs>
      {paths.depth.map((d) => (
        <path key={d.length} className='still-map__depth' d={d} fillRule='evenodd' />
      ))}
      <path className='still-map__graticule' d={graticule(extent)} />
      <use href={`#${id}-land`} className='still-map__land' fillRule='evenodd' />
      {shown.map(({ state, d, borders }) => (
        <g key={state} data-state={slots[state]} clipPath={`url(#${id}-${state})`}>
          <path className='still-map__fill' d={d} fillRule='evenodd' />
          <path className='still-map__band' d={borders} strokeWidth='15' />
          <path className='still-map__band' d={borders} strokeWidth='6' />
          <use href={`#${id}-land`} className='still-map__band' strokeWidth='7' />
        </g>
      ))}
      {detail === 'high' && <path className='still-map__province' d={paths.provinces} />}
      <image
        className='still-map__shade'
        href={shadeUrl}
        x={extent.x}
        y={extent.y}
        width={extent.width}
        height={extent.height}
        preserveAspectRatio='none'
        clipPath={`url(#${id}-clip)`}
      />
      <path className='still-map__border' d={paths.borders} />
      <use href={`#${id}-land`} className='still-map__coast' />
      {detail === 'high' && geometry.waters.map((water, i) => <WaterName key={water.name} id={`${id}-w${i}`} water={water} />)}
    </svg>
  )
}

function pathsOf(geometry: Geometry, detail: 'low' | 'high') {
  const { states, borders } = geometry
  return {
    land: pathOf(detail === 'high' ? geometry.land : geometry.landLow, true),
    depth: geometry.depth.map((band) => pathOf(band, true)),
    provinces: pathOf(
      geometry.provinces.map(({ ring }) => ring),
      true,
    ),
    borders: pathOf(
      borders.flatMap(({ runs }) => runs),
      false,
    ),
    states: states.map((state) => ({
      state: state.id,
      d: pathOf(state.rings, true),
      borders: pathOf(
        borders.filter(({ between }) => between.includes(state.id)).flatMap(({ runs }) => runs),
        false,
      ),
    })),
  }
}

const GRATICULE_STEP = 100

function graticule({ x, y, width, height }: Geometry['extent']): string {
  const lines: string[] = []
  for (let at = Math.ceil(x / GRATICULE_STEP) * GRATICULE_STEP; at <= x + width; at += GRATICULE_STEP) lines.push(`M${at} ${y}v${height}`)
  for (let at = Math.ceil(y / GRATICULE_STEP) * GRATICULE_STEP; at <= y + height; at += GRATICULE_STEP) lines.push(`M${x} ${at}h${width}`)
  return lines.join('')
}

/** A sea's or strait's name along its curve. */
function WaterName({ id, water }: { id: string; water: WaterLabel }): ReactNode {
  return (
    <>
      <path id={id} d={smooth(water.curve)} fill='none' />
      <text className='still-map__water' fontSize={water.size} textAnchor='middle'>
        <textPath href={`#${id}`} startOffset='50%'>
          {water.name}
        </textPath>
      </text>
    </>
  )
}

/** A curve through the points: Catmull-Rom as cubic Béziers. */
function smooth(run: Run): string {
  const at = (i: number): readonly [number, number] => {
    const k = Math.min(run.length / 2 - 1, Math.max(0, i)) * 2
    return [run[k] ?? 0, run[k + 1] ?? 0]
  }
  const [x, y] = at(0)
  let d = `M${x} ${y}`
  for (let i = 0; i + 1 < run.length / 2; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const c1 = `${p1[0] + (p2[0] - p0[0]) / 6} ${p1[1] + (p2[1] - p0[1]) / 6}`
    const c2 = `${p2[0] - (p3[0] - p1[0]) / 6} ${p2[1] - (p3[1] - p1[1]) / 6}`
    d += `C${c1} ${c2} ${p2[0]} ${p2[1]}`
  }
  return d
}
