import type { CSSProperties, ReactNode } from 'react'
import { Meter as RacMeter } from 'react-aria-components'
import type { Tone } from './icon.tsx'
import { sayRange } from './say-range.ts'
import './meter.css'

type MeterProps = {
  label: string
  /** 0 to `max`, or the two ends of an estimate. */
  value: number | readonly [number, number]
  max?: number
  /** A tick on the bar: target or threshold, in the same unit. */
  mark?: number
  tone?: Tone | 'strong'
  /** What readers say for the value: "420 of 600 t". */
  valueText?: string
}

/** A thin bar. An estimate is drawn as a range, not as a false point. */
export function Meter({ label, value, max = 100, mark, tone = 'plain', valueText }: MeterProps): ReactNode {
  const [low, high] = typeof value === 'number' ? [0, value] : value
  const part = (amount: number) => Math.min(1, Math.max(0, amount / max))
  const style = { '--from': part(low), '--to': part(high), '--mark': part(mark ?? 0) } as CSSProperties
  const said = valueText ?? (typeof value === 'number' ? undefined : sayRange(low, high))
  return (
    <RacMeter
      className='meter'
      aria-label={label}
      value={high}
      maxValue={max}
      data-tone={tone}
      style={style}
      {...(said === undefined ? {} : { valueLabel: said })}
    >
      <span className='meter__fill' />
      {mark !== undefined && <span className='meter__mark' />}
    </RacMeter>
  )
}
