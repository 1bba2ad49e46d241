import { Check, Clock, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { promise, type Promise as Undertaking } from '../../../shared/noun/promise.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useRecords, useStateOf } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import './undertakings.css'

type Shown = Pick<Undertaking, 'id' | 'by' | 'will' | 'untilTurn' | 'status' | 'clear'> & Partial<Undertaking>

/** What was promised on lines and in public, newest first: kept, due or broken. */
export function Undertakings(): ReactNode {
  const t = useText()
  const all = useRecords(promise)
  const sorted = [...all].sort((a, b) => b.turn - a.turn || a.untilTurn - b.untilTurn)
  if (sorted.length === 0) return <p className='dossier__empty'>{t('desk.undertakingsNone')}</p>
  return (
    <ul>
      {sorted.map((one) => (
        <UndertakingRow key={one.id} one={one} />
      ))}
    </ul>
  )
}

function UndertakingRow({ one }: { one: Shown }): ReactNode {
  const t = useText()
  const by = useStateOf(one.by)
  const words = one.where === undefined ? one.will : t('desk.promiseWhere', { will: one.will, where: one.where })
  return (
    <li className='undertaking'>
      {by && <StateToken slot={slotOf(by)} letter={letterOf(by)} name={by.name} size={16} />}
      <span>
        {one.who === undefined ? words : t('desk.promiseWho', { who: one.who, will: words })}
        {!one.clear && <small>{t('desk.promiseUnclear')}</small>}
      </span>
      {one.status === 'kept' && (
        <Chip tone='ok' icon={Check}>
          {t('desk.promiseKept')}
        </Chip>
      )}
      {one.status === 'broken' && (
        <Chip tone='crit' icon={X}>
          {t('desk.promiseBroken', { turn: one.untilTurn })}
        </Chip>
      )}
      {one.status === 'due' && (
        <Chip tone='warn' icon={Clock}>
          {t('desk.promiseDue', { turn: one.untilTurn })}
        </Chip>
      )}
    </li>
  )
}
