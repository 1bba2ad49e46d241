import type { CSSProperties, ReactNode } from 'react'
import { Section } from '../../../client/ui/section.tsx'

/** One framed group of the gallery, `span` of twelve columns. */
export function GalleryCard({ title, span, children }: { title: string; span: number; children: ReactNode }) {
  return (
    <div className='card' style={{ '--span': span } as CSSProperties}>
      <Section title={title} framed={false}>
        {children}
      </Section>
    </div>
  )
}

/** A component under the name of its state; `show` draws a pointer or focus state as if it were there. */
export function Shown({ name, show, children }: { name: string; show?: 'hovered' | 'pressed' | 'focus-visible'; children: ReactNode }) {
  return (
    <div className='shown'>
      <small>{name}</small>
      <div data-show={show}>{children}</div>
    </div>
  )
}
