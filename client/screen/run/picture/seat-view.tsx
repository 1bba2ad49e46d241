import type { ReactNode } from 'react'
import { belief } from '../../../../shared/noun/belief.ts'
import { dyad } from '../../../../shared/noun/dyad.ts'
import { incident } from '../../../../shared/noun/incident.ts'
import { type News as NewsRecord, news } from '../../../../shared/noun/news.ts'
import { relation } from '../../../../shared/noun/relation.ts'
import { type State, state } from '../../../../shared/noun/state.ts'
import { letterOf, placeNameIn, slotOf } from '../../../store/state-names.ts'
import { useHeadline, useRecord, useRecords, useScenarioTimes, useSetting, useWords } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Section } from '../../../ui/section.tsx'
import { TensionLadder } from '../../../ui/tension-ladder.tsx'
import { Who } from '../../../ui/who.tsx'
import './seat-view.css'

/** What one seat sees, to read: its figures, its relations, its incidents and its news. Below a SessionContext of that seat's view. */
export function SeatView({ seat }: { seat: string }): ReactNode {
  return (
    <div className='seat-view'>
      <Figures seat={seat} />
      <Relations seat={seat} />
      <Incidents />
      <News />
    </div>
  )
}

const THOUSAND = 1000

function Figures({ seat }: { seat: string }): ReactNode {
  const t = useText()
  const own = useRecord(state, `state:${seat}`) as Partial<State> | undefined
  const rows: readonly (readonly [MessageKey, number | undefined])[] = [
    ['run.actionPoints', own?.actionPoints],
    ['run.politicalCapital', own?.politicalCapital],
    ['run.treasury', own?.treasury === undefined ? undefined : own.treasury / THOUSAND],
    ['run.approval', own?.approval],
    ['run.credibility', own?.credibility],
    ['run.highestRung', own?.highestRung],
    ['run.readiness', own?.readiness],
    ['run.coopSupport', own?.coopSupport],
  ]
  return (
    <Section title={t('run.figures')} level={3}>
      <dl className='seat-view__figures'>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value === undefined ? t('ui.notKnown') : formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Relations({ seat }: { seat: string }): ReactNode {
  const t = useText()
  const { states } = useSetting()
  const pairs = useRecords(dyad)
  const rows = useRecords(relation).filter(({ from }) => from === seat)
  return (
    <Section title={t('run.relations')} level={3}>
      <ul>
        {rows.map(({ id, to, trust }) => {
          const other = states.find((each) => each.id === to)
          const pair = pairs.find(({ between }) => between.includes(to))
          return (
            <li key={id} className='seat-view__relation'>
              {other === undefined ? to : <Who slot={slotOf(other)} letter={letterOf(other)} name={other.name} />}
              <b className='num'>{formatNumber(trust, { digits: 0 })}</b>
              {pair !== undefined && <TensionLadder value={pair.rung} size='small' />}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Incidents(): ReactNode {
  const t = useText()
  const setting = useSetting()
  const time = useScenarioTimes()
  const beliefs = useRecords(belief)
  const known = useRecords(incident)
  const percent = (value: number): number => Math.round(value * 100)
  return (
    <Section title={t('run.incidents')} level={3}>
      {known.length === 0 && <p>{t('run.unknownIncident')}</p>}
      <ul>
        {known.map((one) => {
          const own = beliefs.find((each) => each.incident === one.id)
          return (
            <li key={one.id} className='seat-view__item'>
              <b>{one.title}</b>
              <small>
                {time(one, 'turn')} · {placeNameIn(setting, one.place)} · {t(one.open ? 'run.openIncident' : 'run.closedIncident')}
              </small>
              {own !== undefined && <p>{t('run.beliefBand', { low: percent(own.low), high: percent(own.high) })}</p>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function News(): ReactNode {
  const t = useText()
  const items = [...useRecords(news)].sort((a, b) => b.turn - a.turn || b.at - a.at)
  return (
    <Section title={t('run.news')} level={3}>
      {items.length === 0 && <p>{t('run.noNews')}</p>}
      {items.map((item) => (
        <NewsItem key={item.id} item={item} />
      ))}
    </Section>
  )
}

type Item = Pick<NewsRecord, 'title' | 'from' | 'body' | 'turn' | 'at'> & Pick<Partial<NewsRecord>, 'heading'>

function NewsItem({ item }: { item: Item }): ReactNode {
  const time = useScenarioTimes()
  const words = useWords(item.body)
  const headline = useHeadline(item)
  return (
    <Disclosure title={headline} level={4} aside={time(item, 'turn')}>
      <p className='prose'>{words}</p>
      <small>{item.from}</small>
    </Disclosure>
  )
}
