import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { formatSigned } from './format.ts'
import './why-ledger.css'

/** One cause of a change. `unseen`: fog hides it; the amount stays, the sentence does not. */
export type LedgerEntry = { id: string; turn?: number; cause?: string; amount: number; unseen?: boolean }

type WhyLedgerProps = {
  /** The figure, for the list's name. */
  name: string
  entries: readonly LedgerEntry[]
  /** Shown as the last row; it must equal the change beside the figure. */
  sum?: number
  /** Which direction of an amount is good. */
  good?: 'up' | 'down' | 'neither'
  /** inline: unfolds under a figure row. card: in a popover, with turns. */
  shape?: 'inline' | 'card'
  /** Decimals of the amounts. */
  digits?: number
  /** Links: "Show on timeline", "All 14 causes". */
  children?: ReactNode
}

/** Why a number is what it is: turn, cause and signed amount, summing to the change (DESIGN.md 5). */
export function WhyLedger(props: WhyLedgerProps): ReactNode {
  const { name, entries, sum, good = 'up', shape = 'inline', digits = 1, children } = props
  const t = useText()
  return (
    <div className='why-ledger' data-shape={shape}>
      <ul aria-label={t('ui.ledgerOf', { name })}>
        {entries.map((entry) => (
          <li key={entry.id} className='why-ledger__row'>
            {shape === 'card' && (
              <span className='why-ledger__turn'>{entry.turn === undefined ? '' : t('ui.ledgerTurn', { turn: entry.turn })}</span>
            )}
            <span data-unseen={entry.unseen === true}>{entry.unseen === true ? t('ui.ledgerUnseen') : entry.cause}</span>
            <b data-tone={toneOf(entry.amount, good)}>{formatSigned(entry.amount, { digits })}</b>
          </li>
        ))}
        {sum !== undefined && (
          <li className='why-ledger__row why-ledger__sum'>
            {shape === 'card' && <span />}
            <span>{t('ui.ledgerSum')}</span>
            <b>{formatSigned(sum, { digits })}</b>
          </li>
        )}
      </ul>
      {children !== undefined && <div className='why-ledger__links'>{children}</div>}
    </div>
  )
}

function toneOf(amount: number, good: 'up' | 'down' | 'neither'): 'plain' | 'ok' | 'crit' {
  if (amount === 0 || good === 'neither') return 'plain'
  return amount > 0 === (good === 'up') ? 'ok' : 'crit'
}
