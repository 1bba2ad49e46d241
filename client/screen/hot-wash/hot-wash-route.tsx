import { type ReactNode, useCallback } from 'react'
import type { HotWashAct } from '../../../shared/wire/hot-wash.ts'
import { errorText } from '../../app/error-text.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { MessagePage } from '../../app/message-page.tsx'
import { SessionRoot } from '../../app/session-root.tsx'
import { api } from '../../net/api.ts'
import { usePhase } from '../../store/use-session.ts'
import { t as tell } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { announcer } from '../../ui/announcer.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { isOver } from '../run/phase-names.ts'
import { HotWashScreen } from './hot-wash-screen.tsx'
import { LeadBar } from './lead-bar.tsx'
import { useHotWash } from './use-hot-wash.ts'

/** `/hot-wash/:session`: where control leads the hot wash, on a screen that the room may see too. */
export function HotWashRoute({ session }: { session: string }): ReactNode {
  return (
    <SessionRoot session={session} as='control'>
      <Led session={session} />
    </SessionRoot>
  )
}

function Led({ session }: { session: string }): ReactNode {
  const wash = useHotWash()
  const act = useCallback((asked: HotWashAct) => void api.hotWash(session, asked).catch(sayWhy), [session])
  if (wash === undefined) return <Begin session={session} act={act} />
  return <HotWashScreen wash={wash} lead={<LeadBar session={session} wash={wash} act={act} />} />
}

function sayWhy(error: unknown): void {
  const text = tell('run.refused', { why: errorText(error) })
  showToast({ text })
  announcer.say(text)
}

/** Before it begins, and after it has ended: the whole one after ENDEX, the short one in a pause. */
function Begin({ session, act }: { session: string; act: (act: HotWashAct) => void }): ReactNode {
  const t = useText()
  const { phase, paused } = usePhase()
  const over = isOver(phase)
  return (
    <MessagePage
      title={t(over ? 'wash.title' : 'wash.titleShort')}
      place='review'
      action={
        <div className='wash__buttons'>
          <Button
            kind='primary'
            size='large'
            {...(over || paused ? {} : { reason: t('wash.pauseFirst') })}
            onPress={() => act({ do: 'begin', kind: over ? 'whole' : 'short' })}
          >
            {t(over ? 'wash.begin' : 'wash.beginShort')}
          </Button>
          <LinkButton size='large' href={over ? `/review/${session}` : `/run/${session}`}>
            {t(over ? 'wash.toReview' : 'wash.toConsole')}
          </LinkButton>
        </div>
      }
    >
      <p>{t(over ? 'wash.about' : 'wash.aboutShort')}</p>
    </MessagePage>
  )
}
