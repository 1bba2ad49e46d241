import type { LucideIcon } from 'lucide-react'
import { Eye, Hourglass, MessageSquareQuote, MousePointerClick } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RunSheet } from '../../../../shared/wire/http.ts'
import { useText } from '../../../text/use-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'

type Step = RunSheet['steps'][number]

/** One step: its minute, what to say as a quotation, what to press, what to look at, and what to do when nobody speaks. */
export function RunSheetStep({ step }: { step: Step }): ReactNode {
  const t = useText()
  const { at, minute, title, say, press, watch, ifSilent, inject } = step
  const time = at === undefined ? t('sheet.minuteOfPhase', { minute }) : t('sheet.minute', { minute: formatNumber(at) })
  return (
    <li className='run-step keep-together'>
      <span className='run-step__time num'>{time}</span>
      <div className='run-step__body'>
        <h3>
          <span className='run-step__box' aria-hidden='true' />
          {title}
          {inject !== undefined && <Chip>{t('sheet.inject', { no: inject.no, title: inject.title })}</Chip>}
        </h3>
        {say !== undefined && (
          <Line icon={MessageSquareQuote} name={t('sheet.say')}>
            <q className='run-step__say'>{say}</q>
          </Line>
        )}
        {press !== undefined && (
          <Line icon={MousePointerClick} name={t('sheet.press')}>
            {press}
          </Line>
        )}
        {watch !== undefined && (
          <Line icon={Eye} name={t('sheet.watch')}>
            {watch}
          </Line>
        )}
        {ifSilent !== undefined && (
          <Line icon={Hourglass} name={t('sheet.ifSilent')}>
            {ifSilent}
          </Line>
        )}
      </div>
    </li>
  )
}

function Line({ icon, name, children }: { icon: LucideIcon; name: string; children: ReactNode }): ReactNode {
  return (
    <p className='run-step__line'>
      <Icon of={icon} size={14} />
      <b>{name}</b>
      <span>{children}</span>
    </p>
  )
}
