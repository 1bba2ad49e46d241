import { type ReactNode, useState } from 'react'
import { type Inject, inject } from '../../../shared/noun/inject.ts'
import { usePhase, useRecords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { Choice } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ConsoleCard } from './console-card.tsx'
import { InjectRow } from './inject-row.tsx'
import './injects-panel.css'

type Filter = 'turn' | 'next' | 'all'

/** Which injects a filter keeps: those of this turn and whatever could come in it; those of the next; all. */
export function filterInjects(injects: readonly Inject[], filter: Filter, turn: number): readonly Inject[] {
  const sorted = [...injects].sort((a, b) => Number.parseInt(a.no, 10) - Number.parseInt(b.no, 10) || (a.no < b.no ? -1 : 1))
  if (filter === 'all') return sorted
  if (filter === 'next') return sorted.filter((one) => one.plannedTurn === turn + 1)
  const now = Math.max(1, turn)
  return sorted.filter(
    (one) =>
      one.releasedTurn === now ||
      (one.run !== 'released' && one.run !== 'skipped' && (one.plannedTurn === undefined || one.plannedTurn <= now)),
  )
}

/** What the scenario has in store, and control's hand on it. */
export function InjectsPanel(): ReactNode {
  const t = useText()
  const { turn } = usePhase()
  const injects = useRecords(inject) as readonly Inject[]
  const [filter, setFilter] = useState<Filter>('turn')
  const shown = filterInjects(injects, filter, turn)
  return (
    <ConsoleCard
      title={t('run.injects')}
      lead={<Chip>{t('run.injectCount', { injects: injects.length })}</Chip>}
      action={
        <Choice<Filter>
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
