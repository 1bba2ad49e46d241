import { type ReactNode, useEffect, useRef } from 'react'
import type { ThemePlace } from '../theme/theme.ts'
import { useTheme } from '../theme/use-theme.ts'

type PageProps = {
  /** Of the browser's tab, before the product's name. */
  title: string
  place: ThemePlace
  className?: string
  children: ReactNode
}

/** Set once the first page has been shown: from then on a new page takes the focus, as a browser's own navigation would. */
let moved = false

/** The frame of a page: its title, its theme, its one `main`. */
export function Page({ title, place, className, children }: PageProps): ReactNode {
  useTheme(place)
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (moved) main.current?.focus({ preventScroll: true })
    moved = true
  }, [])
  return (
    <>
      <title>{title === '' ? 'Entente' : `${title} · Entente`}</title>
      <main ref={main} tabIndex={-1} className={className}>
        {children}
      </main>
    </>
  )
}
