import type { ReactNode } from 'react'
import type { Shown } from '../../../../shared/model/record.ts'
import { type Statement, statement } from '../../../../shared/noun/statement.ts'
import { useRecords, useScenarioTimes, useStates, useWords } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Section } from '../../../ui/section.tsx'
import { StateName } from '../../compose/state-name.tsx'
import './media-tab.css'

const shownMax = 6

export const toneNames: Readonly<Record<Statement['tone'], MessageKey>> = {
  conciliatory: 'dock.toneConciliatory',
  neutral: 'dock.toneNeutral',
  firm: 'dock.toneFirm',
  threat: 'dock.toneThreat',
}

/** What states have said in public, newest first. */
export function Statements(): ReactNode {
  const t = useText()
  const said = [...useRecords(statement)].sort((a, b) => b.turn - a.turn || b.at - a.at).slice(0, shownMax)
  if (said.length === 0) return null
  return (
    <Section title={t('dock.statements')}>
      <ul>
        {said.map((each) => (
          <li key={each.id} className='public-word'>
            <StatementRow statement={each} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type SeenStatement = Shown<Statement, 'by' | 'tone' | 'targets' | 'turn' | 'at'>

function StatementRow({ statement: said }: { statement: SeenStatement }): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const states = useStates()
  const words = useWords(said.text)
  const demand = useWords(said.threat?.demand)
  const names = said.targets.map((id) => states.find((state) => state.id === id)?.name ?? id)
  return (
    <>
      <p className='public-word__head'>
        {said.by.map((id) => (
          <StateName key={id} id={id} size={16} />
        ))}
        <small className='num'>{time(said, 'turn')}</small>
        <Chip tone={said.tone === 'threat' ? 'crit' : said.tone === 'firm' ? 'warn' : 'plain'}>{t(toneNames[said.tone])}</Chip>
      </p>
      {words !== undefined && words !== '' && <p className='public-word__words'>{words}</p>}
      {names.length > 0 && (
        <small>{t('dock.addressed', { states: new Intl.ListFormat('en', { type: 'conjunction' }).format(names) })}</small>
      )}
      {said.threat !== undefined && (
        <p className='public-word__threat'>
          {t('dock.demands', { demand: demand ?? '', turn: said.threat.dueTurn })} <Chip>{t(threatWords[said.threat.status])}</Chip>
        </p>
      )}
    </>
  )
}

const threatWords: Readonly<Record<NonNullable<Statement['threat']>['status'], MessageKey>> = {
  due: 'dock.threatDue',
  met: 'dock.threatMet',
  dropped: 'dock.threatDropped',
}
