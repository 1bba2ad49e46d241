import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { Change } from './change.tsx'
import { formatNumber } from './format.ts'
import { Icon } from './icon.tsx'
import { Sparkline } from './sparkline.tsx'
import './figure-row.css'

type FigureRowProps = {
  icon: LucideIcon
  name: string
  /** undefined: not known. Text for ranges ("5 to 6"). */
  value: number | string | undefined
  /** "/20", "M", "%". */
  unit?: string
  /** Last turns, oldest first; the last six are drawn. */
  history?: readonly number[]
  change?: number
  good?: 'up' | 'down' | 'neither'
  /** When an unknown figure will be known: "known at T7". */
  knownWhen?: string
  /** The `WhyLedger` that unfolds in place. Every figure has one (DESIGN.md 1.3). */
  ledger: ReactNode
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
}

/** A figure of the dossier: icon, name, last six turns, value, change and why. */
export function FigureRow(props: FigureRowProps): ReactNode {
  const { icon, name, value, unit, history = [], change = 0, good = 'up', knownWhen, ledger, isOpen, onOpenChange } = props
  const t = useText()
  const shown = typeof value === 'number' ? formatNumber(value) : value
  const sank = good !== 'neither' && change !== 0 && change > 0 !== (good === 'up')
  return (
    <Disclosure
      className='figure'
      {...(isOpen === undefined ? {} : { isExpanded: isOpen })}
      {...(onOpenChange === undefined ? {} : { onExpandedChange: onOpenChange })}
    >
      {({ isExpanded }) => (
        <>
          <div className='figure__row'>
            <Icon of={icon} size={15} />
            <span className='figure__name'>{name}</span>
            <Sparkline points={shown === undefined ? [] : history} tone={isExpanded && sank ? 'crit' : 'plain'} />
            {shown === undefined ? (
              <small className='figure__unknown'>{knownWhen ?? t('ui.notKnown')}</small>
            ) : (
              <>
                <b className='figure__value'>
                  {shown}
                  {unit !== undefined && <i>{unit}</i>}
                </b>
                <Change amount={change} good={good} />
              </>
            )}
            <Button slot='trigger' className='figure__why' aria-label={t('ui.whyName', { name })}>
              {t('ui.why')}
            </Button>
          </div>
          <DisclosurePanel>{ledger}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  )
}
