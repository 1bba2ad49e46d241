import type { View } from '../../../../shared/model/view.ts'
import type { Raw } from '../../compose/form-fields.ts'
import { fieldsOfVerb, type SayDraft } from './use-say-draft.ts'

/** The draft that a suggestion of `say-on-line` stands for, or undefined when nothing was suggested. */
export function draftFrom(view: View, given: Raw): SayDraft | undefined {
  const { verb, subject, answers, text, evidence } = given
  if (typeof verb !== 'string') return undefined
  if (verb === 'read-back') {
    return typeof subject === 'string' && view.get(subject) !== undefined ? { fields: {}, readBack: { of: subject, back: {} } } : undefined
  }
  const names = fieldsOfVerb[verb as keyof typeof fieldsOfVerb]
  if (names === undefined) return undefined
  return {
    verb: verb as keyof typeof fieldsOfVerb,
    fields: Object.fromEntries(names.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
    ...(typeof answers === 'string' ? { answers } : {}),
    ...(typeof text === 'string' ? { text } : {}),
    ...(Array.isArray(evidence) ? { evidence: evidence as string[] } : {}),
  }
}
