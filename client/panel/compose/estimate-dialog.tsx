import { type ReactNode, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { BeliefQuestion } from './belief-questions.ts'
import { EstimateForm } from './estimate-form.tsx'
import './composer-dialog.css'

/** One belief question over the desk. */
export function EstimateDialog({ question, onClose }: { question: BeliefQuestion; onClose: () => void }): ReactNode {
  const t = useText()
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  return (
    <Dialog
      title={t('compose.estimateTitle', { title: question.title })}
      lead={t('compose.estimateLead')}
      isOpen
      onOpenChange={onClose}
      actions={<div ref={setFoot} className='composer-foot' />}
    >
      <EstimateForm question={question} foot={foot} onSent={onClose} onBack={onClose} />
    </Dialog>
  )
}
