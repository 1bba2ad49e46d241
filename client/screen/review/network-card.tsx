import { type ReactNode, useRef } from 'react'
import type { Network } from '../../../shared/wire/review.ts'
import { useSize } from '../../app/use-size.ts'
import { useText } from '../../text/use-text.ts'
import { stateMark } from '../../ui/state-marks.ts'
import { NetworkNumbers } from './network-numbers.tsx'
import { labelSpot, networkPicture } from './network-picture.ts'
import { ReviewCard } from './review-card.tsx'
import { networkFinding } from './talk-findings.ts'
import { useNaming } from './use-naming.ts'
import './network-card.css'

/** Width before it is measured, px. */
const FIRST_WIDTH = 470
const HEIGHT = 270
/** Room for names beside and above the tokens, px. */
const MARGIN = { x: 96, y: 38 } as const
/** Half a token: 28 px, drawn from a box of 24. */
const TOKEN_SCALE = 28 / 24

/** Who spoke with whom on lines, as a drawing, and everything that was counted as a table. */
export function NetworkCard({ network }: { network: Network }): ReactNode {
  const t = useText()
  const names = useNaming()
  const finding = networkFinding(network, names)
  const name = t(finding.key, finding.params)
  return (
    <ReviewCard title={t('review.network')} note={name}>
      <Drawing network={network} name={name} />
      <NetworkNumbers network={network} caption={name} />
    </ReviewCard>
  )
}

function Drawing({ network, name }: { network: Network; name: string }): ReactNode {
  const t = useText()
  const names = useNaming()
  const host = useRef<HTMLDivElement>(null)
  const width = useSize(host)?.width || FIRST_WIDTH
  const size = { width, height: HEIGHT }
  const picture = networkPicture(network, { ...size, margin: MARGIN })
  return (
    <div ref={host} className='network'>
      <svg className='network__svg' width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role='img' aria-label={name}>
        {picture.pairs.map(({ a, b, from, to, words, width: stroke, most }) => (
          <path
            key={`${a} ${b}`}
            className='network__line'
            data-silent={words === 0}
            data-most={most}
            strokeWidth={stroke}
            d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`}
          />
        ))}
        {picture.pairs.map(({ a, b, count, words }) => (
          <g key={`${a} ${b}`} transform={`translate(${count.x.toFixed(1)} ${count.y.toFixed(1)})`}>
            <rect className='network__plate' data-silent={words === 0} x='-14' y='-10' width='28' height='20' rx='10' />
            <text className='network__count' data-silent={words === 0} y='4' textAnchor='middle'>
              {words}
            </text>
          </g>
        ))}
        {picture.nodes.map(({ seat, x, y }) => {
          const slot = names.slot(seat)
          const { letterY } = stateMark(slot)
          const label = labelSpot({ x, y }, size)
          return (
            <g key={seat}>
              <g data-state={slot} transform={`translate(${(x - 14).toFixed(1)} ${(y - 14).toFixed(1)}) scale(${TOKEN_SCALE.toFixed(3)})`}>
                <path className='network__token' d={stateMark(slot).path} />
                <text className='network__letter' x='12' y={letterY} textAnchor='middle'>
                  {names.letter(seat)}
                </text>
              </g>
              <text className='network__name' x={label.x} y={label.y} textAnchor={label.anchor}>
                {names.state(seat)}
              </text>
            </g>
          )
        })}
      </svg>
      <p className='network__key' aria-hidden='true'>
        <span>
          {t('review.networkSilent')} <i />
        </span>
        <span>{t('review.networkWidth')}</span>
      </p>
    </div>
  )
}
