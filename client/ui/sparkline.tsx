import type { ReactNode } from 'react'
import type { Tone } from './icon.tsx'
import './sparkline.css'

type SparklineProps = {
  /** Oldest first; the last six are drawn. */
  points: readonly number[]
  width?: number
  height?: number
  /** Colour of the end dot; the line is always ink. */
  tone?: Tone
}

const POINTS_MAX = 6

/** The last few turns of a figure as a line with an end dot. Decoration: the value and its change stand beside it. */
export function Sparkline({ points, width = 44, height = 18, tone = 'plain' }: SparklineProps): ReactNode {
  const shown = points.slice(-POINTS_MAX)
  if (shown.length < 2) return <svg className='spark' width={width} height={height} aria-hidden='true' />
  const low = Math.min(...shown)
  const span = Math.max(...shown) - low || 1
  const places = shown.map((value, i) => ({
    x: 2 + (i * (width - 6)) / (shown.length - 1),
    y: height - 3 - ((value - low) / span) * (height - 6),
  }))
  const end = places.at(-1)
  const line = places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
  return (
    <svg className='spark' data-tone={tone} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden='true'>
      <path className='spark__line' d={line} />
      {end && <circle className='spark__end' cx={end.x} cy={end.y} r='2.2' />}
    </svg>
  )
}
