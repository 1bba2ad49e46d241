import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from '../../app/link-button.tsx'
import { useText } from '../../text/use-text.ts'
import { Logo } from '../../ui/logo.tsx'
import { Who } from '../../ui/who.tsx'
import { useNaming } from './use-naming.ts'
import './review-top.css'

/** Which exercise, which seat, and the way to the next one. */
export function ReviewTop({ title, mine }: { title: string; mine: string | undefined }): ReactNode {
  const t = useText()
  const names = useNaming()
  return (
    <div className='review-top'>
      <Logo size={22} />
      <div className='review-top__fact'>
        <small>{t('review.title')}</small>
        <b>{title}</b>
      </div>
      <div className='review-top__fact'>
        <small>{t(mine === undefined ? 'review.lookingAs' : 'review.yourSeat')}</small>
        {mine === undefined ? (
          <b>{t('review.control')}</b>
        ) : (
          <Who slot={names.slot(mine)} letter={names.letter(mine)} name={names.state(mine)} size={16} />
        )}
      </div>
      <div className='review-top__ways no-print'>
        <LinkButton href='/' kind='primary' icon={RotateCcw}>
          {t('review.playAgain')}
        </LinkButton>
      </div>
    </div>
  )
}
