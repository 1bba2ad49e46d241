import { type ReactNode, useCallback } from 'react'
import { useLoad } from '../../app/use-load.ts'
import { api } from '../../net/api.ts'
import { useText } from '../../text/use-text.ts'
import { questionNames } from './question-names.ts'

/** How often what others filled in is asked for, ms. */
const EVERY_MS = 4000
const marks = [1, 2, 3, 4, 5]

/** The forms so far, added up: for control alone. */
export function FeedbackResults({ session }: { session: string }): ReactNode {
  const t = useText()
  const load = useCallback(() => api.feedback(session), [session])
  const { value } = useLoad(load, EVERY_MS)
  if (value === undefined) return null
  return (
    <div className='wash__results'>
      <table>
        <caption>{t('wash.results')}</caption>
        <thead>
          <tr>
            <td />
            {marks.map((mark) => (
              <th key={mark} scope='col'>
                {mark}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.questions.map(({ question, counts }) => (
            <tr key={question}>
              <th scope='row'>{t(questionNames[question])}</th>
              {marks.map((mark) => (
                <td key={mark}>{counts[mark - 1] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {value.words.length > 0 && (
        <ul>
          {value.words.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
