import type { ReactNode } from 'react'
import { type NoteKind, noteKeys, noteKinds, noteMax } from '../../../shared/wire/hot-wash.ts'
import { useDesk } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { noteNames } from './note-names.ts'

/** A person writes, in silence, on their own device: kept on their desk until control opens all at once. */
export function NoteForm(): ReactNode {
  const t = useText()
  return (
    <div className='wash__form'>
      {noteKinds.map((kind) => (
        <NoteField key={kind} kind={kind} />
      ))}
      <p className='wash__hint'>{t('wash.noteKept')}</p>
    </div>
  )
}

function NoteField({ kind }: { kind: NoteKind }): ReactNode {
  const t = useText()
  const [value, set] = useDesk(noteKeys[kind])
  return <TextArea label={t(noteNames[kind])} value={value} onChange={set} max={noteMax} rows={3} doc size='large' />
}
