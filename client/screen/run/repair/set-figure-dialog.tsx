import { type ReactNode, useMemo, useState } from 'react'
import { BusyButton } from '../../../app/busy-button.tsx'
import { placeNameIn, stateNameIn } from '../../../store/state-names.ts'
import { useSetting, useView } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { ComboField } from '../../../ui/combo-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { reasonMax } from '../inject/inject-limits.ts'
import { useAct } from '../use-act.ts'
import { type SettableFigure, settableFigures } from './settable-figures.ts'
import './repair-form.css'

const fieldNames: Readonly<Record<string, MessageKey>> = {
  approval: 'run.approval',
  coopSupport: 'run.coopSupport',
  legitimacy: 'run.legitimacy',
  credibility: 'run.credibility',
  politicalCapital: 'run.politicalCapital',
  actionPoints: 'run.actionPoints',
  readiness: 'run.readiness',
  treasury: 'run.treasuryThousand',
  trust: 'run.trust',
  tension: 'run.tension',
  level: 'run.posture',
}

/** Sets one figure of the world to a value, with a reason that stands in the log (A5). */
export function SetFigureDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useText()
  const view = useView()
  const name = useFigureName()
  const act = useAct(onClose)
  const figures = useMemo(() => settableFigures(view), [view])
  const [chosen, setChosen] = useState<string>()
  const [to, setTo] = useState<number>()
  const [reason, setReason] = useState('')
  const figure = figures.find((one) => keyOf(one) === chosen)
  const set = (): void => {
    if (figure === undefined || to === undefined) {
      act.fail(t('run.setEmpty'))
      return
    }
    if (reason.trim() === '') {
      act.fail(t('run.reasonEmpty'))
      return
    }
    void act.run({ do: 'set', record: figure.record, field: figure.field, to, reason: reason.trim() })
  }
  return (
    <Dialog
      title={t('run.setFigure')}
      lead={t('run.setLead')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <BusyButton kind='primary' busy={act.working} busyText={t('run.saving')} onPress={set}>
          {t('run.setGo')}
        </BusyButton>
      }
    >
      <div className='repair-form'>
        {act.error !== undefined && (
          <NoticeBar tone='crit' announce='alert'>
            {act.error}
          </NoticeBar>
        )}
        <ComboField
          label={t('run.setWhich')}
          value={chosen}
          onChange={(key) => {
            setChosen(key)
            setTo(figures.find((one) => keyOf(one) === key)?.value)
          }}
          options={figures.map((one) => ({ id: keyOf(one), label: name(one) }))}
        />
        {figure !== undefined && (
          <NumberField
            label={t('run.setTo')}
            hint={t('run.setNow', { value: formatNumber(figure.value), min: figure.min, max: figure.max })}
            value={to}
            onChange={setTo}
            min={figure.min}
            max={figure.max}
            step={figure.whole ? 1 : 0.5}
          />
        )}
        <TextField label={t('run.reason')} hint={t('run.reasonNote')} value={reason} onChange={setReason} maxLength={reasonMax} />
      </div>
    </Dialog>
  )
}

const keyOf = ({ record, field }: SettableFigure): string => `${record} ${field}`

/** "Belmara: approval", "Belmara's trust in Norvane", "Belmara and Norvane: tension". */
function useFigureName(): (figure: SettableFigure) => string {
  const t = useText()
  const setting = useSetting()
  return ({ kind, states, place, field }) => {
    const [one = '', other = ''] = states.map((id) => stateNameIn(setting, id))
    const key = fieldNames[field]
    const figure = key === undefined ? field : t(key)
    if (kind === 'relation') return t('run.figureOfRelation', { one, other, figure })
    if (kind === 'dyad') return t('run.figureOf', { whose: t('run.pair', { one, other }), figure })
    return t('run.figureOf', { whose: place === undefined ? one : `${one}, ${placeNameIn(setting, place)}`, figure })
  }
}
