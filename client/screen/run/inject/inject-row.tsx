import { ChevronRight, Pause, Pencil, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { Inject } from '../../../../shared/noun/inject.ts'
import { control } from '../../../net/commands.ts'
import { letterOf, slotOf } from '../../../store/state-names.ts'
import { usePhase, useScenarioTimes, useStates, useWords } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { StateToken } from '../../../ui/state-token.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { isOver } from '../phase-names.ts'
import { tellAnswer } from '../tell-answer.ts'
import { InjectDetail } from './inject-detail.tsx'
import { categoryNames, runFaces } from './inject-faces.ts'
import type { InjectRowProps } from './inject-row-props.ts'
import { injectWhen } from './inject-when.ts'

/** One inject in its row, and under it, when opened, its words, its effects and everything control can do with it. */
export function InjectRow(props: InjectRowProps): ReactNode {
  const { inject, now, open, onToggle } = props
  const t = useText()
  const { phase } = usePhase()
  const heading = useWords(inject.made?.heading)
  const chip = runFaces[inject.run]
  const waits = inject.run !== 'released' && inject.run !== 'skipped' && !isOver(phase)
  const title = heading ?? inject.title
  const named: InjectRowProps = { ...props, inject: { ...inject, title } }
  return (
    <>
      <tr data-run={inject.run} data-open={open}>
        <td className='num injects__no'>{inject.no}</td>
        <td className='num injects__when'>
          <When inject={inject} now={now} />
        </td>
        <th scope='row'>
          <PlainButton className='injects__title' aria-expanded={open} onPress={onToggle}>
            <Icon of={ChevronRight} size={12} />
            <span>{title}</span>
            {(inject.category === 'contingency' || inject.category === 'expected') && <small>{t(categoryNames[inject.category])}</small>}
          </PlainButton>
        </th>
        <td>
          <Addressees to={inject.to} />
        </td>
        <td>
          <Chip icon={chip.icon} tone={chip.tone}>
            {t(chip.name)}
          </Chip>
        </td>
        <td className='injects__end'>
          {inject.run === 'released' && !open && <Receipts now={now} />}
          {waits && !open && <Acts {...named} />}
        </td>
      </tr>
      {open && (
        <tr className='injects__more'>
          <td />
          <td colSpan={5}>
            <InjectDetail {...named} waits={waits} />
          </td>
        </tr>
      )}
    </>
  )
}

function When({ inject, now }: Pick<InjectRowProps, 'inject' | 'now'>): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const when = injectWhen(inject, now)
  if (when.is === 'end') return t('run.whenEnd')
  if (when.is === 'condition') return t('run.whenCondition')
  if (when.is === 'hand') return t('run.whenHand')
  const words = when.is === 'turn' ? t('run.whenPlanned', { turn: when.turn }) : time(when.moment, 'turn')
  return when.ifHolds ? t('run.whenIf', { when: words }) : words
}

function Addressees({ to }: { to: Inject['to'] }): ReactNode {
  const t = useText()
  const states = useStates()
  if (to.length === 0) return <small>{t('run.toControl')}</small>
  if (to.length >= states.length) return <small>{t('run.toAll')}</small>
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

/** "2 of 3 saw it": how far a released inject has come. */
function Receipts({ now }: Pick<InjectRowProps, 'now'>): ReactNode {
  const t = useText()
  if (now === undefined || now.receipts.length === 0) return null
  const seen = now.receipts.filter(({ seenBy }) => seenBy.length > 0).length
  return <small className='num'>{t('run.sawIt', { seen, all: now.receipts.length })}</small>
}

/** What can be done from the row itself: release, hold, edit. */
function Acts({ inject, onAsk }: InjectRowProps): ReactNode {
  const t = useText()
  const { phase } = usePhase()
  const { id, title, category } = inject
  return (
    <span className='injects__acts'>
      {phase !== 'lobby' && (
        <ConfirmButton
          size='small'
          icon={Play}
          compact
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
      {category !== 'expected' && (
        <IconButton
          kind='secondary'
          size='small'
          icon={Pencil}
          label={t('run.editName', { title })}
          onPress={() => onAsk({ dialog: 'edit', inject: id })}
        />
      )}
    </span>
  )
}
