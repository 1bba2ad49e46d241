import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { AnnounceTime } from '../../app/announce-time.tsx'
import { Page } from '../../app/page.tsx'
import { control } from '../../net/commands.ts'
import { StopBanner } from '../../panel/emergency/stop-banner.tsx'
import { useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { ClockPanel } from './clock-panel.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { ConsoleTop } from './console-top.tsx'
import { type InjectDialogAsked, InjectDialogs } from './inject/inject-dialogs.tsx'
import { InjectsPanel } from './inject/injects-panel.tsx'
import { LogPanel } from './log-panel.tsx'
import { MessageDialog } from './message-dialog.tsx'
import { MessagesPanel } from './messages-panel.tsx'
import { PeoplePanel } from './people/people-panel.tsx'
import { PicturePanel } from './picture/picture-panel.tsx'
import { RequestsPanel } from './request/requests-panel.tsx'
import { SeatsPanel } from './seat/seats-panel.tsx'
import { WaitingPanel } from './seat/waiting-panel.tsx'
import { tellAnswer } from './tell-answer.ts'
import { useConsoleKeys } from './use-console-keys.ts'
import { useExercise } from './use-exercise.ts'
import './console-page.css'

// The rules come with it: only who speaks for a state loads them.
const SpeakSheet = lazy(async () => ({ default: (await import('./speak/speak-sheet.tsx')).SpeakSheet }))

/** Everything a facilitator needs on one page (picture 04): clock and seats, injects and words, the true picture. */
export function ConsolePage({ session }: { session: string }): ReactNode {
  const t = useText()
  const { title } = useSetting()
  const [writeTo, setWriteTo] = useState<string>()
  const [look, setLook] = useState<string>()
  const [speaker, setSpeaker] = useState<string>()
  const [injectAsked, setInjectAsked] = useState<InjectDialogAsked>()
  const exercise = useExercise(session)
  const keys = useMemo(() => ({ writeToAll: () => setWriteTo('all'), newInject: () => setInjectAsked({ dialog: 'new' }) }), [])
  useConsoleKeys(keys)
  const hands = useMemo(() => ({ onWrite: setWriteTo, onLook: setLook, onSpeak: setSpeaker }), [])
  return (
    <Page title={t('run.consoleOf', { title })} place='start' className='console'>
      <AnnounceTime />
      <div className='console__head'>
        <StopBanner action={<LiftStop />} />
        <ConsoleTop exercise={exercise} session={session} />
      </div>
      <div className='console__left'>
        <ClockPanel session={session} exercise={exercise} />
        <WaitingPanel session={session} />
        <SeatsPanel hands={hands} />
        <PeoplePanel session={session} />
      </div>
      <div className='console__middle'>
        <InjectsPanel onAsk={setInjectAsked} />
        <RequestsPanel />
        <MessagesPanel onWrite={setWriteTo} />
        <LogPanel />
      </div>
      <PicturePanel look={look} onLook={setLook} />
      <MessageDialog to={writeTo} onClose={() => setWriteTo(undefined)} />
      <InjectDialogs asked={injectAsked} onClose={() => setInjectAsked(undefined)} />
      {speaker !== undefined && (
        <Suspense fallback={null}>
          <SpeakSheet key={speaker} seat={speaker} onClose={() => setSpeaker(undefined)} />
        </Suspense>
      )}
    </Page>
  )
}

function LiftStop(): ReactNode {
  const t = useText()
  return (
    <ConfirmButton kind='primary' onConfirm={() => tellAnswer(control({ do: 'lift-stop' }))}>
      {t('emergency.lift')}
    </ConfirmButton>
  )
}
