import type { NoteKind } from '../../../shared/wire/hot-wash.ts'
import type { MessageKey } from '../../text/i18n.ts'

/** The three things that everybody writes. */
export const noteNames: Readonly<Record<NoteKind, MessageKey>> = {
  well: 'wash.noteWell',
  better: 'wash.noteBetter',
  surprise: 'wash.noteSurprise',
}
