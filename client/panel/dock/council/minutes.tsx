import { type ReactNode, useState } from 'react'
import type { Heard } from '../../../../shared/wire/socket.ts'
import { useHeard, useSay, useScenarioTimes, useWords } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Section } from '../../../ui/section.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import './council-tab.css'

const shownMax = 8

/** What was decided and done around the table, newest last. */
export function Minutes(): ReactNode {
  const t = useText()
  const heard = useHeard('council')
  const [whole, setWhole] = useState(false)
  const shown = whole ? heard : heard.slice(-shownMax)
  return (
    <Section
      title={t('dock.minutes')}
      framed={false}
      {...(heard.length > shownMax
        ? {
            action: (
              <TextButton onPress={() => setWhole(!whole)}>
                {whole ? t('dock.minutesFewer') : t('dock.minutesAll', { count: heard.length })}
              </TextButton>
            ),
          }
        : {})}
    >
      {heard.length === 0 ? (
        <p className='council__none'>{t('dock.noMinutes')}</p>
      ) : (
        <ol>
          {shown.map((line) => (
            <Minute key={line.i} line={line} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function Minute({ line }: { line: Heard }): ReactNode {
  const t = useText()
  const say = useSay()
  const time = useScenarioTimes()
  const words = useWords(line.text)
  return (
    <li className='council__minute'>
      <time>{time(line, 'turn')}</time>
      <span>
        {say(line)}
        {words !== undefined && words !== '' && <q className='council__quote'>{words}</q>}
        {line.withdrawn === true && <small> {t('dock.withdrawn')}</small>}
      </span>
    </li>
  )
}
