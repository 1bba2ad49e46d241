import { Mic, Send } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { actionRegistry } from '../../../../shared/action/registry.gen.ts'
import { LoadingBars } from '../../../app/loading-bars.tsx'
import { control } from '../../../net/commands.ts'
import { currentSession, type OpenSession, setCurrentSession } from '../../../net/current-session.ts'
import { ComposerDialog } from '../../../panel/compose/composer-dialog.tsx'
import { CouncilTab } from '../../../panel/dock/council-tab.tsx'
import { HotlinesTab } from '../../../panel/dock/hotlines-tab.tsx'
import { MediaTab } from '../../../panel/dock/media-tab.tsx'
import { teachVerbs } from '../../../store/say-sentence.ts'
import { useScreen } from '../../../store/screen.ts'
import { SessionContext, useSession, useSessionStore } from '../../../store/session-context.tsx'
import { letterOf, slotOf } from '../../../store/state-names.ts'
import { useStateOf } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { StateToken } from '../../../ui/state-token.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { SeatView } from '../picture/seat-view.tsx'
import { tellAnswer } from '../tell-answer.ts'
import { seenWhileSpeaking, speakingSession } from './speaking-session.ts'
import './speak-sheet.css'

teachVerbs(Object.fromEntries(Object.entries(actionRegistry).map(([kind, { help }]) => [kind, help.title])))

type SpeakSheetProps = { seat: string; onClose: () => void }

/** Control speaks for a state that nobody holds: its picture on the left, its lines, council and media on the right, and its orders. */
export function SpeakSheet({ seat, onClose }: SpeakSheetProps): ReactNode {
  const t = useText()
  const state = useStateOf(seat)
  const spoken = useSpeaking(seat)
  const name = state?.name ?? seat
  return (
    <Dialog
      title={t('run.speakingAs', { state: name })}
      shape='sheet'
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={<Button onPress={onClose}>{t('run.speakEnd')}</Button>}
    >
      <div className='speak'>
        <p className='speak__band'>
          {state !== undefined && <StateToken slot={slotOf(state)} letter={letterOf(state)} size={22} />}
          <b>{t('run.speakBand', { state: name })}</b>
          <span>{t('run.speakNote')}</span>
          <Mic size={16} aria-hidden='true' />
        </p>
        {spoken === undefined ? (
          <LoadingBars rows={8} />
        ) : (
          <SessionContext store={spoken.store}>
            <div className='speak__body'>
              <div className='speak__picture'>
                <NewOrder />
                <SeatView seat={seat} />
              </div>
              <div className='speak__lines'>
                <SpokenChannels />
              </div>
            </div>
            <ComposerDialog />
          </SessionContext>
        )}
      </div>
    </Dialog>
  )
}

function NewOrder(): ReactNode {
  const t = useText()
  const compose = useScreen((screen) => screen.compose)
  return (
    <Button kind='primary' icon={Send} onPress={() => compose({})}>
      {t('run.speakOrder')}
    </Button>
  )
}

type Channel = 'hotlines' | 'council' | 'media'

function SpokenChannels(): ReactNode {
  const t = useText()
  const [channel, setChannel] = useState<Channel>('hotlines')
  return (
    <Tabs<Channel>
      label={t('dock.channels')}
      value={channel}
      onChange={setChannel}
      tabs={[
        { id: 'hotlines', label: t('dock.hotlines'), panel: <HotlinesTab /> },
        { id: 'council', label: t('dock.council'), panel: <CouncilTab /> },
        { id: 'media', label: t('dock.media'), panel: <MediaTab /> },
      ]}
    />
  )
}

/** How long after a step the view is asked for again, ms. */
const RENEW_MS = 600

/** The seat's session while the sheet is open: commands of the panels inside go out as control's acts. */
function useSpeaking(seat: string): OpenSession | undefined {
  const store = useSessionStore()
  const position = useSession((session) => session.position?.n)
  const looking = useSession((session) => session.looking)
  const [spoken, setSpoken] = useState<OpenSession>()
  useEffect(() => {
    const own = currentSession()
    const made = speakingSession(own, seat)
    setCurrentSession(made)
    useScreen.getState().reset()
    setSpoken(made)
    return () => {
      setCurrentSession(own)
      useScreen.getState().reset()
    }
  }, [seat])
  useEffect(() => {
    if (position === undefined) return
    const timer = setTimeout(() => tellAnswer(control({ do: 'look', as: seat })), RENEW_MS)
    return () => clearTimeout(timer)
  }, [seat, position])
  useEffect(() => {
    if (looking?.mirror.viewer.seat === seat) spoken?.store.setState(seenWhileSpeaking(looking, store.getState()))
  }, [looking, spoken, seat, store])
  const isSeen = looking?.mirror.viewer.seat === seat
  return isSeen ? spoken : undefined
}
