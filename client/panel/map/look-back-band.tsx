import { History as HistoryIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useScreenParts } from '../../store/screen.ts'
import { useSession } from '../../store/session-context.tsx'
import { useScenarioTimes } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { snapshotAt } from '../timeline/history.ts'
import { useHistory } from '../timeline/use-history.ts'

/** "You are looking at T3", and the way back; what has come in since is counted on it (DESIGN.md 7). */
export function LookBackBand(): ReactNode {
  const t = useText()
  const { playhead, show } = useScreenParts('playhead', 'show')
  const history = useHistory()
  const heard = useSession((state) => state.heard.length)
  const times = useScenarioTimes()
  if (playhead === undefined) return null
  const shown = snapshotAt(history, playhead)
  if (shown === undefined) return null
  const missed = heard - shown.heard
  return (
    <div className='look-back' role='status'>
      <Icon of={HistoryIcon} size={16} />
      <span>{t('desk.lookingAt', { when: times(shown, 'turn') })}</span>
      <Button size='small' onPress={() => show({ playhead: undefined })}>
        {missed > 0 ? t('desk.backToNowCount', { count: missed }) : t('desk.backToNow')}
      </Button>
    </div>
  )
}
