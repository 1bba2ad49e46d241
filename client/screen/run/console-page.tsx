import { type ReactNode, useCallback, useState } from 'react'
import { AnnounceTime } from '../../app/announce-time.tsx'
import { Page } from '../../app/page.tsx'
import { useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { ClockPanel } from './clock-panel.tsx'
import { ConsoleTop } from './console-top.tsx'
import { InjectsPanel } from './inject/injects-panel.tsx'
import { LogPanel } from './log-panel.tsx'
import { MessageDialog } from './message-dialog.tsx'
import { MessagesPanel } from './messages-panel.tsx'
import { PeoplePanel } from './people/people-panel.tsx'
import { PicturePanel } from './picture/picture-panel.tsx'
import { SeatsPanel } from './seats-panel.tsx'
import { useConsoleKeys } from './use-console-keys.ts'
import { useExercise } from './use-exercise.ts'
import { WaitingPanel } from './waiting-panel.tsx'
import './console-page.css'

/** Everything a facilitator needs on one page (picture 04): clock and seats, injects and words, the true picture. */
export function ConsolePage({ session }: { session: string }): ReactNode {
  const t = useText()
  const { title } = useSetting()
  const [writeTo, setWriteTo] = useState<string>()
  const [look, setLook] = useState<string>()
  const exercise = useExercise(session)
  const writeToAll = useCallback(() => setWriteTo('all'), [])
  useConsoleKeys(writeToAll)
  return (
    <Page title={t('run.consoleOf', { title })} place='start' className='console'>
      <AnnounceTime />
      <ConsoleTop exercise={exercise} />
      <div className='console__left'>
        <ClockPanel session={session} exercise={exercise} />
        <WaitingPanel session={session} />
        <SeatsPanel onWrite={setWriteTo} onLook={setLook} />
        <PeoplePanel session={session} />
      </div>
      <div className='console__middle'>
        <InjectsPanel />
        <MessagesPanel onWrite={setWriteTo} />
        <LogPanel />
      </div>
      <PicturePanel look={look} onLook={setLook} />
      <MessageDialog to={writeTo} onClose={() => setWriteTo(undefined)} />
    </Page>
  )
}
