import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { useText } from '../../text/use-text.ts'
import { Logo } from '../../ui/logo.tsx'
import './home-link.css'

/** The mark, which leads to the first page. */
export function HomeLink({ size = 26 }: { size?: number }): ReactNode {
  const t = useText()
  return (
    <Link href='/' className='home-link' aria-label={t('app.home')}>
      <Logo size={size} />
    </Link>
  )
}
