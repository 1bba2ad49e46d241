import { Circle, CircleCheck, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { objective } from '../../../shared/noun/objective.ts'
import { useMe, useRecords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import './aims.css'

/** The seat's own aims: no other seat ever receives them. */
export function Objectives(): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const aims = useRecords(objective).filter((aim) => aim.seat === seat)
  if (aims.length === 0) return null
  const title = (
    <>
      {t('desk.objectives')} <Icon of={Lock} size={13} />
    </>
  )
  return (
    <Section title={title} aside={t('desk.objectivesNote')}>
      <ul>
        {aims.map((aim) => (
          <li key={aim.id} className='aim'>
            <Icon of={aim.met ? CircleCheck : Circle} size={15} tone={aim.met ? 'ok' : 'plain'} />
            <span>{aim.text}</span>
            <small className='aim__state'>{t(aim.met ? 'desk.objectiveMet' : 'desk.objectiveOpen')}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
