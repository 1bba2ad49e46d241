import { OctagonX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Heard } from '../../../shared/wire/socket.ts'
import { useHeard, usePhase, useWords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import './stop-banner.css'

/** Stops alone are said by a person in the log. */
const isStop = ({ person, withdrawn }: Heard): boolean => person !== undefined && withdrawn !== true

/** While a real emergency has stopped the exercise: on every screen, above everything. `action`: how control lifts it. */
export function StopBanner({ action }: { action?: ReactNode }): ReactNode {
  const t = useText()
  const { stopped } = usePhase()
  const reason = useWords(useHeard('log', isStop).at(-1)?.text)
  if (stopped !== true) return null
  return (
    <div className='stop-banner' role='alert'>
      <Icon of={OctagonX} size={20} />
      <div>
        <b>{t('emergency.banner')}</b>
        <p>{t('emergency.bannerText')}</p>
        {reason !== undefined && <p className='stop-banner__reason'>{reason}</p>}
      </div>
      {action}
    </div>
  )
}
