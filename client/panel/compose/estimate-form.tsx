import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { allSeen } from '../../../shared/model/view.ts'
import { evidence } from '../../../shared/noun/evidence.ts'
import { order } from '../../net/commands.ts'
import { useDesk, useMe, useSay, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { Section } from '../../ui/section.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { BeliefQuestion } from './belief-questions.ts'
import { FieldGroup } from './field-group.tsx'
import { PercentSlider } from './percent-slider.tsx'
import { leanings, strengths } from './record-label.ts'
import { useCommand } from './use-command.ts'
import './estimate-form.css'

const reasonMax = 300

type Confidence = NonNullable<BeliefQuestion['confidence']>

type EstimateFormProps = {
  question: BeliefQuestion
  /** The foot of the dialog, where the buttons stand. */
  foot: HTMLElement | null
  onSent: () => void
  onBack: () => void
}

/** How likely it is that an incident was meant: a percentage, how sure, and why. */
export function EstimateForm({ question, foot, onSent, onBack }: EstimateFormProps): ReactNode {
  const formId = useId()
  const t = useText()
  const command = useCommand()
  const { incident, low, high, given, before } = question
  const [percent, setPercent] = useState(given ?? before ?? Math.round((low + high) / 2))
  const [confidence, setConfidence] = useState<Confidence>(question.confidence ?? 'medium')
  const [reason, setReason] = useDesk(`estimate.${incident}`)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const why = reason.trim() === '' ? {} : { reason }
    if (await command.run(() => order('submit-belief', { incident, percent, confidence, ...why }))) onSent()
  }
  return (
    <form id={formId} className='order-form' onSubmit={(event) => void submit(event)}>
      {command.fault !== undefined && (
        <NoticeBar tone='crit' announce='off'>
          {command.fault}
        </NoticeBar>
      )}
      <div>
        <PercentSlider
          label={t('compose.estimatePercent')}
          value={percent}
          onChange={setPercent}
          band={[low, high]}
          low={t('compose.estimateLow')}
          high={t('compose.estimateHigh')}
        />
        <p className='field__hint'>{t('compose.estimateBand', { low, high })}</p>
      </div>
      <SureChoice value={confidence} onChange={setConfidence} />
      <TextArea label={t('compose.estimateWhy')} value={reason} onChange={setReason} max={reasonMax} rows={2} doc />
      <EvidenceHeld incident={incident} />
      {foot !== null &&
        createPortal(
          <>
            <Button kind='primary' size='large' type='submit' form={formId} working={command.busy} workingText={t('compose.sending')}>
              {t('compose.estimateSend', { percent })}
            </Button>
            <Button kind='quiet' size='large' onPress={onBack}>
              {t('compose.back')}
            </Button>
          </>,
          foot,
        )}
    </form>
  )
}

function SureChoice({ value, onChange }: { value: Confidence; onChange: (value: Confidence) => void }): ReactNode {
  const t = useText()
  return (
    <FieldGroup label={t('compose.estimateSure')}>
      <Choice
        label={t('compose.estimateSure')}
        options={[
          { id: 'low', label: t('compose.sureLow') },
          { id: 'medium', label: t('compose.sureMedium') },
          { id: 'high', label: t('compose.sureHigh') },
        ]}
        value={value}
        onChange={onChange}
        size='large'
        wide
      />
    </FieldGroup>
  )
}

function EvidenceHeld({ incident }: { incident: string }): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const { seat } = useMe()
  const held = allSeen(view, evidence).filter((e) => e.incident === incident && e.seat === seat)
  if (held.length === 0) return null
  return (
    <Section title={t('compose.evidenceHeld')} level={3} framed={false}>
      <ul>
        {held.map((each) => (
          <li key={each.id} className='estimate-evidence'>
            {say(each.says)}
            <small>{t('compose.evidenceNote', { strength: t(strengths[each.strength]), leans: t(leanings[each.leans]) })}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
