import type { ReactNode } from 'react'
import { type HotWashNote, noteKinds } from '../../../shared/wire/hot-wash.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useStates } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { noteNames } from './note-names.ts'

/** What was written, by question and by seat, without names: each thing beside the token of the state it came from. */
export function NotesBoard({ notes, seat }: { notes: readonly HotWashNote[]; seat?: string }): ReactNode {
  const t = useText()
  const states = useStates()
  const shown = notes.filter((note) => seat === undefined || note.seat === seat)
  if (shown.length === 0) return <EmptyState title={t('wash.notesNone')} />
  return (
    <div className='wash__board'>
      {noteKinds.map((kind) => (
        <section key={kind} className='wash__notes'>
          <h2>{t(noteNames[kind])}</h2>
          <ul>
            {shown.flatMap((note) => {
              const state = states.find(({ id }) => id === note.seat)
              const words = note[kind]
              if (words === undefined) return []
              return [
                <li key={`${note.seat} ${words}`}>
                  {state !== undefined && <StateToken slot={slotOf(state)} letter={letterOf(state)} name={state.name} size={20} />}
                  <p>{words}</p>
                </li>,
              ]
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
