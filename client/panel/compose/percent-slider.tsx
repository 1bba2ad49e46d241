import type { ReactNode } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import './percent-slider.css'

type PercentSliderProps = {
  label: string
  /** 0 to 100. */
  value: number
  onChange: (percent: number) => void
  /** A band drawn behind the track, percent: what the evidence suggests. */
  band: readonly [low: number, high: number]
  /** Words at the two ends. */
  low: string
  high: string
}

/** A slider with one thumb still reports a list now and then. */
const first = (next: number | readonly number[], otherwise: number): number => (typeof next === 'number' ? next : (next[0] ?? otherwise))

/** A likelihood from 0 to 100 %, with the band that the evidence suggests. Arrow keys move by one, page keys by ten. */
export function PercentSlider({ label, value, onChange, band, low, high }: PercentSliderProps): ReactNode {
  const [from, to] = band
  return (
    <Slider className='percent' value={value} onChange={(next) => onChange(first(next, value))} minValue={0} maxValue={100} step={1}>
      <div className='percent__head'>
        <Label className='field__label'>{label}</Label>
        <SliderOutput className='percent__value num'>{({ state }) => `${state.getThumbValue(0)} %`}</SliderOutput>
      </div>
      <SliderTrack className='percent__track'>
        <span className='percent__band' style={{ insetInlineStart: `${from}%`, inlineSize: `${Math.max(1, to - from)}%` }} />
        <SliderThumb className='percent__thumb' />
      </SliderTrack>
      <div className='percent__ends' aria-hidden='true'>
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </Slider>
  )
}
