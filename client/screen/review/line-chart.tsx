import { type ReactNode, useRef } from 'react'
import { useSize } from '../../app/use-size.ts'
import { stateMark } from '../../ui/state-marks.ts'
import { type ChartBox, type ChartGuide, type ChartMark, type ChartPicture, chartBox } from './chart-parts.ts'
import { chartScale, linePath, spreadLabels } from './chart-scale.ts'
import './line-chart.css'

type LineChartProps = {
  /** One sentence: what the chart shows. Its numbers stand in a table beside it. */
  name: string
  /** The picture for a plot of that width, px: ticks are thinned by it. */
  pictureFor: (plotWidth: number) => ChartPicture
  height: number
  /** Where the replay stands, in values of the x axis. */
  playhead?: number | undefined
}

/** Size of a hollow mark against its 24 px drawing. */
const HOLLOW_SCALE = 0.45

type Place = { readonly box: ChartBox; readonly x: (value: number) => number; readonly y: (value: number) => number }

/** Width before it is measured, and in print where nothing is measured anew, px. */
const FIRST_WIDTH = 520

/** Lines over turns, drawn by hand: direct labels at the right, no legend, colours from tokens (DESIGN.md 3.2, 7, 10). */
export function LineChart({ name, pictureFor, height, playhead }: LineChartProps): ReactNode {
  const host = useRef<HTMLDivElement>(null)
  const width = useSize(host)?.width || FIRST_WIDTH
  const picture = pictureFor(width - 160)
  const box = chartBox(picture, { width, height })
  const place: Place = {
    box,
    x: chartScale({ from: picture.x, to: [box.left, box.right] }),
    y: chartScale({ from: picture.y, to: [box.bottom, box.top] }),
  }
  return (
    <div ref={host} className='chart'>
      <svg className='chart__svg' width={width} height={height} viewBox={`0 0 ${width} ${height}`} role='img' aria-label={name}>
        <Axes picture={picture} place={place} />
        {picture.guides.map((guide) => (
          <Guide key={guide.kind} guide={guide} place={place} />
        ))}
        {playhead !== undefined && <path className='chart__playhead' d={`M${place.x(playhead).toFixed(1)} ${box.top - 6}V${box.bottom}`} />}
        {picture.series.map(({ id, slot, dash, points }) => (
          <path
            key={id}
            className='chart__line'
            data-state={slot}
            data-dash={dash}
            d={linePath(points.map((point) => ({ x: place.x(point.x), y: place.y(point.y) })))}
          />
        ))}
        {picture.series.map(({ id, slot, points: [only, ...more] }) =>
          only === undefined || more.length > 0 ? null : (
            <circle key={id} className='chart__point' data-state={slot} cx={place.x(only.x)} cy={place.y(only.y)} r='4' />
          ),
        )}
        {picture.marks.map((mark) => (
          <Mark key={mark.id} mark={mark} place={place} />
        ))}
        <EndLabels picture={picture} place={place} />
      </svg>
    </div>
  )
}

function Axes({ picture, place: { box, x, y } }: { picture: ChartPicture; place: Place }): ReactNode {
  return (
    <>
      {picture.yTicks.map(({ at, label }) => (
        <g key={at}>
          <path className='chart__grid' d={`M${box.left} ${y(at)}H${box.right}`} />
          <text className='chart__tick' x={box.left - 8} y={y(at) + 4} textAnchor='end'>
            {label}
          </text>
        </g>
      ))}
      {picture.xTicks.map(({ at, label }) => (
        <text key={at} className='chart__tick' x={x(at)} y={box.bottom + 18} textAnchor='middle'>
          {label}
        </text>
      ))}
    </>
  )
}

function Guide({ guide: { kind, y: value, label }, place: { box, y } }: { guide: ChartGuide; place: Place }): ReactNode {
  return (
    <>
      <path className='chart__guide' data-kind={kind} d={`M${box.left} ${y(value)}H${box.right}`} />
      {kind !== 'truth' && (
        <text className='chart__guide-label' data-kind={kind} x={box.left + 6} y={y(value) + (kind === 'cap' ? -4 : 13)}>
          {label}
        </text>
      )}
    </>
  )
}

function Mark({ mark, place }: { mark: ChartMark; place: Place }): ReactNode {
  const at = { cx: place.x(mark.x), cy: place.y(mark.y) }
  if (mark.letter === undefined) {
    // The state's own shape, hollow: two estimates differ in more than hue.
    const move = `translate(${at.cx - 12 * HOLLOW_SCALE} ${at.cy - 12 * HOLLOW_SCALE}) scale(${HOLLOW_SCALE})`
    return <path className='chart__hollow' data-state={mark.slot} d={stateMark(mark.slot ?? 1).path} transform={move} />
  }
  return (
    <g>
      <circle className='chart__cause' data-state={mark.slot} {...at} r='9' />
      <text className='chart__letter' x={at.cx} y={at.cy + 4} textAnchor='middle'>
        {mark.letter}
      </text>
    </g>
  )
}

/** The names of lines at their right ends, moved apart where they would touch. A token stands beside the name, which is ink. */
function EndLabels({ picture, place: { box, x, y } }: { picture: ChartPicture; place: Place }): ReactNode {
  const labels = [
    ...picture.series.flatMap(({ id, label, slot, points }) => {
      const end = points.at(-1)
      return end === undefined ? [] : [{ id, label, slot, endX: x(end.x), endY: y(end.y) }]
    }),
    ...picture.guides
      .filter(({ kind }) => kind === 'truth')
      .map((guide) => ({ id: 'truth', label: guide.label, slot: undefined, endX: box.right, endY: y(guide.y) })),
  ]
  const heights = spreadLabels(
    labels.map(({ endY }) => endY),
    { gap: 17, top: box.top, bottom: box.bottom + 10 },
  )
  return labels.map(({ id, label, slot, endX, endY }, i) => {
    const at = heights[i] ?? endY
    const left = box.right + (picture.marks.some(({ letter }) => letter !== undefined) ? 16 : 10)
    return (
      <g key={id}>
        {Math.abs(at - endY) > 3 && <path className='chart__leader' d={`M${endX + 2} ${endY}L${left - 2} ${at}`} />}
        {slot !== undefined && (
          <path className='chart__token' data-state={slot} d={stateMark(slot).path} transform={`translate(${left} ${at - 6}) scale(.5)`} />
        )}
        <text className='chart__end' x={left + (slot === undefined ? 0 : 17)} y={at + 4}>
          {label}
        </text>
      </g>
    )
  })
}
