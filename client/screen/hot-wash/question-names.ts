import type { feedbackQuestions } from '../../../shared/wire/hot-wash.ts'
import type { MessageKey } from '../../text/i18n.ts'

/** The statements of the form. */
export const questionNames: Readonly<Record<(typeof feedbackQuestions)[number], MessageKey>> = {
  realism: 'wash.realism',
  clarity: 'wash.clarity',
  learning: 'wash.learning',
}
