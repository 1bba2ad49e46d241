import type { LucideIcon } from 'lucide-react'
import { CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from '../../ui/icon.tsx'
import './action-row.css'

type ActionRowProps = {
  icon: LucideIcon
  title: string
  /** What it does, or why it is suggested. */
  note: string
  cost: string
  /** Why it cannot be ordered now. The row still opens: one can read on and prepare. */
  fault?: string | undefined
  onPress: () => void
}

/** One action in the composer's list. */
export function ActionRow({ icon, title, note, cost, fault, onPress }: ActionRowProps): ReactNode {
  return (
    <Button className='action-row' data-blocked={fault !== undefined} onPress={onPress}>
      <Icon of={icon} size={16} />
      <b>{title}</b>
      <span className='action-row__cost num'>{cost}</span>
      <span className='action-row__words'>
        <span className='action-row__note'>{note}</span>
        {fault !== undefined && (
          <span className='action-row__fault'>
            <Icon of={CircleX} size={13} tone='crit' />
            {fault}
          </span>
        )}
      </span>
    </Button>
  )
}
