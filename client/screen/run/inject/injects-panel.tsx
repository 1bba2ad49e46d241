import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Inject, inject } from '../../../../shared/noun/inject.ts'
import { usePhase, useRecords, useSetting, useWatch } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ConsoleCard } from '../console-card.tsx'
import { isOver } from '../phase-names.ts'
import { filterInjects, type InjectFilter } from './filter-injects.ts'
import type { InjectDialogAsked } from './inject-dialogs.tsx'
import { InjectRow } from './inject-row.tsx'
import './injects-panel.css'

const columns = ['run.colNo', 'run.colWhen', 'run.colInject', 'run.colTo', 'run.colState', 'run.colActs'] as const

/** What the scenario has in store, and control's hand on it. One row at a time lies open; at first the one that could come now. */
export function InjectsPanel({ onAsk }: { onAsk: (asked: InjectDialogAsked) => void }): ReactNode {
  const t = useText()
  const { turn, phase } = usePhase()
  const { turns } = useSetting()
  const injects = useRecords(inject) as readonly Inject[]
  const watched = useWatch().injects
  const [filter, setFilter] = useState<InjectFilter>('turn')
  const [chosen, setChosen] = useState<string | 'none'>()
  const shown = filterInjects(injects, watched, filter, { turn, turns, over: isOver(phase) })
  const open = chosen ?? shown.find(({ run }) => run === 'armed')?.id
  return (
    <ConsoleCard
      title={t('run.injects')}
      lead={
        <>
          <Chip>{t('run.injectCount', { injects: injects.length })}</Chip>
          <Choice<InjectFilter>
            label={t('run.filter')}
            size='small'
            value={filter}
            onChange={setFilter}
            options={[
              { id: 'turn', label: t('run.filterTurn') },
              { id: 'next', label: t('run.filterNext') },
              { id: 'all', label: t('run.filterAll') },
            ]}
          />
        </>
      }
      action={
        !isOver(phase) &&
        phase !== 'lobby' && (
          <Button size='small' icon={Plus} keys='N' onPress={() => onAsk({ dialog: 'new' })}>
            {t('run.newInject')}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <EmptyState title={t('run.noInjects')} />
      ) : (
        <div className='injects'>
          <table>
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope='col'>
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <InjectRow
                  key={one.id}
                  inject={one}
                  now={watched.find((each) => each.inject === one.id)}
                  open={open === one.id}
                  onToggle={() => setChosen(open === one.id ? 'none' : one.id)}
                  onAsk={onAsk}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ConsoleCard>
  )
}
