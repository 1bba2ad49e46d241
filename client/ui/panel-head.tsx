import type { ReactNode } from 'react'
import './panel-head.css'

type PanelHeadProps = {
  title: string
  /** One small line under it. */
  note?: ReactNode
  /** A token or icon before it. */
  lead?: ReactNode
  /** Controls at the end. */
  action?: ReactNode
  level?: 1 | 2 | 3
}

/** Head of a panel or a screen column: the name of a state or a document, in the document face. */
export function PanelHead({ title, note, lead, action, level = 2 }: PanelHeadProps): ReactNode {
  const Heading = `h${level}` as const
  return (
    <header className='panel-head'>
      {lead}
      <div className='panel-head__words'>
        <Heading className='panel-head__title'>{title}</Heading>
        {note !== undefined && <small>{note}</small>}
      </div>
      {action}
    </header>
  )
}
