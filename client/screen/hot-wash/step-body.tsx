import type { ReactNode } from 'react'
import type { ViewerKind } from '../../../shared/model/viewer.ts'
import { useText } from '../../text/use-text.ts'
import { AgreedPoints } from './agreed-points.tsx'
import { FeedbackForm } from './feedback-form.tsx'
import { NoteForm } from './note-form.tsx'
import { NotesBoard } from './notes-board.tsx'
import { RevealStep } from './reveal-step.tsx'
import { RoundStep } from './round-step.tsx'
import type { HotWash } from './use-hot-wash.ts'

/** What one step shows: the same to all, with a form where a seat's people write on their own device. */
export function StepBody({ wash, kind }: { wash: HotWash; kind: ViewerKind }): ReactNode {
  const t = useText()
  switch (wash.step) {
    case 'endex':
      return (
        <div className='wash__words'>
          <p>{t('wash.endexThanks')}</p>
          <p>{t('wash.endexAttribution')}</p>
        </div>
      )
    case 'write':
      if (wash.notes !== undefined) return <NotesBoard notes={wash.notes} />
      return kind === 'seat' ? <NoteForm /> : <Prompts wash={wash} />
    case 'round':
      return <RoundStep wash={wash} />
    case 'reveal':
      return <RevealStep reveal={wash.reveal} />
    case 'agree':
      return <AgreedPoints strengths={wash.strengths} areas={wash.areas} />
    case 'feedback':
      return kind === 'seat' ? (
        <FeedbackForm />
      ) : (
        <p className='wash__tally'>{t('wash.answered', { done: wash.answered, all: wash.people })}</p>
      )
  }
}

/** The three questions, large, and how many have written: for the front of the room. */
function Prompts({ wash }: { wash: HotWash }): ReactNode {
  const t = useText()
  return (
    <>
      <ol className='wash__prompts'>
        <li>{t('wash.noteWell')}</li>
        <li>{t('wash.noteBetter')}</li>
        <li>{t('wash.noteSurprise')}</li>
      </ol>
      <p className='wash__tally' role='status'>
        {t('wash.written', { done: wash.written, all: wash.people })}
      </p>
    </>
  )
}
