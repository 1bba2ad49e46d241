import { type ReactNode, useEffect, useRef } from 'react'
import { control } from '../../../net/commands.ts'
import { usePresence } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { announcer } from '../../../ui/announcer.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { TakeOut } from '../people/take-out.tsx'
import { tellAnswer } from '../tell-answer.ts'
import './waiting-panel.css'

/** Who knocks. Only shown while somebody does. */
export function WaitingPanel({ session }: { session: string }): ReactNode {
  const t = useText()
  const waiting = usePresence().filter((person) => person.waiting === true)
  const before = useRef(0)
  useEffect(() => {
    if (waiting.length > before.current) announcer.say(`${t('run.waiting')}: ${waiting.at(-1)?.name ?? ''}`)
    before.current = waiting.length
  })
  if (waiting.length === 0) return null
  const admit = (person: string): void => tellAnswer(control({ do: 'admit', person }))
  const all = (
    <Button size='small' onPress={() => waiting.map(({ person }) => admit(person))}>
      {t('run.admitAll', { waiting: waiting.length })}
    </Button>
  )
  return (
    <Section title={t('run.waiting')} {...(waiting.length > 1 ? { action: all } : {})}>
      <ul className='waiting'>
        {waiting.map(({ person, name }) => (
          <li key={person}>
            <span className='waiting__name'>{name}</span>
            <TakeOut session={session} person={{ person, name }} label={t('run.turnAway')} />
            <Button size='small' kind='primary' aria-label={t('run.admitName', { name })} onPress={() => admit(person)}>
              {t('run.admit')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
