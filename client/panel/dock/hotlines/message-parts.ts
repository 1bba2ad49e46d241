import type { MessageFields } from '../../../../shared/noun/message.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { t } from '../../../text/i18n.ts'
import { type Naming, recordLabel } from '../../compose/record-label.ts'
import type { SeenMessage } from './thread.ts'

/** What stands where the line lost something. */
export const lostMark = '▒▒▒'

/** A message as a sentence: its pattern, and what fills it; lost fields are marked. */
export type MessagePart = { readonly key: MessageKey; readonly values: Readonly<Record<string, string>> }

export const saysNames: Readonly<Record<NonNullable<MessageFields['says']>, MessageKey>> = {
  ours: 'dock.saysOurs',
  'not-ours': 'dock.saysNotOurs',
  accident: 'dock.saysAccident',
  unknown: 'dock.saysUnknown',
}

/** The same as one chooses it. */
export const saysChoices: typeof saysNames = {
  ours: 'dock.pickOurs',
  'not-ours': 'dock.pickNotOurs',
  accident: 'dock.pickAccident',
  unknown: 'dock.pickUnknown',
}

/** The fields that can be read back, in the order in which they are spoken. */
export const fieldNames: readonly (readonly [Exclude<keyof MessageFields, 'subject'>, MessageKey])[] = [
  ['says', 'dock.fieldSays'],
  ['who', 'dock.fieldWho'],
  ['will', 'dock.fieldWill'],
  ['where', 'dock.fieldWhere'],
  ['untilTurn', 'dock.fieldUntil'],
  ['answerByHours', 'dock.fieldAnswerBy'],
  ['terms', 'dock.fieldTerms'],
  ['admits', 'dock.fieldAdmits'],
]

/** One field's value in words. */
export function fieldWords(name: Exclude<keyof MessageFields, 'subject'>, value: MessageFields[keyof MessageFields]): string {
  if (name === 'says') return t(saysNames[value as keyof typeof saysNames])
  if (name === 'untilTurn') return t('dock.untilTurn', { turn: Number(value) })
  if (name === 'answerByHours') return t('dock.withinHours', { hours: Number(value) })
  if (name === 'admits') return t(value === true ? 'dock.admitsYes' : 'dock.admitsNo')
  return String(value)
}

type Reading = { readonly fields: MessageFields; readonly lost: ReadonlySet<string>; readonly naming: Naming }

/** A field in words, its mark when the line lost it, or undefined when it was never said. */
function read({ fields, lost }: Reading, name: Exclude<keyof MessageFields, 'subject'>): string | undefined {
  if (lost.has(name)) return lostMark
  return fields[name] === undefined ? undefined : fieldWords(name, fields[name])
}

function subjectOf({ fields, lost, naming }: Reading): string | undefined {
  if (lost.has('subject')) return lostMark
  const found = fields.subject === undefined ? undefined : naming.view.get(fields.subject)
  if (found === undefined) return undefined
  const { label } = recordLabel(found, naming)
  return found.kind === 'message' ? label : t('compose.quoted', { title: label })
}

/** What a message says by its fields. Words come beside it: they explain, they do not bind. */
export function messageParts(message: SeenMessage, naming: Naming): readonly MessagePart[] {
  const reading: Reading = { fields: message.fields, lost: new Set(message.lost ?? []), naming }
  const subject = subjectOf(reading)
  const part = (key: MessageKey, values: Readonly<Record<string, string>> = {}): MessagePart => ({ key, values })
  switch (message.verb) {
    case 'notify': {
      const says = read(reading, 'says')
      if (says !== undefined) return [part('dock.saidNotifySays', { subject: subject ?? lostMark, says })]
      return subject === undefined ? [] : [part('dock.saidNotify', { subject })]
    }
    case 'query': {
      const hours = read(reading, 'answerByHours') ?? lostMark
      return [subject === undefined ? part('dock.saidQueryOpen', { hours }) : part('dock.saidQuery', { subject, hours })]
    }
    case 'assure':
      return assurance(reading)
    case 'propose':
      return [part('dock.saidPropose', { terms: read(reading, 'terms') ?? lostMark })]
    case 'acknowledge':
      return [part('dock.saidAcknowledge')]
    case 'read-back':
      return [part('dock.saidReadBack', { subject: subject ?? lostMark })]
  }
}

function assurance(reading: Reading): readonly MessagePart[] {
  const who = read(reading, 'who') ?? lostMark
  const will = read(reading, 'will') ?? lostMark
  const until = read(reading, 'untilTurn') ?? lostMark
  const where = read(reading, 'where')
  const base: MessagePart =
    where === undefined
      ? { key: 'dock.saidAssure', values: { who, will, until } }
      : { key: 'dock.saidAssureWhere', values: { who, will, where, until } }
  const admits = read(reading, 'admits')
  return reading.fields.admits === true || admits === lostMark ? [base, { key: 'dock.saidAdmits', values: {} }] : [base]
}
