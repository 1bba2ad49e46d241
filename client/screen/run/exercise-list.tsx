import { QrCode as QrIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ExerciseCard } from '../../../shared/wire/http.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { formatJoinCode, joinCode } from '../../ui/join-code.ts'
import { Pop } from '../../ui/pop.tsx'
import { JoinCodePanel } from './join-code-panel.tsx'
import { isOver, phaseName } from './phase-names.ts'
import './exercise-list.css'

/** Exercises that are open on this server, newest first. */
export function ExerciseList({ exercises }: { exercises: readonly ExerciseCard[] | undefined }): ReactNode {
  const t = useText()
  return (
    <section>
      <h2 className='board__section'>{t('run.exercises')}</h2>
      {exercises === undefined && <LoadingBars rows={2} />}
      {exercises?.length === 0 && <EmptyState title={t('run.noExercises')}>{t('run.noExercisesText')}</EmptyState>}
      {exercises !== undefined && exercises.length > 0 && (
        <div className='exercises'>
          <table>
            <thead>
              <tr>
                <th scope='col'>{t('run.colTitle')}</th>
                <th scope='col'>{t('run.colWhere')}</th>
                <th scope='col'>{t('run.colPeople')}</th>
                <th scope='col'>{t('run.colCode')}</th>
                <th scope='col'>{t('run.colDo')}</th>
              </tr>
            </thead>
            <tbody>
              {[...exercises]
                .sort((a, b) => b.createdMs - a.createdMs)
                .map((exercise) => (
                  <Row key={exercise.session} exercise={exercise} />
                ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ exercise }: { exercise: ExerciseCard }): ReactNode {
  const t = useText()
  const { session, title, turn, turns, phase, people, code, createdMs } = exercise
  const over = isOver(phase)
  const path = `/${over ? 'review' : 'run'}/${encodeURIComponent(session)}`
  return (
    <tr>
      <th scope='row'>
        <b>{title}</b>
        <small>
          {t('run.created')} <time>{new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(createdMs)}</time>
        </small>
      </th>
      <td>{turn === 0 ? t(phaseName(phase)) : t('run.whereTurn', { turn, turns, phase: t(phaseName(phase)) })}</td>
      <td className='num'>{people}</td>
      <td>
        <div className='exercises__code'>
          {over ? (
            <small>{t('run.codeClosed')}</small>
          ) : (
            <>
              <span className='mono'>{formatJoinCode(joinCode(code).code)}</span>
              <Pop trigger={<IconButton label={t('run.showCode')} icon={QrIcon} size='small' />} label={t('run.joinCode')}>
                <JoinCodePanel exercise={exercise} />
              </Pop>
            </>
          )}
        </div>
      </td>
      <td>
        <LinkButton href={path} size='small'>
          {t(over ? 'run.toReview' : 'run.toConsole')}
        </LinkButton>
      </td>
    </tr>
  )
}
