import { PhoneOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { Icon } from './icon.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import './line-quality.css'

type LineQualityProps = {
  quality: 'good' | 'degraded' | 'none'
  /** Filled bars, 0 to 4; from the quality unless given. */
  bars?: number
  /** Words beside the bars: "Good, 40 s". Without them the quality is said to readers alone. */
  children?: ReactNode
}

const places = [0, 1, 2, 3] as const
const usualBars = { good: 3, degraded: 2, none: 0 } as const
const names = { good: 'ui.lineGood', degraded: 'ui.lineDegraded', none: 'ui.lineNone' } as const

/** How well a line carries words: bars by number and height, colour only as a second sign. */
export function LineQuality({ quality, bars = usualBars[quality], children }: LineQualityProps): ReactNode {
  const t = useText()
  return (
    <span className='line-quality' data-quality={quality}>
      {quality === 'none' ? (
        <Icon of={PhoneOff} size={16} />
      ) : (
        <svg width='18' height='14' viewBox='0 0 18 14' aria-hidden='true'>
          {places.map((i) => (
            <rect
              key={i}
              className='line-quality__bar'
              data-filled={i < bars}
              x={i * 4.6}
              y={10 - i * 3.2}
              width='3.4'
              height={4 + i * 3.2}
              rx='1'
            />
          ))}
        </svg>
      )}
      {children === undefined ? <VisuallyHidden>{t(names[quality])}</VisuallyHidden> : <span>{children}</span>}
    </span>
  )
}
