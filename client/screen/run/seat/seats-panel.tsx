import { Megaphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePresence, useStates } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { type SeatHands, SeatRow } from './seat-row.tsx'

/** Every seat: who holds it, who is here, how it stands. */
export function SeatsPanel({ hands }: { hands: SeatHands }): ReactNode {
  const t = useText()
  const states = useStates()
  const people = usePresence().filter(({ waiting }) => waiting !== true)
  const here = people.filter((person) => person.here).length
  return (
    <Section title={t('run.seats')} aside={t('run.peopleHere', { here, people: people.length })}>
      <ul>
        {states.map((state) => (
          <SeatRow key={state.id} state={state} hands={hands} />
        ))}
      </ul>
      <div className='seats-panel__all'>
        <Button icon={Megaphone} keys='M' onPress={() => hands.onWrite('all')}>
          {t('run.messageAll')}
        </Button>
      </div>
    </Section>
  )
}
