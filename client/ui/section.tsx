import type { ReactNode } from 'react'
import './section.css'

type SectionProps = {
  title: ReactNode
  level?: 2 | 3 | 4
  /** Small print at the end of the head: "change this turn". */
  aside?: ReactNode
  /** A link or a small control at the very end. */
  action?: ReactNode
  /** Padding of a panel section and a rule below; false inside something that has its own. */
  framed?: boolean
  children: ReactNode
}

/** A named part of a panel: head in Plex Sans 13/600, then its content. No landmark: there would be dozens; headings lead to it. */
export function Section({ title, level = 2, aside, action, framed = true, children }: SectionProps): ReactNode {
  const Heading = `h${level}` as const
  return (
    <section className='section' data-framed={framed}>
      <header className='section__head'>
        <Heading className='section__title'>{title}</Heading>
        {aside !== undefined && <small className='section__aside'>{aside}</small>}
        {action}
      </header>
      {children}
    </section>
  )
}
