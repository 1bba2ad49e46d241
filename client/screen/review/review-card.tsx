import { type ReactNode, useId } from 'react'
import './review-card.css'

type ReviewCardProps = {
  title: string
  /** One line under the title: what is drawn, on which scale. */
  note?: string | undefined
  /** At the end of the head: a chooser or a count. */
  aside?: ReactNode
  children: ReactNode
}

/** One finding of the review on its own sheet. */
export function ReviewCard({ title, note, aside, children }: ReviewCardProps): ReactNode {
  const id = useId()
  return (
    <section className='review-card' aria-labelledby={id}>
      <header className='review-card__head'>
        <div>
          <h2 id={id} className='review-card__title'>
            {title}
          </h2>
          {note !== undefined && <p className='review-card__note'>{note}</p>}
        </div>
        {aside}
      </header>
      {children}
    </section>
  )
}
