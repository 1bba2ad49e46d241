import { History } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '../../../text/use-text.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { RadioRows } from '../../../ui/radio-rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { reasonMax } from '../inject/inject-limits.ts'
import { useAct } from '../use-act.ts'
import './repair-form.css'

/** Back to the start of a turn, with the same dice or new ones, and why. Many people feel it: it wants a second press. */
export function RewindDialog({ turns, onClose }: { turns: readonly number[]; onClose: () => void }): ReactNode {
  const t = useText()
  const act = useAct(onClose)
  const [turn, setTurn] = useState(String(turns.at(-1) ?? 1))
  const [dice, setDice] = useState<'same' | 'new'>('same')
  const [reason, setReason] = useState('')
  const go = (): void => {
    if (reason.trim() === '') {
      act.fail(t('run.reasonEmpty'))
      return
    }
    void act.run({ do: 'rewind', turn: Number(turn), dice, reason: reason.trim() })
  }
  return (
    <Dialog
      title={t('run.rewindTitle')}
      lead={t('run.rewindLead')}
      grave
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <ConfirmButton kind='danger' icon={History} name={t('run.rewindGo', { turn })} onConfirm={go}>
          {t('run.rewindGo', { turn })}
        </ConfirmButton>
      }
    >
      <div className='repair-form'>
        {act.error !== undefined && (
          <NoticeBar tone='crit' announce='alert'>
            {act.error}
          </NoticeBar>
        )}
        <Choice
          label={t('run.rewindTo')}
          value={turn}
          onChange={setTurn}
          options={turns.map((one) => ({
            id: String(one),
            label: t('run.whenPlanned', { turn: one }),
            name: t('run.turnNo', { turn: one }),
          }))}
        />
        <RadioRows<'same' | 'new'>
          label={t('run.dice')}
          value={dice}
          onChange={setDice}
          rows={[
            { id: 'same', label: t('run.diceSame'), note: t('run.diceSameNote') },
            { id: 'new', label: t('run.diceNew'), note: t('run.diceNewNote') },
          ]}
        />
        <TextField label={t('run.reason')} hint={t('run.reasonNote')} value={reason} onChange={setReason} maxLength={reasonMax} />
      </div>
    </Dialog>
  )
}
