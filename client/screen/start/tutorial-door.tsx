import { GraduationCap } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { BusyButton } from '../../app/busy-button.tsx'
import { errorText } from '../../app/error-text.ts'
import { rememberPlace } from '../../app/last-place.ts'
import { api } from '../../net/api.ts'
import { useText } from '../../text/use-text.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { Door } from './door.tsx'

/** One press, and the person sits at a desk. */
export function TutorialDoor(): ReactNode {
  const t = useText()
  const [, navigate] = useLocation()
  const [state, setState] = useState<{ readonly working: boolean; readonly error?: string }>({ working: false })
  const play = async (): Promise<void> => {
    setState({ working: true })
    try {
      const { session } = await api.tutorial({})
      const path = `/play/${encodeURIComponent(session)}`
      rememberPlace({ session, title: t('start.tutorial'), path })
      navigate(path)
    } catch (error) {
      setState({ working: false, error: errorText(error) })
    }
  }
  return (
    <Door icon={GraduationCap} title={t('start.tutorial')} text={t('start.tutorialText')} note={t('start.tutorialNote')}>
      {state.error !== undefined && (
        <NoticeBar tone='crit' announce='alert'>
          {state.error}
        </NoticeBar>
      )}
      <BusyButton kind='primary' size='large' wide busy={state.working} busyText={t('start.tutorialWorking')} onPress={() => void play()}>
        {t('start.tutorial')}
      </BusyButton>
    </Door>
  )
}
