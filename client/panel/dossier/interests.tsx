import type { ReactNode } from 'react'
import { interest } from '../../../shared/noun/interest.ts'
import { useMe, useRecords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import './aims.css'

/** What the seat wants to keep or gain, the weightiest first: no other seat ever receives them. */
export function Interests(): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const wanted = useRecords(interest)
    .filter((one) => one.seat === seat)
    .sort((a, b) => b.weight - a.weight)
  if (wanted.length === 0) return <p className='aim__none'>{t('desk.interestsNone')}</p>
  return (
    <ul>
      {wanted.map((one) => (
        <li key={one.id} className='aim aim--plain'>
          <span>{one.text}</span>
          <small className='aim__state'>{t('desk.interestWeight', { weight: one.weight })}</small>
        </li>
      ))}
    </ul>
  )
}
