import { type ReactNode, useId } from 'react'
import './console-card.css'

type ConsoleCardProps = { title: string; lead?: ReactNode; action?: ReactNode; children: ReactNode }

/** A block of the console's middle column: head and body on a raised sheet. */
export function ConsoleCard({ title, lead, action, children }: ConsoleCardProps): ReactNode {
  const id = useId()
  return (
    <section className='console-card' aria-labelledby={id}>
      <header className='console-card__head'>
        <h2 id={id}>{title}</h2>
        {lead}
        <div className='console-card__action'>{action}</div>
      </header>
      {children}
    </section>
  )
}
