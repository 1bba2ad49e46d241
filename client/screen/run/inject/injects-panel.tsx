import { type ReactNode, useState } from 'react'
import { type Inject, inject } from '../../../../shared/noun/inject.ts'
import { usePhase, useRecords } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ConsoleCard } from '../console-card.tsx'
import { filterInjects, type InjectFilter } from './filter-injects.ts'
import { InjectRow } from './inject-row.tsx'
import './injects-panel.css'

/** What the scenario has in store, and control's hand on it. */
export function InjectsPanel(): ReactNode {
  const t = useText()
  const { turn } = usePhase()
  const injects = useRecords(inject) as readonly Inject[]
  const [filter, setFilter] = useState<InjectFilter>('turn')
  const shown = filterInjects(injects, filter, turn)
  return (
    <ConsoleCard
      title={t('run.injects')}
      lead={<Chip>{t('run.injectCount', { injects: injects.length })}</Chip>}
      action={
        <Choice<InjectFilter>
          label={t('run.filter')}
          value={filter}
          onChange={setFilter}
          options={[
            { id: 'turn', label: t('run.filterTurn') },
            { id: 'next', label: t('run.filterNext') },
            { id: 'all', label: t('run.filterAll') },
          ]}
        />
      }
    >
      {shown.length === 0 ? (
        <EmptyState title={t('run.noInjects')} />
      ) : (
        <div className='injects'>
          <table>
            <thead>
              <tr>
                <th scope='col'>{t('run.colNo')}</th>
                <th scope='col'>{t('run.colWhen')}</th>
                <th scope='col'>{t('run.colInject')}</th>
                <th scope='col'>{t('run.colTo')}</th>
                <th scope='col'>{t('run.colState')}</th>
                <th scope='col'>{t('run.colActs')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <InjectRow key={one.id} inject={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ConsoleCard>
  )
}
