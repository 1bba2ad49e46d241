import { type ReactNode, useState } from 'react'
import { useSay } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { TextButton } from '../../ui/text-button.tsx'
import { WhyLedger } from '../../ui/why-ledger.tsx'
import type { Cause } from './figure-history.ts'
import { largestEntries, ledgerEntries } from './ledger-entries.ts'
import './figure-ledger.css'

type FigureLedgerProps = {
  /** The figure's name. */
  name: string
  causes: readonly Cause[]
  all: readonly Cause[]
  /** The change that the causes sum to; absent where only causes are known, not the figure. */
  sum?: number | undefined
  good?: 'up' | 'down' | 'neither'
  /** What it says when nothing moved. */
  still?: string
  /** A sentence before the causes: what they are the causes of. */
  lead?: string
}

/** Why a figure is what it is: its largest causes in place, and all since turn 1 on demand. */
export function FigureLedger({ name, causes, all, sum, good = 'up', still, lead }: FigureLedgerProps): ReactNode {
  const t = useText()
  const say = useSay()
  const [whole, setWhole] = useState(false)
  const words = { say, paid: t('desk.causePaid') }
  const entries = whole ? ledgerEntries(all, words) : largestEntries(ledgerEntries(causes, words), t('desk.causeOthers'))
  return (
    <>
      {lead !== undefined && <p className='figure-still'>{lead}</p>}
      {entries.length === 0 && <p className='figure-still'>{still ?? t('desk.causeNone')}</p>}
      {(entries.length > 0 || all.length > 0) && (
        <WhyLedger
          name={name}
          entries={entries}
          good={good}
          shape={whole ? 'card' : 'inline'}
          {...(whole || sum === undefined || entries.length < 2 ? {} : { sum })}
        >
          {all.length > entries.length || whole ? (
            <TextButton onPress={() => setWhole(!whole)}>
              {whole ? t('desk.causesFewer') : t('desk.causesAll', { count: all.length })}
            </TextButton>
          ) : undefined}
        </WhyLedger>
      )}
    </>
  )
}
