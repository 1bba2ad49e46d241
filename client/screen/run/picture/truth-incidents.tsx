import type { ReactNode } from 'react'
import { type Belief, belief } from '../../../../shared/noun/belief.ts'
import { type Incident, incident } from '../../../../shared/noun/incident.ts'
import { placeNameIn, stateNameIn } from '../../../store/state-names.ts'
import { useRecords, useScenarioTimes, useSetting } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Section } from '../../../ui/section.tsx'
import './truth-incidents.css'

/** What happened, what it was in truth, and what each side takes it for. */
export function TruthIncidents(): ReactNode {
  const t = useText()
  const incidents = useRecords(incident)
  return (
    <Section title={t('run.incidents')} level={3} {...(incidents.length === 0 ? {} : { aside: t('run.beliefNote') })}>
      {incidents.length === 0 ? (
        <EmptyState title={t('run.noIncidents')} />
      ) : (
        <ul>
          {[...incidents]
            .sort((a, b) => b.turn - a.turn || b.at - a.at)
            .map((one) => (
              <TruthIncident key={one.id} incident={one as Incident} />
            ))}
        </ul>
      )}
    </Section>
  )
}

function TruthIncident({ incident: one }: { incident: Incident }): ReactNode {
  const t = useText()
  const setting = useSetting()
  const time = useScenarioTimes()
  const beliefs = useRecords(belief).filter((each) => each.incident === one.id) as readonly Belief[]
  return (
    <li className='truth'>
      <header>
        <b>{one.title}</b>
        <Chip tone={one.theta === 1 ? 'crit' : 'info'}>{t(one.theta === 1 ? 'run.deliberate' : 'run.accident')}</Chip>
      </header>
      <small>
        {time(one, 'turn')} · {placeNameIn(setting, one.place)} · {t(one.open ? 'run.openIncident' : 'run.closedIncident')} ·{' '}
        {t(one.contact ? 'run.contact' : 'run.noContact')}
      </small>
      <div className='truth__beliefs'>
        {beliefs.map(({ id, seat, b }) => (
          <Chip key={id} tone='outline'>
            {t('run.believes', { state: stateNameIn(setting, seat), percent: Math.round(b * 100) })}
          </Chip>
        ))}
      </div>
    </li>
  )
}
