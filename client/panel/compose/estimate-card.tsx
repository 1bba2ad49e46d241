import { Scale } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { OrderCard } from '../../ui/order-card.tsx'
import type { BeliefQuestion } from './belief-questions.ts'
import { EstimateDialog } from './estimate-dialog.tsx'

/** A question of this Orders phase: how likely was it deliberate? Costs nothing, moves nothing, is scored in the review. */
export function EstimateCard({ question }: { question: BeliefQuestion }): ReactNode {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { given, low, high, title } = question
  return (
    <>
      <OrderCard
        icon={Scale}
        title={t('compose.estimateCard', { title })}
        cost={given === undefined ? t('compose.estimateAsked') : t('compose.estimateGiven', { percent: given })}
        state={given === undefined ? 'warned' : 'resolved'}
        says={given === undefined ? t('compose.estimateSuggests', { low, high }) : t('compose.estimateMayChange')}
        onOpen={() => setOpen(true)}
      />
      {open && <EstimateDialog question={question} onClose={() => setOpen(false)} />}
    </>
  )
}
