import { FileBraces, LayoutDashboard, Presentation, Printer, RotateCcw, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from '../../app/link-button.tsx'
import { exportPath } from '../../net/api.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Logo } from '../../ui/logo.tsx'
import { Who } from '../../ui/who.tsx'
import { useNaming } from './use-naming.ts'
import './review-top.css'

type ReviewTopProps = { session: string; title: string; mine: string | undefined }

/** Which exercise, which seat, what may be taken away, and the way to the next one. */
export function ReviewTop({ session, title, mine }: ReviewTopProps): ReactNode {
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
        <Button icon={Printer} onPress={() => window.print()}>
          {t('review.print')}
        </Button>
        <LinkButton href={exportPath(session, 'events')} icon={Table2} download>
          {t('review.events')}
        </LinkButton>
        <LinkButton href={exportPath(session, 'log')} icon={FileBraces} download>
          {t('review.log')}
        </LinkButton>
        {mine === undefined && (
          <LinkButton href={`/hot-wash/${session}`} icon={Presentation}>
            {t('wash.title')}
          </LinkButton>
        )}
        <LinkButton
          href={mine === undefined ? `/run/${session}` : '/'}
          kind='primary'
          icon={mine === undefined ? LayoutDashboard : RotateCcw}
        >
          {t(mine === undefined ? 'review.toConsole' : 'review.playAgain')}
        </LinkButton>
      </div>
    </div>
  )
}
