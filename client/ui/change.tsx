import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { formatNumber } from './format.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import './change.css'

type ChangeProps = {
  amount: number
  /** Which direction is good for the reader; neither: no colour. */
  good?: 'up' | 'down' | 'neither'
}

/** How much a figure moved: a triangle and the amount. Said as "up 3" or "down 2". */
export function Change({ amount, good = 'up' }: ChangeProps): ReactNode {
  const t = useText()
  const shown = formatNumber(Math.abs(amount))
  if (shown === '0') {
    return (
      <span className='change'>
        <span aria-hidden='true'>0</span>
        <VisuallyHidden>{t('ui.changeNone')}</VisuallyHidden>
      </span>
    )
  }
  const direction = amount > 0 ? 'up' : 'down'
  const tone = good === 'neither' ? 'plain' : direction === good ? 'ok' : 'crit'
  return (
    <span className='change' data-tone={tone}>
      <svg width='7' height='6' viewBox='0 0 7 6' aria-hidden='true'>
        <path d={direction === 'up' ? 'M3.5 0 7 6H0Z' : 'M3.5 6 0 0H7Z'} fill='currentColor' />
      </svg>
      <span aria-hidden='true'>{shown}</span>
      <VisuallyHidden>{direction === 'up' ? t('ui.changeUp', { amount: shown }) : t('ui.changeDown', { amount: shown })}</VisuallyHidden>
    </span>
  )
}
