import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import type { ThemePlace } from '../theme/theme.ts'
import { Logo } from '../ui/logo.tsx'
import { LinkButton } from './link-button.tsx'
import { Page } from './page.tsx'
import './message-page.css'

type MessagePageProps = {
  title: string
  children: ReactNode
  /** What to do; a link to the first page always follows. */
  action?: ReactNode
  place?: ThemePlace
}

/** A page that has nothing but a message: a fact, a reason, what to do. */
export function MessagePage({ title, children, action, place = 'start' }: MessagePageProps): ReactNode {
  const t = useText()
  return (
    <Page title={title} place={place} className='message-page'>
      <Logo />
      <h1 className='message-page__title'>{title}</h1>
      <div className='message-page__text'>{children}</div>
      <div className='message-page__actions'>
        {action}
        <LinkButton href='/' kind={action === undefined ? 'primary' : 'secondary'} size='large'>
          {t('app.backToStart')}
        </LinkButton>
      </div>
    </Page>
  )
}
