import { Megaphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePresence, useStates } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { SeatRow } from './seat-row.tsx'

type SeatsPanelProps = { onWrite: (to: string) => void; onLook: (seat: string) => void }

/** Every seat: who holds it, who is here, whether it is done. */
export function SeatsPanel({ onWrite, onLook }: SeatsPanelProps): ReactNode {
  const t = useText()
  const states = useStates()
  const people = usePresence().filter(({ waiting }) => waiting !== true)
  const here = people.filter((person) => person.here).length
  return (
    <Section title={t('run.seats')} aside={t('run.peopleHere', { here, people: people.length })}>
      <ul>
        {states.map((state) => (
          <SeatRow key={state.id} state={state} onWrite={onWrite} onLook={onLook} />
        ))}
      </ul>
      <Button icon={Megaphone} keys='M' onPress={() => onWrite('all')}>
        {t('run.messageAll')}
      </Button>
    </Section>
  )
}
