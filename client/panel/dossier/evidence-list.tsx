import { ArrowDownLeft, ArrowUpRight } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useScreen } from '../../store/screen.ts'
import { useSay, useScenarioTimes, useView, useWords } from '../../store/use-session.ts'
import type { MessageKey } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Meter } from '../../ui/meter.tsx'
import { Section } from '../../ui/section.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { type IncidentFacts, incidentFacts } from './incident-facts.ts'
import './evidence-list.css'

/** How likely, in whole percent. */
const percent = (p: number): number => Math.round(p * 100)

/** What the seat knows of each incident, and what that is worth. The answer to "why?" behind every estimate of intent. */
export function EvidenceList(): ReactNode {
  const t = useText()
  const view = useView()
  const incidents = useMemo(() => incidentFacts(view), [view])
  if (incidents.length === 0) return null
  return (
    <div data-coach='dossier belief'>
      <Section title={t('desk.evidence')}>
        {incidents.map((one) => (
          <OneIncident key={one.incident.id} facts={one} />
        ))}
      </Section>
    </div>
  )
}

function OneIncident({ facts }: { facts: IncidentFacts }): ReactNode {
  const t = useText()
  const { select, show, compose } = useScreen.getState()
  const { incident, band, estimate, evidence } = facts
  const [isOpen, setOpen] = useState(incident.open)
  return (
    <div className='evidence'>
      <div className='evidence__head'>
        <TextButton
          onPress={() => {
            select(incident.id)
            show({ lookAt: { id: incident.id } })
          }}
        >
          {incident.title}
        </TextButton>
      </div>
      {band && (
        <div className='evidence__band'>
          <span>{t('desk.meant')}</span>
          <Meter
            label={t('desk.meantName', { title: incident.title })}
            value={[percent(band.low), percent(band.high)]}
            {...(estimate === undefined ? {} : { mark: percent(estimate.p) })}
          />
          <b>{t('desk.meantBand', { low: percent(band.low), high: percent(band.high) })}</b>
          <TextButton
            aria-label={t('ui.whyName', { name: t('desk.meantName', { title: incident.title }) })}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {t('ui.why')}
          </TextButton>
        </div>
      )}
      <p className='evidence__estimate'>
        {estimate === undefined ? t('desk.estimateNone') : t('desk.estimateIs', { percent: percent(estimate.p), turn: estimate.turn })}{' '}
        <TextButton onPress={() => compose({ action: 'submit-belief', params: { incident: incident.id } })}>
          {t(estimate === undefined ? 'desk.estimateWrite' : 'desk.estimateChange')}
        </TextButton>
      </p>
      <Disclosure title={t('desk.evidenceCount', { count: evidence.length })} isOpen={isOpen} onOpenChange={setOpen}>
        <ul>
          {evidence.map((one) => (
            <EvidenceRow key={one.id} one={one} />
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}

const strengths: Readonly<Record<string, MessageKey>> = { weak: 'desk.weak', fair: 'desk.fair', strong: 'desk.strong' }

function EvidenceRow({ one }: { one: IncidentFacts['evidence'][number] }): ReactNode {
  const t = useText()
  const say = useSay()
  const timeOf = useScenarioTimes()
  const body = useWords(one.text)
  const [isOpen, setOpen] = useState(false)
  const leans = t(one.leans === 'deliberate' ? 'desk.leansMeant' : 'desk.leansAccident')
  return (
    <li className='evidence__entry'>
      <Icon of={one.leans === 'deliberate' ? ArrowUpRight : ArrowDownLeft} size={14} />
      <div>
        <span>{say(one.says)}</span>
        <small>{t('desk.evidenceLeans', { strength: t(strengths[one.strength] ?? 'desk.fair'), leans, when: timeOf(one, 'turn') })}</small>
        {body !== undefined && (
          <TextButton aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'desk.evidenceFold' : 'desk.evidenceRead')}
          </TextButton>
        )}
        {isOpen && <blockquote className='evidence__text'>{body}</blockquote>}
      </div>
    </li>
  )
}
