import type { ReactNode } from 'react'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useStates } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { StateToken } from '../../ui/state-token.tsx'
import { NotesBoard } from './notes-board.tsx'
import type { HotWash } from './use-hot-wash.ts'

/** The round: which cell speaks, for a minute at most, and what its people wrote if that was opened. */
export function RoundStep({ wash }: { wash: HotWash }): ReactNode {
  const t = useText()
  const states = useStates()
  const speaking = states.find(({ id }) => id === wash.speaking)
  return (
    <>
      <ol className='wash__cells' aria-label={t('wash.cells')}>
        {states.map((state) => (
          <li
            key={state.id}
            data-speaking={state.id === wash.speaking}
            {...(state.id === wash.speaking ? { 'aria-current': 'true' as const } : {})}
          >
            <StateToken slot={slotOf(state)} letter={letterOf(state)} size={26} />
            <span>{state.name}</span>
          </li>
        ))}
      </ol>
      {speaking === undefined ? (
        <p className='wash__tally'>{t('wash.roundFirst')}</p>
      ) : (
        <div className='wash__speaker' role='status'>
          <StateToken slot={slotOf(speaking)} letter={letterOf(speaking)} size={34} />
          <p>{t('wash.speaks', { state: speaking.name })}</p>
        </div>
      )}
      {speaking !== undefined && wash.notes !== undefined && <NotesBoard notes={wash.notes} seat={speaking.id} />}
    </>
  )
}
