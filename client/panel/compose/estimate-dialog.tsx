import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { BeliefQuestion } from './belief-questions.ts'
import { EstimateForm } from './estimate-form.tsx'

/** One belief question over the desk. */
export function EstimateDialog({ question, onClose }: { question: BeliefQuestion; onClose: () => void }): ReactNode {
  const t = useText()
  return (
    <Dialog
      title={t('compose.estimateTitle', { title: question.title })}
      lead={t('compose.estimateLead')}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button kind='quiet' onPress={onClose}>
          {t('compose.back')}
        </Button>
      }
    >
      <EstimateForm question={question} onSent={onClose} />
    </Dialog>
  )
}
