import { type ReactNode, useEffect, useState } from 'react'
import { isRefusal } from '../../shared/model/refusal.ts'
import type { HttpBodies } from '../../shared/wire/http.ts'
import { type OpenSession, setCurrentSession } from '../net/current-session.ts'
import { openSession } from '../net/open-session.ts'
import { useActing } from '../store/acting.ts'
import { useScreen } from '../store/screen.ts'
import { SessionContext, useSession } from '../store/session-context.tsx'
import { useStatus } from '../store/use-session.ts'
import { t } from '../text/i18n.ts'
import { showToast } from '../ui/toast-queue.ts'
import { ByePage } from './bye-page.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import { refusalText } from './error-text.ts'
import { LoadingBars } from './loading-bars.tsx'
import './session-root.css'

type SessionRootProps = HttpBodies['ticket'] & { children: ReactNode }

/** Opens a session for the pages below it: the store for their hooks, the line for their commands, and what to show while there is neither. */
export function SessionRoot({ session, as, children }: SessionRootProps): ReactNode {
  const [open, setOpen] = useState<OpenSession>()
  useEffect(() => {
    const opened = openSession({ session, as }, (_pending, answer) => {
      if (isRefusal(answer)) showToast({ text: t('app.lateRefusal', { why: refusalText(answer) }) })
    })
    setCurrentSession(opened)
    useScreen.getState().reset()
    useActing.getState().cover()
    opened.connection.open()
    setOpen(opened)
    return () => {
      opened.connection.close()
      setCurrentSession(undefined)
      setOpen(undefined)
    }
  }, [session, as])
  if (open === undefined) return <LoadingBars />
  return (
    <SessionContext store={open.store}>
      <SessionGate session={session}>{children}</SessionGate>
    </SessionContext>
  )
}

/** Shows the page once there is something to show, and keeps it while the connection comes and goes. */
function SessionGate({ session, children }: { session: string; children: ReactNode }): ReactNode {
  const status = useStatus()
  const ready = useSession((state) => state.view !== undefined && state.welcome !== undefined)
  if (status === 'ended') return <ByePage session={session} />
  if (!ready) return <LoadingBars />
  return (
    <div className='session-root'>
      <ConnectionNotice />
      {children}
    </div>
  )
}
