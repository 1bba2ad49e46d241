import { type ReactNode, useMemo } from 'react'
import type { ExerciseCard } from '../../../shared/wire/http.ts'
import { useText } from '../../text/use-text.ts'
import { formatJoinCode, joinCode } from '../../ui/join-code.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { CopyField } from './copy-field.tsx'
import { RenewCode } from './people/renew-code.tsx'
import './join-code-panel.css'

/** The code to read aloud, the picture to scan, the link to send. */
export function JoinCodePanel({
  exercise,
  size = 160,
}: {
  exercise: Pick<ExerciseCard, 'session' | 'code' | 'link' | 'qr' | 'screen'>
  size?: number
}): ReactNode {
  const t = useText()
  const matrix = useMemo(() => exercise.qr.map((row) => [...row].map((module) => module === '1')), [exercise.qr])
  return (
    <div className='join-code'>
      <div>
        <span className='join-code__label'>{t('run.joinCode')}</span>
        <output className='join-code__code'>{formatJoinCode(joinCode(exercise.code).code)}</output>
      </div>
      {matrix.length > 0 && <QrCode matrix={matrix} label={t('run.qrOf', { link: exercise.link })} size={size} />}
      <CopyField label={t('run.joinLink')} value={exercise.link} copyLabel={t('run.copyLink')} />
      {exercise.screen !== undefined && (
        <CopyField label={t('run.screenLink')} value={exercise.screen} copyLabel={t('run.copyScreenLink')} />
      )}
      <RenewCode session={exercise.session} />
    </div>
  )
}
