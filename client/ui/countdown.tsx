import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { formatCountdown, secondsLeft } from './format.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import './countdown.css'

type CountdownProps = {
  /** Real time left and length of the phase, ms. */
  leftMs: number
  totalMs: number
  /** closing: the time is over and the server has not moved on yet. */
  state?: 'running' | 'paused' | 'closing'
  /** One line beside the digits: "Paused by white cell", "last in step 00:14 ago". */
  note?: ReactNode
  /** large: the digits of the white cell, without a ring. */
  size?: 'medium' | 'large'
}

const LAST_MINUTE_MS = 60_000

/** Time left as a ring and digits. Not a live region: marks are announced by whoever owns the clock (see `countdownMark`). */
export function Countdown({ leftMs, totalMs, state = 'running', note, size = 'medium' }: CountdownProps): ReactNode {
  const t = useText()
  const seconds = secondsLeft(leftMs)
  const left = t('ui.timeLeft', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  const percent = totalMs <= 0 ? 0 : Math.min(100, Math.max(0, (leftMs / totalMs) * 100))
  const late = state === 'running' && leftMs <= LAST_MINUTE_MS
  return (
    <div className='countdown' role='timer' data-state-of-clock={state} data-late={late} data-size={size}>
      {size === 'medium' && (
        <svg className='countdown__ring' width='26' height='26' viewBox='0 0 26 26' aria-hidden='true'>
          <circle className='countdown__track' cx='13' cy='13' r='10.5' />
          <circle className='countdown__left' cx='13' cy='13' r='10.5' pathLength='100' strokeDasharray={ringDashes(percent, state)} />
        </svg>
      )}
      {state === 'closing' ? (
        <b className='countdown__closing'>{t('ui.timeClosing')}</b>
      ) : (
        <>
          <b className='countdown__digits' aria-hidden='true'>
            {formatCountdown(leftMs)}
          </b>
          <VisuallyHidden>{state === 'paused' ? t('ui.timePaused', { left }) : left}</VisuallyHidden>
        </>
      )}
      {note !== undefined && <small>{note}</small>}
    </div>
  )
}

/** A solid arc while running, a hatched one while paused; lengths are percent of the ring. */
function ringDashes(percent: number, state: 'running' | 'paused' | 'closing'): string {
  if (state !== 'paused') return `${percent} 100`
  const strokes = Array.from({ length: Math.floor(percent / 4) }, () => '2 2').join(' ')
  return `${strokes} 0 100`.trim()
}
