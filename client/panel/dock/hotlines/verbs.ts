import { BadgeCheck, CheckCheck, CircleQuestionMark, CornerDownLeft, FilePenLine, type LucideIcon, Megaphone } from 'lucide-react'
import type { MessageVerb } from '../../../../shared/noun/message.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { verbNames } from '../../compose/record-label.ts'

type VerbFace = { readonly icon: LucideIcon; readonly name: MessageKey; readonly note: MessageKey; readonly key: string }

/** How each verb is drawn, what it is for, and its key in a call (DESIGN.md 9). */
export const verbFaces: Readonly<Record<MessageVerb, VerbFace>> = {
  notify: { icon: Megaphone, name: verbNames.notify, note: 'dock.verbNoteNotify', key: 'N' },
  query: { icon: CircleQuestionMark, name: verbNames.query, note: 'dock.verbNoteQuery', key: 'Q' },
  assure: { icon: BadgeCheck, name: verbNames.assure, note: 'dock.verbNoteAssure', key: 'A' },
  propose: { icon: FilePenLine, name: verbNames.propose, note: 'dock.verbNotePropose', key: 'P' },
  acknowledge: { icon: CheckCheck, name: verbNames.acknowledge, note: 'dock.verbNoteAcknowledge', key: 'K' },
  'read-back': { icon: CornerDownLeft, name: verbNames['read-back'], note: 'dock.verbNoteReadBack', key: 'R' },
}

/** The verbs one writes with; a read-back begins from the message it repeats. */
export const writtenVerbs = ['notify', 'query', 'assure', 'propose', 'acknowledge'] as const
