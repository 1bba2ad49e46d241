import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import './exercise-mark.css'

/** Says on every screen of a session that nothing on it is real (X7). */
export function ExerciseMark({ size = 'small' }: { size?: 'small' | 'large' }): ReactNode {
  const t = useText()
  return (
    <small className='exercise-mark' data-size={size}>
      {t('ui.exercise')}
    </small>
  )
}
