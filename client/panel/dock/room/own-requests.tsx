import { CircleHelp } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Request, request } from '../../../../shared/noun/request.ts'
import { useRecords, useScenarioTimes, useWords } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Icon } from '../../../ui/icon.tsx'

/** What this seat has asked control and not been told yet: since when, and whether somebody sees to it. */
export function OwnRequests(): ReactNode {
  const t = useText()
  const open = useRecords(request).filter(({ status }) => status !== 'answered')
  if (open.length === 0) return null
  return (
    <ul className='own-requests' aria-label={t('dock.ownRequests')}>
      {open.map((one) => (
        <OwnRequest key={one.id} request={one} />
      ))}
    </ul>
  )
}

function OwnRequest({ request: { text, turn, at, status } }: { request: Pick<Request, 'text' | 'turn' | 'at' | 'status'> }): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const words = useWords(text)
  return (
    <li>
      <Icon of={CircleHelp} size={14} />
      <span>
        <q>{words}</q>
        <small>{t(status === 'owned' ? 'dock.requestOwned' : 'dock.requestOpen', { time: time({ turn, at }, 'turn') })}</small>
      </span>
    </li>
  )
}
