import { type ReactNode, useRef } from 'react'
import type { TrustChange } from '../../../shared/wire/review.ts'
import { useSize } from '../../app/use-size.ts'
import { useText } from '../../text/use-text.ts'
import { formatNumber } from '../../ui/format.ts'
import { chartScale, spreadLabels } from './chart-scale.ts'
import { NumberTable } from './number-table.tsx'
import { ReviewCard } from './review-card.tsx'
import { largestMoves, trustFinding } from './talk-findings.ts'
import { useNaming } from './use-naming.ts'
import './trust-card.css'

/** Lines drawn: the largest changes. All stand in the numbers. */
const SHOWN_MAX = 6
const HEIGHT = 280
/** Width before it is measured, px. */
const FIRST_WIDTH = 250
/** Where the first column stands, and how wide its labels are, px. */
const LEFT = 34
const TOP = 16

const sayTrust = (trust: number): string => formatNumber(trust, { digits: 0 })

/** Trust before the first turn and after the last: a line for each of the largest changes. */
export function TrustCard({ trust, turns }: { trust: readonly TrustChange[]; turns: number }): ReactNode {
  const t = useText()
  const names = useNaming()
  const finding = trustFinding(trust, names, sayTrust)
  const name = t(finding.key, finding.params)
  return (
    <ReviewCard title={t('review.trust')} note={t('review.trustNote')}>
      <Slopes lines={largestMoves(trust, SHOWN_MAX)} name={name} turns={turns} />
      <NumberTable
        caption={name}
        columns={[
          { id: 'who', name: t('review.trustOf'), kind: 'text' },
          { id: 'first', name: t('review.start') },
          { id: 'last', name: t('review.end') },
        ]}
        rows={trust.map(({ from, to, first, last }) => ({
          id: `${from} ${to}`,
          cells: [t('review.trustIn', { from: names.state(from), to: names.state(to) }), sayTrust(first), sayTrust(last)],
        }))}
      />
    </ReviewCard>
  )
}

function Slopes({ lines, name, turns }: { lines: readonly TrustChange[]; name: string; turns: number }): ReactNode {
  const t = useText()
  const names = useNaming()
  const host = useRef<HTMLDivElement>(null)
  const width = useSize(host)?.width || FIRST_WIDTH
  const bottom = HEIGHT - 26
  const right = Math.max(LEFT + 50, Math.min(width * 0.42, width - 150))
  const values = lines.flatMap(({ first, last }) => [first, last])
  const y = chartScale({ from: [Math.min(...values, 100) - 4, Math.max(...values, 0) + 4], to: [bottom, TOP] })
  const room = { gap: 17, top: TOP + 4, bottom: bottom - 2 }
  const ends = spreadLabels(
    lines.map(({ last }) => y(last)),
    room,
  )
  // Lines that begin together share one label.
  const firsts = [...new Set(lines.map(({ first }) => Math.round(first)))]
  const starts = spreadLabels(firsts.map(y), { ...room, gap: 14 })
  return (
    <div ref={host} className='trust'>
      <svg className='trust__svg' width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role='img' aria-label={name}>
        {[LEFT, right].map((x) => (
          <path key={x} className='trust__axis' d={`M${x} ${TOP - 8}V${bottom}`} />
        ))}
        {lines.map(({ from, to, first, last }, i) => (
          <g key={`${from} ${to}`} data-tone={Math.round(first) > Math.round(last) ? 'down' : 'up'} className='trust__line'>
            <path d={`M${LEFT} ${y(first).toFixed(1)}L${right.toFixed(1)} ${y(last).toFixed(1)}`} />
            <circle cx={LEFT} cy={y(first)} r='3.5' />
            <circle cx={right} cy={y(last)} r='3.5' />
            <text className='trust__end' x={right + 9} y={(ends[i] ?? 0) + 4}>
              {sayTrust(last)} {t('review.trustIn', { from: names.state(from), to: names.state(to) })}
            </text>
          </g>
        ))}
        {firsts.map((first, i) => (
          <text key={first} className='trust__start' x={LEFT - 8} y={(starts[i] ?? 0) + 4} textAnchor='end'>
            {sayTrust(first)}
          </text>
        ))}
        <text className='trust__turn' x={LEFT} y={HEIGHT - 6} textAnchor='middle'>
          {t('review.start')}
        </text>
        <text className='trust__turn' x={right} y={HEIGHT - 6} textAnchor='middle'>
          {t('review.turnShort', { turn: turns })}
        </text>
      </svg>
    </div>
  )
}
