import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'

type DoorProps = { icon: LucideIcon; title: string; text: string; note?: string; children: ReactNode }

/** One of the three ways in: what it is, for whom, and the one thing to do. */
export function Door({ icon, title, text, note, children }: DoorProps): ReactNode {
  return (
    <section className='door'>
      <h2 className='door__title'>
        <Icon of={icon} size={20} />
        {title}
      </h2>
      <p className='door__text'>{text}</p>
      <div className='door__act'>
        {note !== undefined && <small className='door__note'>{note}</small>}
        {children}
      </div>
    </section>
  )
}
