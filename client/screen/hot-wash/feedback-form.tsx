import type { ReactNode } from 'react'
import { type FeedbackForm as Answers, feedbackForm, feedbackKey, feedbackQuestions } from '../../../shared/wire/hot-wash.ts'
import { useDesk } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { questionNames } from './question-names.ts'

const WORDS_MAX = 600
const marks = ['1', '2', '3', '4', '5'] as const

/** The participant's form: three statements to agree or disagree with, and free words. Kept on the desk of its author. */
export function FeedbackForm(): ReactNode {
  const t = useText()
  const [kept, keep] = useDesk(feedbackKey)
  const answers = read(kept)
  const set = (change: Partial<Answers>): void => keep(JSON.stringify({ ...answers, ...change }))
  return (
    <div className='wash__form'>
      {feedbackQuestions.map((question) => (
        <div key={question} className='wash__statement'>
          <p id={`wash-${question}`}>{t(questionNames[question])}</p>
          <Choice
            label={t(questionNames[question])}
            size='large'
            value={marks.find((mark) => mark === String(answers[question]))}
            onChange={(mark) => set({ [question]: Number(mark) })}
            options={marks.map((mark) => ({ id: mark, label: mark, name: t('wash.mark', { mark }) }))}
          />
        </div>
      ))}
      <TextArea
        label={t('wash.words')}
        value={answers.words ?? ''}
        onChange={(words) => set({ words: words.slice(0, WORDS_MAX) })}
        max={WORDS_MAX}
        rows={3}
        doc
        size='large'
      />
      <p className='wash__hint'>{t('wash.formKept')}</p>
    </div>
  )
}

/** What stands on the desk, where it is a form. */
function read(kept: string): Answers {
  if (kept === '') return {}
  try {
    return feedbackForm.safeParse(JSON.parse(kept)).data ?? {}
  } catch {
    return {}
  }
}
