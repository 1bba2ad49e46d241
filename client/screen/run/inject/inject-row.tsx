import { Pause, Play, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Inject } from '../../../../shared/noun/inject.ts'
import { control } from '../../../net/commands.ts'
import { letterOf, slotOf } from '../../../store/state-names.ts'
import { usePhase, useScenarioTimes, useStates } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { StateToken } from '../../../ui/state-token.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { isOver } from '../phase-names.ts'
import { tellAnswer } from '../tell-answer.ts'
import { categoryNames, runFaces } from './inject-faces.ts'

/** One inject: when and to whom, how it stands, whether its condition holds, and what control can do with it. */
export function InjectRow({ inject }: { inject: Inject }): ReactNode {
  const t = useText()
  const { phase } = usePhase()
  const chip = runFaces[inject.run]
  const waits = inject.run !== 'released' && inject.run !== 'skipped' && !isOver(phase)
  return (
    <tr data-run={inject.run}>
      <td className='num injects__when'>{inject.no}</td>
      <td className='injects__when'>
        <When inject={inject} />
      </td>
      <th scope='row' className='injects__title'>
        {inject.title}
        <small>{t(categoryNames[inject.category])}</small>
      </th>
      <td>
        <Addressees to={inject.to} />
      </td>
      <td>
        <Chip icon={chip.icon} tone={chip.tone}>
          {t(chip.name)}
        </Chip>
        {waits && <small className='injects__condition'>{t(inject.due ? 'run.condTrue' : 'run.condFalse')}</small>}
      </td>
      <td>{waits && <Acts inject={inject} />}</td>
    </tr>
  )
}

function When({ inject }: { inject: Inject }): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  if (inject.releasedTurn !== undefined) return time({ turn: inject.releasedTurn, at: inject.releasedAt ?? 0 }, 'turn')
  return inject.plannedTurn === undefined ? t('run.whenCondition') : t('run.whenPlanned', { turn: inject.plannedTurn })
}

function Addressees({ to }: { to: Inject['to'] }): ReactNode {
  const t = useText()
  const states = useStates()
  if (to.length === 0) return t('run.toControl')
  if (to.length >= states.length) return t('run.toAll')
  return (
    <span className='injects__to'>
      {states
        .filter(({ id }) => to.includes(id))
        .map((state) => (
          <StateToken key={state.id} slot={slotOf(state)} letter={letterOf(state)} name={state.name} size={16} />
        ))}
    </span>
  )
}

function Acts({ inject }: { inject: Inject }): ReactNode {
  const t = useText()
  const { phase } = usePhase()
  const { id, title } = inject
  return (
    <span className='injects__acts'>
      {phase !== 'lobby' && (
        <ConfirmButton
          size='small'
          icon={Play}
          compact={!inject.due}
          name={t('run.releaseName', { title })}
          onConfirm={() => tellAnswer(control({ do: 'release-inject', inject: id }))}
        >
          {t('run.release')}
        </ConfirmButton>
      )}
      {inject.run !== 'held' && (
        <IconButton
          kind='secondary'
          size='small'
          icon={Pause}
          label={t('run.holdName', { title })}
          onPress={() => tellAnswer(control({ do: 'hold-inject', inject: id }))}
        />
      )}
      <ConfirmButton
        size='small'
        icon={SkipForward}
        compact
        name={t('run.skipName', { title })}
        onConfirm={() => tellAnswer(control({ do: 'skip-inject', inject: id }))}
      >
        {t('run.skip')}
      </ConfirmButton>
    </span>
  )
}
