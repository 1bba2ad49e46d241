import type { ReactNode } from 'react'
import type { MessageKey } from '../text/i18n.ts'
import { useText } from '../text/use-text.ts'
import { scaleBar } from './camera.ts'
import type { MapPicture } from './picture.ts'
import './map-legend.css'

type Sign = 'open' | 'held' | 'planned' | 'severe' | 'moderate' | 'fog' | 'need' | 'good' | 'degraded' | 'none'

const WORDS: Readonly<Record<Sign, MessageKey>> = {
  open: 'map.legendOpen',
  held: 'map.legendHeld',
  planned: 'map.legendPlanned',
  severe: 'map.legendSevere',
  moderate: 'map.legendModerate',
  fog: 'map.legendFog',
  need: 'map.legendNeed',
  good: 'map.legendGood',
  degraded: 'map.legendDegraded',
  none: 'map.legendNone',
}

/** The signs a picture uses: a legend explains nothing that is not there. */
const signsOf = (picture: MapPicture): readonly Sign[] => {
  const flow = (status: string): boolean => picture.flows.some((it) => it.status === status)
  const line = (...styles: readonly string[]): boolean => picture.layers.hotlines && picture.arcs.some((it) => styles.includes(it.style))
  const severe = picture.damage.some((it) => it.level === 'severe')
  const wanted: readonly (readonly [Sign, boolean])[] = [
    ['good', line('line-good')],
    ['degraded', line('line-degraded')],
    ['none', line('line-none', 'line-cut')],
    ['open', flow('open')],
    ['held', flow('held')],
    ['planned', flow('planned')],
    ['severe', severe],
    // Severe hatching explains the lighter one beside it.
    ['moderate', !severe && picture.damage.length > 0],
    ['need', picture.zones.some((it) => it.unmet !== undefined)],
    ['fog', picture.fog.length > 0],
  ]
  return wanted.filter(([, used]) => used).map(([sign]) => sign)
}

const DRAWN: Readonly<Record<Sign, ReactNode>> = {
  open: <path className='map-legend__line' d='M1 6H21' />,
  good: <path className='map-legend__line' d='M1 6H21' />,
  planned: <path className='map-legend__line map-legend__line--planned' d='M1 6H21' />,
  held: <path className='map-legend__line map-legend__line--held' d='M2.5 6H21' />,
  degraded: <path className='map-legend__line map-legend__line--degraded' d='M1 6H21' />,
  none: <path className='map-legend__line map-legend__line--none' d='M2 6H21' />,
  severe: <path className='map-legend__hatch map-legend__hatch--severe' d='M1 12 13 0M7 12 19 0M13 12 25 0M-5 12 7 0' />,
  moderate: <path className='map-legend__hatch' d='M1 12 13 0M8 12 20 0M15 12 27 0M-6 12 6 0' />,
  fog: <path className='map-legend__fog' d='M1 0 13 12M8 0 20 12M15 0 27 12M-6 0 6 12' />,
  need: <circle className='map-legend__need' cx='11' cy='6' r='4.5' />,
}

type MapLegendProps = {
  picture: MapPicture
  /** Pixels per map unit, from `onCamera`; the scale bar follows it. */
  scale: number
}

/** What the signs on the map mean, and how long a mile is, in the lower left. */
export function MapLegend({ picture, scale }: MapLegendProps): ReactNode {
  const t = useText()
  const bar = scaleBar(scale)
  return (
    <section className='map-legend' aria-label={t('map.legend')}>
      {signsOf(picture).map((sign) => (
        <span key={sign} className='map-legend__entry'>
          <svg className={`map-legend__sign map-legend__sign--${sign}`} width='22' height='12' viewBox='0 0 22 12' aria-hidden='true'>
            {DRAWN[sign]}
          </svg>
          {t(WORDS[sign])}
        </span>
      ))}
      <span className='map-legend__entry'>
        <svg width={bar.pixels} height='7' aria-hidden='true'>
          <path className='map-legend__bar' d={`M.5 0V6.5H${bar.pixels - 0.5}V0M${bar.pixels / 2} 3V6.5`} />
        </svg>
        {t('map.miles', { miles: bar.miles })}
      </span>
    </section>
  )
}
