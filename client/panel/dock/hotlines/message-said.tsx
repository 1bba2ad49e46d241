import type { ReactNode } from 'react'
import { useWords } from '../../../store/use-session.ts'
import { RichText } from '../../../text/rich-text.tsx'
import { GarbledText } from '../../../ui/garbled-text.tsx'
import { useNaming } from '../../compose/use-naming.ts'
import { messageParts } from './message-parts.ts'
import type { SeenMessage } from './thread.ts'
import './message-said.css'

/** What a message says: its fields as a sentence, each underlined, and under it the words. */
export function MessageSaid({ message }: { message: SeenMessage }): ReactNode {
  const naming = useNaming()
  const words = useWords(message.text)
  return (
    <>
      <p>
        {messageParts(message, naming).map(({ key, values }) => (
          <span key={key} className='said'>
            <RichText
              of={key}
              values={Object.fromEntries(
                Object.entries(values).map(([name, value]) => [
                  name,
                  <span key={name} className='said__field'>
                    <GarbledText>{value}</GarbledText>
                  </span>,
                ]),
              )}
            />
          </span>
        ))}
      </p>
      {words !== undefined && words !== '' && <p className='said__words'>{words}</p>}
    </>
  )
}
