import { useCallback, useMemo } from 'react'
import type { MessageVerb } from '../../../../shared/noun/message.ts'
import { useDesk } from '../../../store/use-session.ts'
import type { Back } from './read-back.ts'

/** What is being said on a line: a verb with its fields, or a read-back of one message. It survives a reload. */
export type SayDraft = {
  readonly verb?: Exclude<MessageVerb, 'read-back'>
  readonly fields: Readonly<Record<string, unknown>>
  readonly text?: string
  readonly evidence?: readonly string[]
  /** The query or proposal it answers. */
  readonly answers?: string
  /** The message that is being read back, and what of it is filled in. */
  readonly readBack?: { readonly of: string; readonly back: Back }
}

export const emptyDraft: SayDraft = { fields: {} }

function readSayDraft(kept: string): SayDraft {
  if (kept === '') return emptyDraft
  try {
    const value = JSON.parse(kept) as Partial<SayDraft> | null
    return typeof value === 'object' && value !== null ? { ...value, fields: value.fields ?? {} } : emptyDraft
  } catch {
    return emptyDraft
  }
}

/** The draft of one line: the same in the dock, over the map and on another device. */
export function useSayDraft(line: string): readonly [SayDraft, (draft: SayDraft) => void] {
  const [kept, keep] = useDesk(`say.${line}`)
  const draft = useMemo(() => readSayDraft(kept), [kept])
  return [draft, useCallback((next: SayDraft) => keep(next === emptyDraft ? '' : JSON.stringify(next)), [keep])]
}

/** The params of the message as it stands. What belongs to another verb stays in the draft, in case one changes one's mind. */
export function sayParamsOf(line: string, draft: SayDraft): Record<string, unknown> {
  const { verb, fields, text, evidence, answers } = draft
  if (verb === undefined) return { line }
  const own = Object.fromEntries(fieldsOfVerb[verb].flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])))
  const admits = own.admits === true ? {} : { admits: undefined }
  return { line, verb, ...own, ...admits, text: text ?? '', answers, ...(verb === 'notify' ? { evidence: evidence ?? [] } : {}) }
}

/** The fields that each verb carries. */
export const fieldsOfVerb: Readonly<Record<Exclude<MessageVerb, 'read-back'>, readonly string[]>> = {
  notify: ['subject', 'says'],
  query: ['subject', 'answerByHours'],
  assure: ['subject', 'who', 'will', 'where', 'untilTurn', 'admits'],
  propose: ['subject', 'terms'],
  acknowledge: ['subject'],
}
