import type { ReactNode } from 'react'
import { RadioGroup } from 'react-aria-components'
import type { ScenarioCard as Card } from '../../../../shared/wire/http.ts'
import { useText } from '../../../text/use-text.ts'
import { ScenarioCard } from './scenario-card.tsx'
import './scenario-gallery.css'

type ScenarioGalleryProps = { cards: readonly Card[]; chosen: string | undefined; onChoose: (id: string) => void }

/** All scenarios as pictures to choose from; a broken one says what is wrong and cannot be chosen. */
export function ScenarioGallery({ cards, chosen, onChoose }: ScenarioGalleryProps): ReactNode {
  const t = useText()
  if (cards.length === 0) return null
  return (
    <RadioGroup className='gallery-cards' aria-label={t('run.scenarios')} value={chosen ?? null} onChange={onChoose}>
      {cards.map((card) => (
        <ScenarioCard key={card.id} card={card} />
      ))}
    </RadioGroup>
  )
}
