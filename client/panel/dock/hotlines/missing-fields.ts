import type { View } from '../../../../shared/model/view.ts'
import { isIncident } from './say-subjects.ts'
import type { SayDraft } from './use-say-draft.ts'

/** The fields a verb needs that are still empty (HC2): the same that the rules ask for, named one by one so that each can say so itself. */
export function missingFields(view: View, { verb, fields }: SayDraft): readonly string[] {
  const isEmpty = (name: string): boolean => fields[name] === undefined || (typeof fields[name] === 'string' && fields[name].trim() === '')
  switch (verb) {
    case 'notify':
      return ['subject', ...(isIncident(view, fields.subject) ? ['says'] : [])].filter(isEmpty)
    case 'query':
      return ['answerByHours'].filter(isEmpty)
    case 'assure':
      return ['who', 'will', 'untilTurn'].filter(isEmpty)
    case 'propose':
      return ['terms'].filter(isEmpty)
    default:
      return []
  }
}
