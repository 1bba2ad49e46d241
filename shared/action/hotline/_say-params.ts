import { z } from 'zod'
import { field } from '../../model/field.ts'
import { verbs } from './_message-facts.ts'

/** What a message on a line may carry; which fields a verb needs is checked by `say-on-line`. */
export const sayParams = z.strictObject({
  line: field.record('Line', 'line'),
  verb: field.choice('Verb', verbs),
  subject: z.string().max(80).exactOptional(),
  says: field
    .choice('What it was', { ours: 'Ours', 'not-ours': 'Not ours', accident: 'An accident', unknown: 'We do not know' })
    .exactOptional(),
  who: z.string().max(120).exactOptional(),
  will: z.string().max(160).exactOptional(),
  where: z.string().max(120).exactOptional(),
  untilTurn: z.int().min(1).max(200).exactOptional(),
  answerByHours: z.number().min(0.5).max(96).exactOptional(),
  terms: z.string().max(200).exactOptional(),
  admits: field.check('This was our act: we stop it and put it right').exactOptional(),
  answers: z.string().max(80).exactOptional(),
  evidence: field.records('Evidence', 'evidence', 2).exactOptional(),
  text: field.text('In words', 1000).exactOptional(),
})
export type SayParams = z.infer<typeof sayParams>
