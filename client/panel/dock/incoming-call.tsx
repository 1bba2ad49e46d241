import { PhoneIncoming } from 'lucide-react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { me } from '../../../shared/action/_who.ts'
import { allSeen, seen } from '../../../shared/model/view.ts'
import { call } from '../../../shared/noun/call.ts'
import { incident } from '../../../shared/noun/incident.ts'
import { useScreen } from '../../store/screen.ts'
import { useStateOf, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { StateName } from '../compose/state-name.tsx'
import type { SeenCall } from './hotlines/line-facts.ts'
import { AnswerButtons } from './hotlines/pinned-needs.tsx'
import { ringShown } from './ring-shown.ts'

/** A call that rings here, on top of whatever is open. The page says it at once to those who listen. */
export function IncomingCall(): ReactNode {
  const view = useView()
  const ringing = allSeen(view, call).find((c) => c.status === 'ringing' && c.to === me(view))
  return ringing === undefined ? null : <Ringing key={ringing.id} call={ringing} />
}

function Ringing({ call: rings }: { call: SeenCall }): ReactNode {
  const t = useText()
  const view = useView()
  const name = useStateOf(rings.from)?.name ?? rings.from
  const openDock = useScreen((state) => state.openDock)
  const inSight = useSyncExternalStore(ringShown.subscribe, ringShown.get) === rings.id
  const about = seen(view, incident, rings.about ?? '')
  const words = about === undefined ? t('dock.calling', { state: name }) : t('dock.callingAbout', { state: name, title: about.title })
  return (
    <section className='incoming' data-in-sight={inSight} aria-label={t('dock.incoming')}>
      <span className='incoming__words'>
        <Icon of={PhoneIncoming} size={18} tone='warn' />
        <StateName id={rings.from} size={22} tokenOnly />
        <span>
          <b>{words}</b>
          <small>{t('dock.callingNote')}</small>
        </span>
      </span>
      {inSight ? null : <AnswerButtons call={rings.id} />}
      {!inSight && <TextButton onPress={() => openDock('hotlines', rings.from)}>{t('dock.showLine')}</TextButton>}
    </section>
  )
}
