import type { CSSProperties, ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { formatNumber } from './format.ts'
import type { LadderSize } from './tension-rungs.ts'
import { CAP_RUNG, ladderWidth, MOBILISATION_RUNG, tensionRungs } from './tension-rungs.ts'
import './tension-ladder.css'

type TensionLadderProps = {
  /** Rung, 0 to 12. */
  value: number
  /** The other state, for the name "Tension with Dovrin 7 of 12"; absent: plain tension. */
  name?: string
  /** Change since last turn, said in the name. */
  change?: number
  size?: 'small' | 'medium' | 'large'
  /** False once a violent act has lifted the cap of 7. */
  capped?: boolean
}

const sizes: Readonly<Record<'small' | 'medium' | 'large', LadderSize>> = {
  small: { rungWidth: 3, gap: 1.1, height: 12 },
  medium: { rungWidth: 5.5, gap: 1.5, height: 16 },
  large: { rungWidth: 5.5, gap: 1.5, height: 18 },
}

/** Twelve rungs and the number. Never read by colour alone: the rungs grow, fill up to the value, and the number is printed. */
export function TensionLadder({ value, name, change, size = 'medium', capped = true }: TensionLadderProps): ReactNode {
  const t = useText()
  const measures = sizes[size]
  const { rungWidth, gap, height } = measures
  const width = ladderWidth(measures)
  const markX = (MOBILISATION_RUNG - 1) * (rungWidth + gap)
  const capX = CAP_RUNG * (rungWidth + gap) - gap / 2
  const plain = name === undefined ? t('ui.tensionPlain', { rung: value }) : t('ui.tension', { name, rung: value })
  const moved = change === undefined || change === 0 ? '' : `, ${change > 0 ? up(change) : down(change)}`

  function up(amount: number): string {
    return t('ui.changeUp', { amount: formatNumber(amount) })
  }
  function down(amount: number): string {
    return t('ui.changeDown', { amount: formatNumber(-amount) })
  }

  return (
    <span className='ladder' data-size={size} role='img' aria-label={`${plain}${moved}`}>
      <svg className='ladder__rungs' width={width} height={height + 3} viewBox={`0 0 ${width} ${height + 3}`} aria-hidden='true'>
        {tensionRungs(value, measures).map(({ rung, x, y, height: tall, filled }) => (
          <rect
            key={rung}
            className='ladder__rung'
            x={x}
            y={y}
            width={rungWidth}
            height={tall}
            rx={rungWidth < 4 ? 0.6 : 1}
            data-filled={filled}
            style={{ '--rung': `var(--tn-${rung})` } as CSSProperties}
          />
        ))}
        <rect className='ladder__mark' x={markX} y={height + 1.5} width={rungWidth} height='1.5' />
        {capped && <path className='ladder__cap' d={`M${capX} 0V${height}`} />}
      </svg>
      <b className='ladder__value'>{value}</b>
    </span>
  )
}
